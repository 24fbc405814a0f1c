import Database
import TestSupport
import Vietnamese

@testable import KhuyenCong

/// A prepared database with a few projects made by hand.
struct ProjectWorld {
    typealias Amount = (source: FundingSource.Code, stage: Stage, million: Int64)

    let database: Database
    let projects: Projects
    let now = TestDatabase.now

    static let ngheAn = officer("Nguyễn Thị Ánh", .promotionCentre, .province("40"))
    static let thanhHoa = officer("Lê Văn Thanh", .promotionCentre, .province("38"))
    static let reader = officer("Trần Thị Mai", .financeOffice, .province("40"))
    static let department = officer("Hồ Văn Sơn", .department, .province("40"))

    init() async throws {
        database = try await TestDatabase.prepared()
        projects = Projects(database)
    }

    private static func booking(_ importID: Int64?) -> Ledger.Booking {
        Ledger.Booking(
            officer: .localOperator,
            day: TestDatabase.now.day,
            importID: importID,
            isCorrection: false
        )
    }

    private static func insertLine(
        of project: Int64,
        _ kind: ActivityKind.Code?,
        _ place: String?,
        _ beneficiary: Int64?,
        _ tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO project_line (project_id, position, kind_code, map, place_code, beneficiary_id)
            VALUES (\(project), 1, \(kind), \(place == nil ? nil : AdminMap.of2024), \(place), \(beneficiary))
            RETURNING id
            """
        )
    }

    /// Adds a project of one line on the map until 2025.
    @discardableResult
    func project(
        _ title: String,
        year: Int = 2018,
        untilYear: Int? = nil,
        province: String = "40",
        place: String? = nil,
        kind: ActivityKind.Code? = .machinery,
        implementer: String? = nil,
        beneficiary: String? = nil,
        importID: Int64? = nil,
        amounts: [Amount] = [(.province, .approved, 100)]
    ) async throws -> Int64 {
        try await database.write { tx in
            let territories = try Territories.load(tx)
            let now = TestDatabase.now
            let provinceNow = territories.provinceNow(map: .of2024, code: province) ?? province
            let name = place.map { territories.name(.of2024, $0) }
            let key = MatchKey(title: title, place: name, year: year)
            let id = try tx.insert(
                """
                INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                    place_text, implementer_text, match_hash, import_id, created_at)
                VALUES (\(title), \(Fold.search(title)), \(SortKey.bytes(title)), 2024, \(province), \(provinceNow),
                    \(year), \(untilYear ?? year), \(name), \(implementer), \(key.hash(provinceNow: provinceNow)),
                    \(importID), \(now)) RETURNING id
                """
            )
            let mentions = [beneficiary.map { BeneficiaryMention(name: $0) }]
            let beneficiaries = try BeneficiaryMatcher.resolve(
                mentions,
                province: provinceNow,
                territories: territories,
                at: now,
                in: tx
            )
            let line = try ProjectWorld.insertLine(of: id, kind, place, beneficiaries[0], tx)
            let drafts = amounts.map { amount in
                EntryDraft(
                    lineID: line,
                    source: amount.source,
                    stage: amount.stage,
                    budgetYear: year,
                    amount: Dong(amount.million * 1_000_000)
                )
            }
            try Ledger.book(drafts, as: ProjectWorld.booking(importID), provinces: [provinceNow], in: tx)
            try Standing.refresh(.ofProject(id), in: tx)
            return id
        }
    }

    func titles(_ filter: ProjectFilter, by officer: Officer = .localOperator) async throws -> [String] {
        try await projects.list(ProjectListQuery(filter, order: .title), by: officer).rows.map(\.title)
    }

    func detail(_ id: Int64) async throws -> ProjectDetail {
        try await projects.project(id, by: .localOperator)
    }

    func support() async throws -> Dong? {
        try await projects.list(ProjectListQuery(), by: .localOperator).totals.support
    }

    func acts() async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT act FROM audit_entry ORDER BY sequence") { try $0.get(0) }
        }
    }

    /// What differs between the stored sums and the ledger; empty when every write kept them up to date.
    func differences() async throws -> [String] {
        try await database.read { tx in
            try Standing.differences(in: tx) + NationRollup.differences(in: tx)
        }
    }

    private static func officer(_ name: String, _ role: Role, _ scope: Grant.Scope) -> Officer {
        Officer(userID: nil, name: name, grants: [Grant(role: role, scope: scope)])
    }
}
