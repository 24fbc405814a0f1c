import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A changed folding that left earlier keys behind would let a supported establishment look new.
@Suite struct BeneficiaryKeyFillingTests {
    private let database: Database

    init() async throws {
        database = try await TestDatabase.prepared()
        let beneficiaries = Beneficiaries(database)
        for number in 1...3 {
            _ = try await beneficiaries.add(
                BeneficiaryDraft(
                    name: "HTX số \(number)",
                    place: PlaceKey(.of2025, "17329"),
                    phone: "0912 345 67\(number)"
                ),
                by: .localOperator,
                at: TestDatabase.now
            )
        }
    }

    /// As a program of another folding left them.
    private func forget(version: Int64 = 0) async throws {
        try await database.write { tx in
            try tx.execute("UPDATE beneficiary SET phone_key = 'x'")
            try tx.execute("UPDATE folding_rule SET version = \(version), filled_until = NULL")
        }
    }

    private func keys() async throws -> [String] {
        try await database.read {
            try $0.rows("SELECT phone_key FROM beneficiary ORDER BY id") { try $0.get(0) as String }
        }
    }

    @Test func `another version of the folding writes every key anew`() async throws {
        try await forget()
        try await Preparation.prepare(database, at: TestDatabase.now)

        #expect(try await keys() == ["0912345671", "0912345672", "0912345673"])
    }

    @Test func `a folding that was carried out is not asked again`() async throws {
        try await forget(version: Int64(BeneficiaryTraits.version))
        try await Preparation.prepare(database, at: TestDatabase.now)

        #expect(try await keys() == ["x", "x", "x"])
    }

    @Test func `one that was broken off goes on where it stopped`() async throws {
        try await forget()
        let goesOn = try await database.write { try BeneficiaryKeyFilling.fill(atMost: 2, in: $0) }
        let half = try await keys()
        try await database.write { try $0.execute("UPDATE beneficiary SET phone_key = 'y' WHERE phone_key <> 'x'") }
        try await Preparation.prepare(database, at: TestDatabase.now)

        #expect(goesOn)
        #expect(half == ["0912345671", "0912345672", "x"])
        #expect(try await keys() == ["y", "y", "0912345673"])
    }
}
