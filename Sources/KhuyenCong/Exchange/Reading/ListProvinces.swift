import Vietnamese

/// The provinces that the places of a list are looked up in: the chosen one, and those that became it on 01/07/2025.
struct ListProvinces {
    /// A former province that a heading names, one of several that became the chosen one.
    struct Former: Hashable {
        /// On the map until 30/06/2025.
        let code: String
        /// Today's province has the same name, and the heading does not say which of the two it means.
        let isPresentToo: Bool
    }

    private let codes: [AdminMap: [String]]
    /// The one whose list this is.
    let chosen: String
    private let formers: [String: Former]
    /// The same by their full names, folded, as a title tells them: "tinh phu yen".
    private let titled: [String: Former]
    /// The bare names of all provinces of both maps.
    let all: Set<String>
    /// Where the officer chose today's province no former one goes before the others.
    private let prefersChosen: Bool

    init(_ province: String, map: AdminMap?, _ territories: Territories) {
        chosen = province
        prefersChosen = map != .of2025
        let maps = map.map { [$0] } ?? AdminMap.allCases
        let now = maps.lazy.compactMap { territories.provinceNow(map: $0, code: province) }.first
        let present = map == .of2024 ? nil : territories.unit(.of2025, province)
        let formed = present.map { territories.formedFrom($0.code) } ?? []
        let others = formed.map(\.code).filter { $0 != province }
        codes = [
            .of2024: [province] + others,
            .of2025: [now ?? province],
        ]
        var formers: [String: Former] = [:]
        var titled: [String: Former] = [:]
        for part in formed where formed.count > 1 {
            let name = ProvinceHeading.bare(part.name)
            let isPresentToo = present.map { ProvinceHeading.bare($0.name) == name } ?? false
            formers[name] = Former(code: part.code, isPresentToo: isPresentToo)
            titled[Fold.key(part.name)] = formers[name]
        }
        self.formers = formers
        self.titled = titled
        all = ProvinceHeading.names(in: territories)
    }

    func codes(on map: AdminMap) -> [String] {
        codes[map] ?? []
    }

    func contains(_ province: PlaceKey) -> Bool {
        codes[province.map]?.contains(province.code) ?? false
    }

    /// The former province of the innermost heading that names one: "Tỉnh Phú Yên (cũ)".
    func former(among headings: [String]) -> Former? {
        guard !formers.isEmpty else { return nil }
        return headings.lazy.compactMap { heading in
            formers[ProvinceHeading.bare(heading)].map { former in
                Former(code: former.code, isPresentToo: former.isPresentToo && !ProvinceHeading.isFormer(heading))
            }
        }.first
    }

    /// The former province whose list this is by its title ("DANH MỤC ĐỀ ÁN CỦA TỈNH PHÚ YÊN NĂM 2019") or its sheet.
    ///
    /// Nil where several are named, and where the name says no more than the chosen code does.
    func former(inTitle title: String, sheet: String) -> Former? {
        guard !formers.isEmpty else { return nil }
        let named = former(among: [sheet]).map { [$0] } ?? title.split(separator: "\n").flatMap(provinces(inLine:))
        guard let code = named.first?.code, named.allSatisfy({ $0.code == code }) else { return nil }
        let isCertain = named.contains { !$0.isPresentToo }
        guard isCertain || prefersChosen && code != chosen else { return nil }
        return Former(code: code, isPresentToo: !isCertain)
    }

    private func provinces(inLine line: Substring) -> [Former] {
        // What a province became is not what the list is of.
        guard let words = Fold.key(String(line)).split(separator: " nay la ").first else { return [] }
        let key = " \(words) "
        return titled.filter { key.mentions(" \($0.key) ") }.map { name, former in
            let isPast = ProvinceHeading.remarks.contains { key.mentions(" \(name)\($0) ") }
            return Former(code: former.code, isPresentToo: former.isPresentToo && !isPast)
        }
    }

    /// The province of a row that names no unit.
    func whole(on map: AdminMap, under former: Former?) -> PlaceKey {
        if let former, map == .of2024 || !former.isPresentToo { return PlaceKey(.of2024, former.code) }
        return PlaceKey(map, map == .of2024 ? chosen : codes[map]?.first ?? chosen)
    }

