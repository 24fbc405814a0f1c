import Vietnamese

/// The provinces that a list of this one may stand beside: their headings say whose the rows are.
struct OtherProvinces {
    private let names: [String: String]
    private let territories: Territories
    private let options: ImportOptions

    init(_ context: SheetInterpreter.Context) {
        territories = context.territories
        options = context.options
        let own = AdminMap.allCases.lazy.compactMap { [territories, options] map in
            territories.provinceNow(map: map, code: options.province)
        }.first
        var names: [String: String] = [:]
        for map in AdminMap.allCases {
            for province in territories.provinces(map)
            where territories.provinceNow(map: map, code: province.code) != own {
                names[ProvinceHeading.bare(province.name)] = province.name
            }
        }
        self.names = names
    }

    func first(among headings: [String]) -> String? {
        headings.lazy.compactMap(name).first
    }

    /// The other province that a heading is; nil where it is none, or also a place of the province itself.
    private func name(_ heading: String) -> String? {
        guard let name = names[ProvinceHeading.bare(heading)] else { return nil }
        for map in AdminMap.allCases {
            if case .unit = territories.find(heading, inProvince: options.province, map: map) { return nil }
        }
        return name
    }
}
