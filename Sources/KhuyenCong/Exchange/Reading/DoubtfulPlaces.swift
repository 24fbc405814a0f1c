import Vietnamese

/// A place that is none of the province's units, and is taken all the same; the warning says as what.
struct DoubtfulPlace {
    /// Nil where the row stays with the province.
    let unit: AdminUnit?
    let reason: String
    var remedy = "Ghi đúng tên huyện, xã nếu biết; nếu không thì không cần sửa."
}

extension SheetInterpreter {
    /// What a place that no unit bears is taken as; nil where it has to be corrected.
    func doubtfulPlace(
        _ match: PlaceMatch,
        _ words: String,
        _ map: AdminMap,
        _ cache: inout PlaceCache
    ) -> DoubtfulPlace? {
        if case .several(let units) = match { return movedCommune(units) }
        guard case .unknown = match else { return nil }
        if let district = district(in: words, map, &cache) {
            return DoubtfulPlace(
                unit: district,
                reason: "Không có xã, phường này ở \(district.name), có thể đã sáp nhập trước đây: "
                    + "tính cho \(district.name).",
                remedy: "Kiểm tra tên xã; nếu đúng tên cũ thì không cần sửa."
            )
        }
        if namesProvince(words, map, &cache) {
            return DoubtfulPlace(unit: nil, reason: "Tỉnh không có đơn vị này; tính chung cho tỉnh.")
        }
        guard provinces.isWide(words) else { return nil }
        return DoubtfulPlace(unit: nil, reason: "Nơi này không phải là một huyện, xã của tỉnh; tính chung cho tỉnh.")
    }

    /// "xã Nghi Thái, huyện Nghi Lộc", where the commune went to another district: still one place.
    private func movedCommune(_ units: [AdminUnit]) -> DoubtfulPlace? {
        guard units.count == 2, units[0].level == .commune, units[1].level == .district else { return nil }
        return DoubtfulPlace(
            unit: units[1],
            reason: "\(units[0].name) không thuộc \(units[1].name), có thể đã chuyển đi hoặc là xã cùng tên: "
                + "tính cho \(units[1].name).",
            remedy: "Ghi mỗi nơi một dòng nếu là hai nơi; nếu không thì không cần sửa."
        )
    }

    /// The district that a row names beside a commune which nobody knows.
    private func district(in words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        let parts = words.split(separator: ",").map(String.init)
        guard parts.count > 1 else { return nil }
        for part in parts.reversed() {
            if case .unit(let unit) = self.match(part, map, &cache), unit.level == .district { return unit }
        }
        return nil
    }

    /// "Phường Tuy Hòa, Nghệ An": the province stands beside what it does not have.
    private func namesProvince(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> Bool {
        let parts = PlaceText.parts(of: words)
        guard parts.count > 1 else { return false }
        for part in parts {
            if case .province = self.match(part, map, &cache) { return true }
        }
        return false
    }
}

extension ListProvinces {
    /// "Hà Nội", "05 huyện miền núi", "KCN Bắc Vinh": another province, a number of units, or what lies in none alone.
    func isWide(_ words: String) -> Bool {
        if all.contains(ProvinceHeading.bare(words)) { return true }
        let key = Fold.key(words)
        if ListProvinces.wideOpenings.contains(where: { key.hasPrefix($0) }) { return true }
        let parts = key.split(separator: " ", maxSplits: 2)
        return parts.count > 1 && parts[0].allSatisfy(\.isNumber) && PlaceWords.kindWords.contains(parts[1])
    }

    private static let wideOpenings = [
        "kcn ", "ccn ", "kkt ", "khu cong nghiep ", "cum cong nghiep ", "khu kinh te ", "vung ", "ca nuoc",
        "nuoc ngoai",
    ]
}