    /// The unit that words name in any of the provinces.
    ///
    /// The province of the heading, or the chosen one, goes before the others; a name that several others bear is
    /// ambiguous.
    func find(_ words: String, on map: AdminMap, under former: Former?, in territories: Territories) -> PlaceMatch {
        let known = codes[map] ?? []
        let preferred = map == .of2024 ? former?.code ?? (prefersChosen ? chosen : nil) : nil
        if let preferred {
            let match = territories.find(words, inProvince: preferred, map: map)
            guard case .unknown = match else { return match }
        }
        let found = known.filter { $0 != preferred }
            .map { territories.find(words, inProvince: $0, map: map) }
            .filter { $0 != .unknown }
        guard found.count > 1 else { return found.first ?? .unknown }
        let units = found.flatMap { match -> [AdminUnit] in
            switch match {
            case .unit(let unit), .province(let unit): [unit]
            case .several(let units), .ambiguous(let units): units
            case .unknown: []
            }
        }
        return .ambiguous(units)
    }
}

/// A heading that is a province's name.
enum ProvinceHeading {
    /// What says that a province is meant as it was until 30/06/2025; folded.
    fileprivate static let remarks = [" cu", " truoc day", " truoc sap nhap", " truoc khi sap nhap"]

    private static let openings = ["dia ban ", "tren dia ban ", "khu vuc "]

    /// "TỈNH HÀ TĨNH (2 đề án)", "Địa bàn tỉnh Hà Tĩnh cũ" are "ha tinh".
    static func bare(_ heading: String) -> String {
        var key = Substring(Fold.key(heading.prefix { $0 != "(" && $0 != ":" }.description))
        for remark in remarks where key.hasSuffix(remark) { key = key.dropLast(remark.count) }
        for opening in openings where key.hasPrefix(opening) { key = key.dropFirst(opening.count) }
        for kind in ["tinh ", "thanh pho ", "tp ", "t "] where key.hasPrefix(kind) {
            return String(key.dropFirst(kind.count))
        }
        return String(key)
    }

    /// The bare names of all provinces of both maps.
    static func names(in territories: Territories) -> Set<String> {
        Set(AdminMap.allCases.flatMap(territories.provinces).map { bare($0.name) })
    }

    /// "Tỉnh Đắk Lắk (cũ)".
    static func isFormer(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        return remarks.contains { key.hasSuffix($0) }
    }
}

extension SheetInterpreter {
    /// What is assumed of the province that a list is of.
    func provinceDoubts() -> [ImportFinding] {
        sharedCode() + titledProvince()
    }

    private func titledProvince() -> [ImportFinding] {
        guard layout.isUnderstood, let titleFormer else { return [] }
        let former = territories.name(.of2024, titleFormer.code)
        let now = territories.provinceNow(map: .of2024, code: titleFormer.code).map { territories.name(.of2025, $0) }
        return [
            place.warning(
                nil,
                former,
                "Danh sách mang tên \(former) trước 01/07/2025: dòng không ghi địa bàn được tính cho tỉnh đó, "
                    + "tên địa bàn được tìm ở đó trước.",
                remedy: "Nếu là danh sách của \(now ?? former) sau sáp nhập, ghi địa bàn cho từng dòng "
                    + "hoặc bỏ tên tỉnh cũ ở tiêu đề."
            )
        ]
    }

    /// Seven codes went to another province in 2025; where no map is chosen, the year of each row decides.
    private func sharedCode() -> [ImportFinding] {
        let bearers = AdminMap.allCases.compactMap { territories.unit($0, options.province) }
        guard layout.isUnderstood, options.map == nil, Set(bearers.map(\.name)).count > 1 else { return [] }
        let names = bearers.map { "\($0.name) (bản đồ \($0.map.rawValue))" }.joined(separator: " và ")
        return [
            place.warning(
                nil,
                options.province,
                "Mã \(options.province) là của hai tỉnh: \(names). Mỗi dòng được hiểu theo bản đồ của năm đó.",
                remedy: "Chọn bản đồ (--map 2024 hoặc --map 2025) nếu hiểu như vậy là sai."
            )
        ]
    }
}
