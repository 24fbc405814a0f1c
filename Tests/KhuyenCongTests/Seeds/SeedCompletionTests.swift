import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// An office that updates the program gets what the law files brought since, beside everything it has entered.
@Suite struct SeedCompletionTests {
    private let database: Database

    init() async throws {
        database = try await TestDatabase.prepared()
    }

    @Test func `a database filled earlier gets the sources and rules that came since`() async throws {
        let sources = try await FundingSources(database).list(for: .localOperator)
        let packs = try await Rules(database).packs(for: .localOperator)
        try await database.write { tx in
            try tx.execute("DELETE FROM funding_source_term WHERE source_code = 'fund'")
            try tx.execute("DELETE FROM funding_source WHERE code = 'fund'")
            try tx.execute("DELETE FROM rule WHERE key IN ('budget.lapseDay', 'fund.goesOn')")
        }

        try await Preparation.prepare(database, at: TestDatabase.now)

        let completed = try await Rules(database).packs(for: .localOperator)
        #expect(try await FundingSources(database).list(for: .localOperator).map(\.names) == sources.map(\.names))
        #expect(completed.map { $0.rules.map(\.text) } == packs.map { $0.rules.map(\.text) })
    }

    @Test func `a province's own pack gets the local default, and keeps what it says itself`() async throws {
        let rules = Rules(database)
        let id = try await rules.copyLocalDefault()
        let own = try #require(try await rules.pack(id, for: .localOperator).rule(.lateBookingDays))
        try await rules.revise(
            own.id,
            RuleDraft(value: "5", basis: own.basis),
            by: .localOperator,
            at: TestDatabase.now
        )
        try await database.write { try $0.execute("DELETE FROM rule WHERE key = 'fund.goesOn'") }

        try await Preparation.prepare(database, at: TestDatabase.now)

        let pack = try await rules.pack(id, for: .localOperator)
        #expect(pack.flag(.fundGoesOn)?.value == true)
        #expect(pack.number(.lateBookingDays)?.value == 5)
    }
}

extension FundingSource {
    fileprivate var names: [String] {
        [code.rawValue] + terms.map { "\($0.name); \($0.basis.citation); \($0.basis.evidence.rawValue)" }
    }
}

extension Rule {
    fileprivate var text: String {
        "\(key.rawValue) \(value.text) \(basis.citation) \(basis.evidence.rawValue) \(version)"
    }
}
