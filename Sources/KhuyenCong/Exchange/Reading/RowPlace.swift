import Office
import Vietnamese

/// Where a row is, on which map.
struct FoundPlace: Equatable {
    let map: AdminMap
    let code: String?
}

/// The places already looked up: lists repeat the same few names.
struct PlaceCache {
    struct Key: Hashable {
        let words: String
        let map: AdminMap
    }

    var matches: [Key: PlaceMatch] = [:]
}

extension SheetInterpreter {
    /// The unit that a row names.
    ///
    /// The row's year chooses the map; in a year near the change of 2025 a name that only the other map knows is taken
    /// there.
    func locate(_ row: RawRow, year: Int, _ cache: inout PlaceCache, _ issues: inout RowIssues) -> FoundPlace {
        let map = options.map ?? AdminMap.inForce(on: Day.lastOfYear(min(max(year, 1990), 2100)))
        guard let column = layout.column(.place), let words = row.cell(column.index).words else {
            return FoundPlace(map: map, code: nil)
        }
        let match = match(words, map, &cache)
        if case .unknown = match, options.map == nil, (2024...2026).contains(year) {
            let other: AdminMap = map == .of2025 ? .of2024 : .of2025
            if case .unit(let unit) = self.match(words, other, &cache) {
                return FoundPlace(map: other, code: unit.code)
            }
        }
        return place(match, words, map, column.index, &issues)
    }

    private func match(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> PlaceMatch {
        let key = PlaceCache.Key(words: words, map: map)
        if let known = cache.matches[key] { return known }
        let match = territories.find(words, inProvince: options.province, map: map)
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
            return FoundPlace(map: map, code: unit.code)
        case .province:
            return FoundPlace(map: map, code: nil)
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
        case .unknown:
            let province = territories.name(map, options.province)
            issues.error(
                column,
                words,
                "Địa bàn không phải là đơn vị hành chính của \(province).",
                remedy:
                    "Sửa tên huyện, xã; đơn vị đã sáp nhập trước đây do quản trị thêm ở Danh mục › Đơn vị hành chính."
            )
        }
        return FoundPlace(map: map, code: nil)
    }
}
