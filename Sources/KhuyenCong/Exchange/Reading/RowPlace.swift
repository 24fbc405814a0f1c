import Foundation
import Office
import Vietnamese

/// Where a row is.
struct FoundPlace: Equatable {
    /// The province of the row, on the map of its unit.
    let province: PlaceKey
    /// Nil where the row belongs to the province as a whole, or its unit is not known.
    let unit: PlaceKey?
}

/// The places already looked up: lists repeat the same few names.
struct PlaceCache {
    struct Key: Hashable {
        let words: String
        let province: String
        let map: AdminMap
        let former: ListProvinces.Former?
    }

    var matches: [Key: PlaceMatch] = [:]
    /// The unit that a title names, once asked; nil inside where it names none alone.
    var titles: [Key: AdminUnit?] = [:]
    /// The unit that a group's heading names, likewise.
    var headings: [Key: AdminUnit?] = [:]
    /// How many rows have their place by the title alone, by its name.
    var rowsOfTitle: [String: Int] = [:]
    /// What a place was taken for whose name is one letter off, once asked; nil inside where there is none.
    var misspelled: [Key: DoubtfulPlace?] = [:]
    /// The headings of groups that were taken so.
    var misspelledHeadings: [String: DoubtfulPlace] = [:]
    /// A list of more unknown places than this is of no province at all.
    static let mostOwners = 500

    /// The only other province that has what the chosen one does not; nil inside where there is none, or several.
    var owners: [Key: AdminUnit?] = [:]
    /// The units that are no more and whose rows are counted at another one.
    var joined: Set<NearPlace.Joined> = []
}

extension SheetInterpreter {
    /// The unit that a row names.
    ///
    /// The row's year chooses the map, or the officer; a name that only the other map knows is taken there in a year near
    /// the change of 2025, and in an earlier one where the officer chose today's map.
    func locate(_ row: RawRow, year: Int, _ cache: inout PlaceCache, _ issues: inout RowIssues) -> FoundPlace {
        if let coded = codedPlace(row, &issues) { return coded }
        let map = options.map ?? AdminMap.inForce(on: Day.lastOfYear(min(max(year, 1990), 2100)))
        let columns = placeColumns(of: row, on: map)
        guard let column = columns.first, let words = placeWords(row, in: columns) else {
            return placeAround(row, map, &cache)
        }
        let maps = mayLieOnOtherMap(year) ? [map, map == .of2025 ? .of2024 : .of2025] : [map]
        let match = matchInDistrict(words, map, self.match(words, maps, &cache), &cache)
        if match == .unknown, isProvinceOfRow(words) { return wholeProvince(map) }
        if let doubtful = doubtfulPlace(match, words, map, &cache) {
            issues.warning(column.index, words, doubtful.reason, remedy: doubtful.remedy)
            return doubtful.unit.map(found) ?? wholeProvince(map)
        }
        if case .unknown = match {
            let told = unknownPlace(words, map, &cache)
            issues.error(column.index, words, told.reason, remedy: told.remedy)
            return wholeProvince(map)
        }
        return place(match, words, map, column.index, &issues)
    }

    /// "Xã Tân Phú", of which the province has several, in the list or the group of one district.
    private func matchInDistrict(
        _ words: String,
        _ map: AdminMap,
        _ match: PlaceMatch,
        _ cache: inout PlaceCache
    ) -> PlaceMatch {
        guard case .ambiguous = match, let district = districtAround(map, &cache) else { return match }
        let inDistrict = self.match("\(words), \(district.name)", map, &cache)
        guard case .unit(let unit) = inDistrict, unit.level == .commune else { return match }
        return inDistrict
    }

    /// What is wrong with a place that the province does not have: it may be another province's list.
    private func unknownPlace(
        _ words: String,
        _ map: AdminMap,
        _ cache: inout PlaceCache
    )
        -> (reason: String, remedy: String)
    {
        let whole = wholeProvince(map).province
        let reason = "Địa bàn không phải là đơn vị hành chính của \(territories.name(whole.map, whole.code))"
        if let owner = owner(words, map, &cache)?.name {
            return (
                reason: "\(reason); \(owner) có đơn vị này.",
                remedy: options.isOfNation
                    ? "Sửa tên tỉnh hoặc tên huyện, xã."
                    : "Danh sách của \(owner) thì nhập lại và chọn tỉnh ấy; nếu không thì sửa tên huyện, xã."
            )
        }
        return (
            reason: reason + ".",
            remedy: "Sửa tên huyện, xã; đơn vị đã sáp nhập trước đây do quản trị thêm ở Danh mục › Đơn vị hành chính."
        )
    }

    private func owner(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        let key = PlaceCache.Key(words: words, province: "", map: map, former: nil)
        if let known = cache.owners[key] { return known }
        guard cache.owners.count < PlaceCache.mostOwners else { return nil }
        let owners = territories.provinces(map).filter { province in
            if case .unit = territories.find(words, inProvince: province.code, map: map) { true } else { false }
        }
        let owner = owners.count == 1 ? owners[0] : nil
        cache.owners[key] = .some(owner)
        return owner
    }

    private func mayLieOnOtherMap(_ year: Int) -> Bool {
        switch options.map {
        // A year that is far ahead is named as doubtful, and must not make the place look wrong as well.
        case nil: (2024...2026).contains(year) || year > context.today.year + 1
        case .of2025?: year <= 2026
        case .of2024?: false
        }
    }

