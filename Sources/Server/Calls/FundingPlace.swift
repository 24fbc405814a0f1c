import KhuyenCong

/// Whose money is asked about and where, as the form of a call and that of a further question ask for it: the programme
/// and the province that `CallPolicy` judges by.
struct FundingPlace {
    let territories: Territories

    var fields: [FormField] {
        let levels = ProgrammeLevel.allCases.map { (value: $0.rawValue, label: $0.name) }
        let provinces = territories.provinces(.of2025).map { (value: $0.code, label: $0.name) }
        return [
            FormField("level", "Chương trình", .choice(levels, empty: nil), isRequired: true),
            FormField("province", "Tỉnh, thành phố", .choice(provinces, empty: "Cả nước")),
        ]
    }

    /// What an officer most likely means: the own programme, and the province where it is the only one.
    static func usual(for officer: Officer) -> FieldTree {
        let isNational = officer.grants.contains { $0.role == .nationalAgency }
        let provinces = officer.territory(.workOnProjects).provinces
        return .group([
            "level": .text((isNational ? ProgrammeLevel.national : .local).rawValue),
            "province": provinces.count == 1 ? provinces.first.map(FieldTree.text) ?? .empty : .empty,
        ])
    }
}
