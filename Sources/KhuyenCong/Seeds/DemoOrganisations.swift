import Database

/// The Departments and promotion centres of both maps; those that ended in 2025 name who went on.
struct DemoOrganisations {
    /// Who carries the projects of a province out.
    struct Centre {
        let id: Int64
        let name: String
    }

    private var centres: [PlaceKey: Centre] = [:]
    private(set) var departments: [PlaceKey: Int64] = [:]

    /// - Throws: `Refusal` (missing) where a province has no centre.
    func centre(of province: PlaceKey) throws -> Centre {
        guard let centre = centres[province] else { throw Refusal.missing }
        return centre
    }

    static func make(_ territories: Territories, at now: Moment, in tx: Transaction) throws -> DemoOrganisations {
        var organisations = DemoOrganisations()
        let agency = OrganisationDraft(name: "Cơ quan khuyến công trung ương \(suffix)", kind: .nationalAgency)
        _ = try add(agency, at: now, in: tx)
        for province in territories.provinces(.of2025) {
            try organisations.add(province, successor: nil, at: now, in: tx)
        }
        for province in territories.provinces(.of2024) {
            guard let now2025 = territories.provinceNow(map: .of2024, code: province.code) else { continue }
            try organisations.add(province, successor: PlaceKey(.of2025, now2025), at: now, in: tx)
        }
        return organisations
    }

    private mutating func add(_ province: AdminUnit, successor: PlaceKey?, at now: Moment, in tx: Transaction) throws {
        let key = PlaceKey(province.map, province.code)
        let name = Self.shortName(province.name)
        let department = OrganisationDraft(
            name: "Sở Công Thương \(name) \(Self.suffix)",
            kind: .department,
            place: key,
            successorID: successor.flatMap { departments[$0] },
            validFrom: successor == nil ? AdminMap.changeDay : nil,
            validUntil: successor == nil ? nil : AdminMap.changeDay
        )
        let departmentID = try Self.add(department, at: now, in: tx)
        var centre = department
        centre.name = "Trung tâm Khuyến công \(name) \(Self.suffix)"
        centre.kind = .promotionCentre
        centre.parentID = departmentID
        centre.successorID = successor.flatMap { centres[$0]?.id }
        departments[key] = departmentID
        centres[key] = Centre(id: try Self.add(centre, at: now, in: tx), name: centre.name)
    }

    private static let suffix = "(trình diễn)"

    private static func add(_ draft: OrganisationDraft, at now: Moment, in tx: Transaction) throws -> Int64 {
        let id = try tx.insert("INSERT INTO organisation (created_at) VALUES (\(now)) RETURNING id")
        try draft.insert(organisationID: id, at: now, in: tx)
        return id
    }

    private static func shortName(_ name: String) -> String {
        for kind in ["Tỉnh ", "Thành phố "] where name.hasPrefix(kind) {
            return String(name.dropFirst(kind.count))
        }
        return name
    }
}
