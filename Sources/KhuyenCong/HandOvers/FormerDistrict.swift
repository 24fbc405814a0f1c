package import Database

/// A project that a commune has from the district that ended on 01/07/2025 (đề án của cấp huyện cũ).
package struct FormerDistrictProject: Sendable, Equatable {
    package let projectID: Int64
    /// The file, where there is one.
    package let dossierCode: String?
    package let state: ProjectState?
    package let title: String
    package let year: Int
    /// On the map until 30/06/2025.
    package let district: String
    package let commune: String?
    /// Money of the district's own budget, at the furthest stage known, in đồng.
    package let districtMoney: Dong
    /// Of it, advanced and neither settled nor returned yet.
    package let outstanding: Dong
}

/// What the communes of today have from the districts that are no more; Luật Tổ chức chính quyền địa phương 2025.
package struct FormerDistricts: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The communes whose list an officer may see: the own ones; nil where it is a whole province or the nation.
    package static func communes(of officer: Officer) -> Set<String>? {
        let territory = officer.territory(.viewProjects)
        return territory.isNation || !territory.provinces.isEmpty ? nil : territory.communes
    }

    /// The list of one commune of today, those with district money first.
    ///
    /// - Throws: `Refusal` (missing) for a commune outside the officer's territory, `DatabaseError`.
    package func projects(ofCommune code: String, by officer: Officer) async throws -> FormerDistrictList {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let territory = officer.territory(.viewProjects)
            guard let unit = territories.unit(.of2025, code), unit.level == .commune,
                let province = territories.provinceNow(map: .of2025, code: code),
                territory.contains(province: province) || territory.communes.contains(code)
            else { throw Refusal.missing }
            return FormerDistrictList(
                commune: unit.name,
                projects: try FormerDistrictProject.load(commune: code, territories, in: tx)
            )
        }
    }

    /// Communes of a province to choose from, by name.
    ///
    /// - Throws: `DatabaseError`.
    package func choices(for officer: Officer) async throws -> [AdminUnit] {
        let territory = officer.territory(.viewProjects)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let provinces = territory.provinces.sorted().flatMap { territories.children(of: $0, map: .of2025) }
            let communes = territory.communes.sorted().compactMap { territories.unit(.of2025, $0) }
            return provinces + communes
        }
    }
}

/// The list of one commune.
package struct FormerDistrictList: Sendable, Equatable {
    package let commune: String
    package let projects: [FormerDistrictProject]
}

extension FormerDistrictProject {
    /// Every project with a line in a place of the old map that lies in the commune now.
    static func load(commune: String, _ territories: Territories, in tx: Transaction) throws -> [FormerDistrictProject]
    {
        let projects = try tx.rows(
            """
            SELECT DISTINCT p.id, p.title, p.year, d.id, d.state, a.district_old, a.commune_old
            FROM place_position a JOIN project_line l ON l.map = a.map AND l.place_code = a.code
            JOIN project p ON p.id = l.project_id LEFT JOIN dossier d ON d.project_id = p.id
            WHERE a.map = \(AdminMap.of2024) AND a.commune_now = \(commune) AND a.district_old IS NOT NULL
                AND p.withdrawn_at IS NULL AND p.twin_of IS NULL
            ORDER BY p.year DESC, p.id DESC
            """
        ) { row in
            FormerDistrictProject(
                projectID: try row.get(0),
                dossierCode: (try row.get(3) as Int64?).map { "HS\($0)" },
                state: try row.get(4),
                title: try row.get(1),
                year: try row.get(2),
                district: territories.name(.of2024, try row.get(5)),
                commune: (try row.get(6) as String?).map { territories.name(.of2024, $0) },
                districtMoney: .zero,
                outstanding: .zero
            )
        }
        var seen: Set<Int64> = []
        let money = try districtMoney(of: projects.map(\.projectID), in: tx)
        return projects.filter { seen.insert($0.projectID).inserted }
            .map { $0.with(money[$0.projectID] ?? DistrictMoney()) }
            .sorted {
                ($0.outstanding.amount, $0.districtMoney.amount) > ($1.outstanding.amount, $1.districtMoney.amount)
            }
    }

    /// What a project has of the district's money.
    private struct DistrictMoney {
        var byStage: [Stage: Dong] = [:]
        /// By line.
        var open = AdvanceOffset<Int64>()
    }

    private static func districtMoney(of ids: [Int64], in tx: Transaction) throws -> [Int64: DistrictMoney] {
        guard !ids.isEmpty else { return [:] }
        var money: [Int64: DistrictMoney] = [:]
        try tx.forEach(
            """
            SELECT l.project_id, l.id, e.stage, CAST(SUM(e.amount) AS BIGINT)
            FROM project_line l JOIN amount_entry e ON e.line_id = l.id
            WHERE l.project_id IN (\(list: Set(ids).sorted())) AND e.source_code = \(FundingSource.Code.district)
            GROUP BY l.project_id, l.id, e.stage
            """
        ) { row in
            let (project, line): (Int64, Int64) = (try row.get(0), try row.get(1))
            let (stage, amount): (Stage, Dong) = (try row.get(2), try row.get(3))
            money[project, default: DistrictMoney()].byStage[stage, default: .zero] += amount
            money[project]?.open.add(amount, stage, of: line)
        }
        return money
    }

    private func with(_ money: DistrictMoney) -> FormerDistrictProject {
        let stages = money.byStage
        let furthest = Stage.allCases.reversed().first {
            $0 != .returned && $0 != .advanced && (stages[$0] ?? .zero) != .zero
        }
        return FormerDistrictProject(
            projectID: projectID,
            dossierCode: dossierCode,
            state: state,
            title: title,
            year: year,
            district: district,
            commune: commune,
            districtMoney: furthest.flatMap { stages[$0] } ?? .zero,
            outstanding: money.open.sum()
        )
    }
}
