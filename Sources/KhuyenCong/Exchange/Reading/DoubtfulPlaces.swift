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
        if let unit = provinces.unit(byInitials: words, on: map, in: territories) {
            return DoubtfulPlace(
                unit: unit,
                reason: "Tên viết tắt: đã hiểu là \(unit.name).",
                remedy: "Ghi đủ tên nếu hiểu như vậy là sai."
            )
        }
        if let misspelled = misspelled(words, map, &cache) { return misspelled }
        if let district = district(in: words, map, &cache) ?? districtOfTown(words, map, &cache)
            ?? districtAround(words, map, &cache)
        {
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

    /// The district whose list or group this is, of a commune that nobody knows there: "xã Hải Lý" of "UBND HUYỆN HẢI HẬU".
    private func districtAround(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        let named = PlaceKind.split(Substring(Fold.key(words)))
        guard named.map({ $0.kind.levels == [.commune] }) ?? layout.namesCommunes else { return nil }
        return districtAround(map, &cache)
    }

    /// The district that an open group or the title names alone.
    func districtAround(_ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        for heading in groups.titles {
            if let unit = headedUnit(heading, map, &cache) { return unit.level == .district ? unit : nil }
        }
        let unit = titledUnit(layout.title, map, &cache)
        return unit?.level == .district ? unit : nil
    }

    /// "TT Yên Thành": a town that was joined since, and bore the name of its district.
    private func districtOfTown(_ words: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        guard map == .of2024 else { return nil }
        for part in words.split(separator: ",") {
            guard let named = PlaceKind.split(Substring(Fold.key(String(part)))), named.kind == .township else {
                continue
            }
            if case .unit(let unit) = match("huyen \(named.rest)", map, &cache), unit.level == .district { return unit }
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
    /// "Hà Nội, TP.HCM", "05 huyện miền núi", "KCN Bắc Vinh", "Ngoài tỉnh", "Trung Quốc", "Online": other provinces, a
    /// number of units, what lies in none alone, or no place at all.
    func isWide(_ words: String) -> Bool {
        if isWidePart(words) { return true }
        let parts = words.split { ",;/+&()\n".contains($0) }.flatMap { part in
            Fold.key(String(part)).split(separator: " ").split(separator: "va").map { $0.joined(separator: " ") }
        }
        return parts.count > 1 && parts.allSatisfy { isWidePart($0) }
    }

    private func isWidePart(_ words: String) -> Bool {
        if all.contains(ProvinceHeading.bare(words)) { return true }
        let key = Fold.key(words)
        if WidePlaces.names.contains(ProvinceHeading.bare(words)) || WidePlaces.names.contains(key) { return true }
        if WidePlaces.openings.contains(where: { key.hasPrefix($0) }) { return true }
        let parts = key.split(separator: " ", maxSplits: 2)
        return parts.count > 1 && parts[0].allSatisfy(\.isNumber) && PlaceWords.kindWords.contains(parts[1])
    }
}

extension ListProvinces {
    /// "TP.BMT", "TP PR-TC": the only district whose name begins its words with these capitals.
    func unit(byInitials words: String, on map: AdminMap, in territories: Territories) -> AdminUnit? {
        let key = Fold.key(words)
        let named = PlaceKind.split(Substring(key))
        let initials = (named?.rest ?? Substring(key)).filter { $0 != " " }
        guard (named == nil ? 3...4 : 2...4).contains(initials.utf8.count), initials.allSatisfy(\.isLetter),
            words.filter(\.isLetter).suffix(initials.utf8.count).allSatisfy(\.isUppercase)
        else { return nil }
        let found = codes(on: map).flatMap { territories.children(of: $0, map: map) }.filter { unit in
            guard unit.level == .district, let name = PlaceKind.split(Substring(Fold.key(unit.name))),
                named.map({ $0.kind == name.kind }) ?? true
            else { return false }
            return name.rest.split(separator: " ").compactMap(\.first) == Array(initials)
        }
        return found.count == 1 ? found.first : nil
    }
}

/// Places that are no unit of a province; folded.
private enum WidePlaces {
    static let openings = [
        "kcn ", "ccn ", "kkt ", "khu cong nghiep ", "cum cong nghiep ", "khu kinh te ", "vung ", "ca nuoc",
        "nuoc ngoai",
        "ngoai tinh", "ngoai huyen", "ngoai nuoc", "trong nuoc", "trong tinh", "trong va ngoai", "toan quoc",
        "cac tinh", "cac nuoc", "tinh ban", "tinh khac", "mien bac", "mien trung", "mien nam", "khu vuc", "tay nguyen",
        "dong bang", "truc tuyen", "online", "san thuong mai dien tu", "san tmdt", "tren mang", "internet",
    ]

    static let names: Set<String> = [
        // As lists shorten the central cities.
        "hcm", "tphcm", "sai gon", "hn", "brvt",
        // Where fairs and study tours went.
        "trung quoc", "lao", "chdcnd lao", "thai lan", "campuchia", "nhat ban", "nhat", "han quoc", "dai loan",
        "singapore", "malaysia", "indonesia", "philippines", "myanmar", "an do", "nga", "lien bang nga", "duc", "phap",
        "anh", "italia", "y", "uc", "my", "hoa ky", "chau au", "chau a", "eu", "asean", "dubai", "hong kong",
        "quang tay", "van nam", "vien chan", "zoom",
    ]
}
