import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct OfficerNameTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `a name that was taken away is told by no act any more`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let before = try await world.dossiers.view(.dossier(dossier.id), by: world.leader).history
        let accounts = Accounts(world.database)
        let id = try #require(world.leader.userID)
        try await accounts.disable(id, by: .localOperator, at: world.now)
        try await accounts.anonymise(id, by: .localOperator, at: world.now)
        let after = try await world.dossiers.view(.dossier(dossier.id), by: world.leader).history

        #expect(before.map(\.officerName).contains(world.leader.name))
        #expect(after.map(\.officerName) == before.map { $0.accountID == id ? "Đã ẩn danh" : $0.officerName })
    }

    @Test func `the name of an anonymised account may be taken already`() async throws {
        let world = try await AccountWorld()
        let id = try await world.person("lam")
        _ = try await world.person("an-danh-\(id)")
        try await world.accounts.disable(id, by: world.administrator, at: AccountWorld.now)

        let refusal = await #expect(throws: Refusal.self) {
            try await world.accounts.anonymise(id, by: world.administrator, at: AccountWorld.now)
        }

        #expect(refusal?.kind == .conflict)
    }

    @Test func `what no account did keeps the name that it was written with`() async throws {
        let name: String? = try await world.database.write { tx in
            try tx.execute(
                """
                INSERT INTO reconciliation (province_now, origin, budget_year, name, sha256, account_id, officer, made_at)
                VALUES ('40', 'treasury', 2026, 'a.xlsx', \([UInt8](repeating: 1, count: 32)), NULL, 'Máy chủ', \(world.now))
                """
            )
            return try tx.value("SELECT \(SQL.officerName(of: "r", name: "officer")) FROM reconciliation r")
        }

        #expect(name == "Máy chủ")
    }
}
