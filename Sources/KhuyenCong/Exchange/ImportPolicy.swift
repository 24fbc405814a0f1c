import Database

/// Who may import for which province, and what the reader must know of it.
enum ImportPolicy {
    /// - Throws: `Refusal` where there is no such province or it is not the officer's.
    static func context(
        _ options: ImportOptions,
        officer: Officer,
        now: Moment,
        in tx: Transaction
    ) throws -> SheetInterpreter.Context {
        try officer.require(.importProjects)
        let territories = try Territories.load(tx)
        let here = try provincesNow(of: options, officer, territories)
        return SheetInterpreter.Context(
            options: options,
            territories: territories,
            today: now.day,
            sources: try FundingSources.all(in: tx),
            norms: try NormPack.standing(in: tx),
            terms: try EligibilityTerm.all(in: tx),
            remembered: try ImportMappings.load(provinces: here, in: tx)
        )
    }

    /// Whose import it is in the log: that of the nation is no province's.
    static func auditedProvince(_ provinceNow: String) -> String? {
        provinceNow == PeriodQuery.nation ? nil : provinceNow
    }

    /// The provinces of today's map that the import belongs to: those of one code on both maps, or the nation.
    private static func provincesNow(
        of options: ImportOptions,
        _ officer: Officer,
        _ territories: Territories
    ) throws -> [String] {
        let territory = officer.territory(.importProjects)
        if options.isOfNation {
            guard territory.isNation else { throw Refusal.forbidden }
            return [options.province]
        }
        let maps = options.map.map { [$0] } ?? AdminMap.allCases
        let known = maps.compactMap { territories.unit($0, options.province) }
        guard known.contains(where: { $0.level == .province }) else {
            throw Refusal.invalid(
                "Không có tỉnh, thành phố nào mang mã \(options.province).",
                field: "province",
                remedy: "Xem mã ở Danh mục › Đơn vị hành chính; ví dụ 40 là Nghệ An."
            )
        }
        let here = maps.compactMap { territories.provinceNow(map: $0, code: options.province) }
        guard here.allSatisfy(territory.contains(province:)) else { throw Refusal.missing }
        return here
    }
}