    var placeColumns: [SheetLayout.Column] {
        assumptions.provinceColumn.map(layout.placeColumns(besideProvinces:)) ?? layout.placeColumns
    }

    /// The place as the row tells it: "Châu Tiến" and "Quỳ Hợp" of two columns are one place.
    func placeWords(_ row: RawRow, in columns: [SheetLayout.Column]? = nil) -> String? {
        let words = (columns ?? placeColumns).compactMap { row.cell($0.index).words }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The unit that an enclosing group, the title or the sheet's name says, for rows without a place of their own.
    private func placeAround(_ row: RawRow, _ map: AdminMap, _ cache: inout PlaceCache) -> FoundPlace {
        if let unit = placeWithin(row, map, &cache) { return found(unit) }
        let titled = layout.title.split(separator: "\n").compactMap { line -> String? in
            guard let range = line.range(of: "địa bàn ", options: [.caseInsensitive]) else { return nil }
            return String(line[range.upperBound...])
        }
        for heading in groups.titles {
            if let unit = headedUnit(heading, map, &cache) { return found(unit) }
        }
        for words in titled + [place.sheet] {
            if case .unit(let unit) = match(words, map, &cache) { return found(unit) }
        }
        // The rows of a heading that is another place, or the whole province, are not the title's.
        guard !groups.titles.contains(where: { isPlace($0, map, &cache) }),
            let unit = titledUnit(layout.title, map, &cache)
        else { return wholeProvince(map) }
        cache.rowsOfTitle[unit.name, default: 0] += 1
        return found(unit)
    }

    private func isPlace(_ heading: String, _ map: AdminMap, _ cache: inout PlaceCache) -> Bool {
        match(heading, map, &cache) != .unknown || provinces.isWide(heading)
    }

    private func found(_ unit: AdminUnit) -> FoundPlace {
        let province = territories.province(of: unit.map, code: unit.code)?.code ?? options.province
        return FoundPlace(province: PlaceKey(unit.map, province), unit: PlaceKey(unit.map, unit.code))
    }

    func placeKey(_ words: String, _ map: AdminMap) -> PlaceCache.Key {
        PlaceCache.Key(words: words, province: provinces.chosen, map: map, former: formerProvince)
    }

    private func wholeProvince(_ map: AdminMap) -> FoundPlace {
        FoundPlace(province: provinces.whole(on: map, under: formerProvince), unit: nil)
    }

    /// The unit at the end of the beneficiary's cell or of the title: "Cơ sở An Bình, xã X, huyện Y", "… tại huyện Y".
    private func placeWithin(_ row: RawRow, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        guard placeColumns.isEmpty else { return nil }
        let cells = [layout.column(.beneficiary), layout.column(.title)].compactMap { $0 }.map { row.cell($0.index) }
        for case .text(let words) in cells {
            let after = words.range(of: " tại ", options: .backwards).map { words[$0.upperBound...] } ?? words[...]
            let parts = after.split(whereSeparator: { ",;\n".contains($0) }).filter {
                PlaceKind.split(Substring(Fold.key(String($0)))) != nil
            }
            guard !parts.isEmpty else { continue }
            if case .unit(let unit) = match(parts.joined(separator: ","), map, &cache) { return unit }
        }
        return nil
    }

    /// What words name on the first of the maps that knows them, told with the former name or without it.
    private func match(_ words: String, _ maps: [AdminMap], _ cache: inout PlaceCache) -> PlaceMatch {
        let whole = firstMatch(words, maps, &cache)
        guard let bare = PlaceHeading.withoutFormer(words) else { return whole }
        switch whole {
        case .unknown, .several:
            let present = firstMatch(bare, maps, &cache)
            return present == .unknown ? whole : present
        case .unit, .province, .ambiguous: return whole
        }
    }

    private func firstMatch(_ words: String, _ maps: [AdminMap], _ cache: inout PlaceCache) -> PlaceMatch {
        for map in maps {
            let match = match(words, map, &cache)
            guard case .unknown = match else { return match }
        }
        return .unknown
    }

    func match(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> PlaceMatch {
        let key = placeKey(words, map)
        if let known = cache.matches[key] { return known }
        var match = provinces.find(words, on: map, under: formerProvince, in: territories)
        if match == .unknown { match = earlierPlace(words, map, &cache) }
        cache.matches[key] = match
        return match
    }

    private func place(
        _ match: PlaceMatch,
        _ words: String,
        _ map: AdminMap,
        _ column: Int,
        _ issues: inout RowIssues
    ) -> FoundPlace {
        switch match {
        case .unit(let unit):
            return found(unit)
        case .province(let province):
            return FoundPlace(province: PlaceKey(province.map, province.code), unit: nil)
        case .several:
            issues.warning(
                column,
                words,
                "Nhiều địa bàn trong một dòng; tính chung cho tỉnh, chưa phân bổ cho từng địa bàn.",
                remedy: "Tách thành nhiều dòng nếu biết số tiền của từng địa bàn."
            )
        case .ambiguous(let units):
            issues.warning(
                column,
                words,
                "Có \(units.count) đơn vị cùng tên: \(units.prefix(3).map(\.name).joined(separator: ", ")); chưa xác định địa bàn.",
                remedy: "Ghi rõ cấp và đơn vị cấp trên, ví dụ \"xã …, huyện …\"."
            )
        case .unknown: break
        }
        return wholeProvince(map)
    }
}
