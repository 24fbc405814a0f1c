import Office
import Vietnamese

/// A written place with the names of the units that it means instead of earlier or misspelled ones.
struct NearPlace {
    /// A unit that was joined with another one: its rows are counted there.
    struct Joined: Hashable {
        let name: EarlierName
        let unit: AdminUnit
    }

    var words: String
    var joined: [Joined] = []
    /// What was written, and the unit that it was taken for.
    var misspelled: [(written: String, unit: AdminUnit)] = []
}

extension ListProvinces {
    /// What a place that nobody knows may mean; nil where none of its parts is near a unit's name.
    ///
    /// `allowsSlips`: a name may be one letter off, which somebody has to look at.
    func near(_ words: String, on map: AdminMap, allowsSlips: Bool, in territories: Territories) -> NearPlace? {
        var place = NearPlace(words: "")
        let parts = PlaceText.parts(of: words)
        var isChanged = false
        let read = parts.flatMap { part -> [String] in
            let pieces = PlaceText.pieces(of: part).map(String.init)
            for written in [[part], pieces] {
                let names = written.map { name in
                    nearName(name, on: map, isAlone: parts.count == 1, allowsSlips, &place, in: territories)
                }
                guard names.contains(where: { $0 != nil }) else { continue }
                isChanged = true
                return zip(names, written).map { $0 ?? $1 }
            }
            return [part]
        }
        place.words = read.joined(separator: ", ")
        return isChanged ? place : nil
    }

    private func nearName(
        _ written: String,
        on map: AdminMap,
        isAlone: Bool,
        _ allowsSlips: Bool,
        _ place: inout NearPlace,
        in territories: Territories
    ) -> String? {
        let folded = Substring(Fold.key(written))
        let provinces = codes(on: map)
        for province in provinces where territories.find(written, inProvince: province, map: map) != .unknown {
            return nil
        }
        for province in provinces where map == .of2024 {
            guard let earlier = territories.earlierName(folded, inProvince: province) else { continue }
            if !earlier.name.isRenamed {
                place.joined.append(NearPlace.Joined(name: earlier.name, unit: earlier.unit))
            }
            return earlier.unit.name
        }
        // Beside other words a name without its kind may be a hamlet's.
        guard allowsSlips, isAlone || PlaceKind.split(folded) != nil,
            let unit = territories.unitOneLetterOff(folded, inProvinces: provinces, on: map)
        else { return nil }
        place.misspelled.append((written, unit))
        return unit.name
    }
}

extension SheetInterpreter {
    /// The place that words name by what its units were called earlier.
    func earlierPlace(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> PlaceMatch {
        guard map == .of2024, let near = provinces.near(words, on: map, allowsSlips: false, in: territories) else {
            return .unknown
        }
        let match = provinces.find(near.words, on: map, under: formerProvince, in: territories)
        if match != .unknown { cache.joined.formUnion(near.joined) }
        return match
    }

    /// The unit whose name is one letter off.
    func misspelled(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> DoubtfulPlace? {
        let key = placeKey(words, map)
        if let known = cache.misspelled[key] { return known }
        let doubtful = oneLetterOff(words, map)
        cache.misspelled.updateValue(doubtful, forKey: key)
        return doubtful
    }

    /// "Huyện Krông Pach", "Xã Quế Phonh" over rows without places of their own, which is said once.
    func misspelledHeading(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        guard let named = PlaceKind.split(Substring(Fold.key(words))), named.kind != .province,
            let doubtful = misspelled(words, map, &cache)
        else { return nil }
        cache.misspelledHeadings[words] = doubtful
        return doubtful.unit
    }

    private func oneLetterOff(_ words: String, _ map: AdminMap) -> DoubtfulPlace? {
        guard let near = provinces.near(words, on: map, allowsSlips: true, in: territories),
            let slip = near.misspelled.first,
            case .unit(let unit) = provinces.find(near.words, on: map, under: formerProvince, in: territories)
        else { return nil }
        return DoubtfulPlace(
            unit: unit,
            reason: "Không có \"\(slip.written)\", chỉ khác một chữ cái với \(slip.unit.name): "
                + "đã hiểu là \(unit.name).",
            remedy: "Sửa lại tên nếu hiểu như vậy là sai."
        )
    }

    /// Units that are no more and misspelled headings, said once for the table.
    func joinedPlaces() -> [ImportFinding] {
        guard let column = placeColumns.first ?? layout.column(.title) else { return [] }
        let header = CellAddress(row: layout.headerRows.upperBound, column: column.index)
        let misspelled = places.misspelledHeadings.sorted { $0.key < $1.key }.map { words, doubtful in
            place.warning(header, words, doubtful.reason, remedy: doubtful.remedy)
        }
        let joined = places.joined.sorted { $0.name.name < $1.name.name }.map { joined in
            place.warning(
                header,
                column.heading,
                "\(joined.name.name) không còn từ \(joined.name.validUntil.vietnamese)"
                    + "\(joined.name.evidence.isWeak ? " (chưa kiểm chứng)" : ""): các dòng ghi tên này được tính cho \(joined.unit.name).",
                remedy: "Nếu cần giữ riêng, quản trị thêm đơn vị cũ ở Danh mục › Đơn vị hành chính rồi nhập lại."
            )
        }
        return misspelled + joined
    }
}
