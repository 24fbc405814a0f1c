import Vietnamese

/// The provinces that the words of a list of the whole country name: its cells, headings, addresses and offices.
struct NamedProvinces {
    /// A province as words name it.
    struct Named: Hashable {
        /// The one that an import of its list alone would choose.
        let code: String
        /// What a heading over its rows alone would say: "Tỉnh Phú Yên (cũ)".
        let heading: String
    }

    /// By `PlaceName.key`, which forgives the spellings in use.
    private let byKey: [String: Named]

    /// `map`: the one that the officer chose for all rows.
    init(_ map: AdminMap?, _ territories: Territories) {
        var byKey: [String: Named] = [:]
        for province in AdminMap.allCases.flatMap(territories.provinces) {
            let key = NamedProvinces.key(ProvinceHeading.bare(province.name))
            guard byKey[key] == nil, let code = NamedProvinces.code(of: province, map, territories) else { continue }
            byKey[key] = Named(code: code, heading: province.name)
            for earlier in territories.earlierNames(ofProvince: province) { byKey[earlier] = byKey[key] }
        }
        for (short, name) in NamedProvinces.shortNames {
            byKey[NamedProvinces.key(short)] = byKey[NamedProvinces.key(name)]
        }
        self.byKey = byKey
    }

    /// The province that a cell or a heading is: "TỈNH HÀ TĨNH (2 đề án)", "TP.HCM".
    func whole(_ words: String) -> Named? {
        let written = [words, PlaceHeading.withoutCount(words)]
        guard let found = written.lazy.compactMap({ named(ProvinceHeading.bare($0)) }).first else { return nil }
        guard written.contains(where: ProvinceHeading.isFormer) else { return found }
        return Named(code: found.code, heading: found.heading + " (cũ)")
    }

    /// The province of one of its offices: "Sở Công Thương tỉnh Hà Tĩnh", "Trung tâm Khuyến công và TVPTCN Thanh Hóa".
    func office(_ words: String) -> Named? {
        let bodies = words.split { ";\n(/".contains($0) }.map { $0.split(separator: ",") }
        return only(
            bodies.flatMap { parts -> [Named] in
                let told = parts.compactMap { office(inPart: Fold.key(String($0))) }
                return told.isEmpty ? office(ofParts: Fold.key(parts.joined(separator: " "))) : told
            }
        )
    }

    /// The province that heads rows: by its own name or by one of its offices.
    func heading(_ words: String) -> Named? {
        whole(words) ?? office(words)
    }

    /// Whether words alone in a row head those below: a province, or any body whose rows are not those of the province
    /// above.
    func heads(_ words: String) -> Bool {
        let key = Fold.key(words)
        return heading(words) != nil
            || (NamedProvinces.openings + NamedProvinces.bodies).contains { key.hasPrefix($0) }
    }

    /// The only province that a place tells: "xã X, huyện Diễn Châu, tỉnh Nghệ An", "Vinh - Nghệ An".
    func address(_ words: String) -> Named? {
        only(
            PlaceText.parts(of: words).flatMap { part -> [Named] in
                if let whole = whole(part) { return [whole] }
                let pieces = PlaceText.pieces(of: part).compactMap { named(ProvinceHeading.bare(String($0))) }
                return pieces.isEmpty ? mentions(in: part) : pieces
            }
        )
    }

    /// The only province that a sentence names with its kind: "… tại huyện Diễn Châu, tỉnh Nghệ An".
    func mentioned(_ words: String) -> Named? {
        only(words.split { ",;:\n()".contains($0) }.flatMap { mentions(in: String($0)) })
    }

    private func only(_ found: [Named]) -> Named? {
        Set(found).count == 1 ? found.first : nil
    }

    private func office(inPart key: String) -> Named? {
        guard NamedProvinces.openings.contains(where: { key.hasPrefix($0) }) else { return nil }
        let words = key.split(separator: " ")
        for count in stride(from: NamedProvinces.longestName, to: 0, by: -1) where count < words.count {
            guard let found = named(words.suffix(count).joined(separator: " ")) else { continue }
            // "UBND xã Hòa Bình" is no office of the province.
            return NamedProvinces.smallerKinds.contains(words[words.count - count - 1]) ? nil : found
        }
        return only(mentions(in: key))
    }

    /// "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Hậu Giang": the comma is the name's own.
    ///
    /// The word for the province must stand there: "Trung tâm Khuyến công, HTX Hòa Bình".
    private func office(ofParts key: String) -> [Named] {
        NamedProvinces.openings.contains { key.hasPrefix($0) } ? mentions(in: key) : []
    }

    /// The names behind "tỉnh" and "thành phố"; "các tỉnh Nghệ An, Hà Tĩnh" are not one.
    private func mentions(in text: String) -> [Named] {
        let words = Fold.key(text).split(separator: " ")
        return words.indices.compactMap { index -> Named? in
            let isCity = words[index] == "pho" && index > 0 && words[index - 1] == "thanh"
            guard words[index] == "tinh" || isCity else { return nil }
            if index > 0, PlaceWords.plurals.contains(words[index - 1]) || words[index - 1].allSatisfy(\.isNumber) {
                return nil
            }
            let after = words[(index + 1)...].prefix(NamedProvinces.longestName)
            return stride(from: after.count, to: 0, by: -1).lazy
                .compactMap { named(after.prefix($0).joined(separator: " ")) }.first
        }
    }

    private func named(_ bare: String) -> Named? {
        byKey[NamedProvinces.key(bare)]
    }

    private static func key(_ bare: String) -> String {
        PlaceName.key(Substring(bare))
    }

    private static func code(of province: AdminUnit, _ map: AdminMap?, _ territories: Territories) -> String? {
        guard map == .of2024 else { return territories.provinceNow(map: province.map, code: province.code) }
        guard province.map == .of2025 else { return province.code }
        let formed = territories.formedFrom(province.code)
        return formed.count == 1 ? formed[0].code : nil
    }

    /// "Bà Rịa – Vũng Tàu".
    private static let longestName = 4

    /// As lists shorten or spell them; folded.
    private static let shortNames = [
        "hcm": "ho chi minh", "tphcm": "ho chi minh", "brvt": "ba ria vung tau", "br vt": "ba ria vung tau",
        "tt hue": "thua thien hue", "hn": "ha noi", "bac can": "bac kan",
    ]

    /// How the names of offices begin; folded.
    private static let openings = [
        "so ", "trung tam ", "tt ", "ttkc ", "tt kc", "ubnd ", "uy ban nhan dan ", "chi cuc ",
    ]

    /// How others begin that carry projects out for the whole country; folded.
    private static let bodies = [
        "cuc ", "vien ", "bo ", "hiep hoi ", "lien minh ", "truong ", "cong ty ", "cac don vi ", "don vi ",
    ]

    /// Before a name: a unit below the province bears it.
    private static let smallerKinds: Set<Substring> = ["xa", "phuong", "tran", "huyen", "quan"]
}
