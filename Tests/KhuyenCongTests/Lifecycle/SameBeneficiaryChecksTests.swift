import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A second support under another name is what an appraiser cannot see on paper.
@Suite struct SameBeneficiaryChecksTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test(arguments: [
        ("phone", "0912345678", "+84 912.345.678", "cùng số điện thoại"),
        ("phone", "0912 345 678", "84912345678", "cùng số điện thoại"),
        ("bankAccount", "3600 2017 88899", "3600201788899 (Agribank)", "cùng tài khoản"),
        ("address", "Xóm 5, xã Anh Sơn, tỉnh Nghệ An", "xóm 5;  Xã ANH SƠN, Tỉnh Nghệ An", "cùng địa chỉ"),
    ])
    func `one that was supported is known under another name, however its number or address is written`(
        field: String,
        first: String,
        second: String,
        why: String
    ) async throws {
        _ = try await world.local(fields("Công ty TNHH Chè Anh Sơn", [field: .text(first)]), upTo: .approved)

        let found = try await findings([field: .text(second)])

        #expect(
            found.map(\.sentence) == [
                "“Cơ sở Trà Con Cuông” có thể là “Công ty TNHH Chè Anh Sơn” đã được hỗ trợ trước đây: \(why)."
            ]
        )
        #expect(found.map(\.verdict) == [.undecided])
    }

    @Test(
        arguments: [
            [:], ["phone": .text("12")], ["phone": .text("00000000")], ["bankAccount": .text("1")],
            ["address": .text("Xã Anh Sơn, tỉnh Nghệ An")],
        ] as [[String: FieldTree]]
    )
    func `two that tell nothing, or the same that anybody tells, are not taken for one`(
        told: [String: FieldTree]
    ) async throws {
        _ = try await world.local(fields("Công ty TNHH Chè Anh Sơn", told), upTo: .approved)

        #expect(try await findings(told) == [])
    }

    @Test func `an address of another province is another place`() async throws {
        let told: [String: FieldTree] = ["address": .text("Xóm 5, xã Tân Tiến")]
        _ = try await world.local(fields("Công ty TNHH Chè Anh Sơn", told), upTo: .approved)
        try await world.database.write { tx in try tx.execute("UPDATE beneficiary SET province_now = '38'") }

        #expect(try await findings(told) == [])
    }

    @Test func `a tax code of an establishment with another name is pointed at`() async throws {
        let code: [String: FieldTree] = ["taxCode": .text("2900325526")]
        _ = try await world.local(fields("Công ty TNHH Chè Anh Sơn", code), upTo: .approved)

        let other = try await findings(code)
        let same = try await findings(code, name: "Cty TNHH Chè Anh Sơn")

        #expect(
            other.map(\.sentence) == [
                "“Cơ sở Trà Con Cuông” ghi mã số thuế của “Công ty TNHH Chè Anh Sơn”: mã số thuế 2900325526."
            ]
        )
        #expect(other.map(\.verdict) == [.undecided])
        #expect(same == [])
    }

    /// Who came in by a change was known by the name alone.
    @Test func `an establishment that a change brought in is found by its telephone`() async throws {
        let dossier = try await world.local(fields("Công ty TNHH Chè Anh Sơn", [:]), upTo: .approved)
        var change = DossierWorld.changeOfBeneficiary
        change["line"] = .number(1)
        change["beneficiary"] = .group(["name": .text("HTX Chè Thanh Mai"), "phone": .text("0912 345 678")])
        try await world.act(.change, dossier, change, by: world.department)

        #expect(
            try await findings(["phone": .text("0912345678")]).map(\.sentence) == [
                "“Cơ sở Trà Con Cuông” có thể là “HTX Chè Thanh Mai” đã được hỗ trợ trước đây: cùng số điện thoại."
            ]
        )
    }

    /// A craft village or a cluster is one address for many owners.
    @Test func `the same machine at the same address is for an officer to decide`() async throws {
        let address: [String: FieldTree] = ["address": .text("Xóm 5, xã Anh Sơn, tỉnh Nghệ An")]
        _ = try await world.local(fields("Công ty TNHH Chè Anh Sơn", address), upTo: .approved)

        let again = try await world.draft(fields("Cơ sở Trà Con Cuông", address, serial: ""))
        let view = try await world.act(.submit, again, by: world.centre)

        #expect(view.history.flatMap(\.checks).filter { $0.rule == .sameMachine }.map(\.verdict) == [.undecided])
    }

    /// Those of earlier years were stored before anything was compared.
    @Test func `earlier rows get their keys when the program starts`() async throws {
        let told: [String: FieldTree] = [
            "phone": .text("0912 345 678"), "bankAccount": .text("3600 2017 88899"),
            "address": .text("Xóm 5, xã Anh Sơn"),
        ]
        _ = try await world.local(fields("Công ty TNHH Chè Anh Sơn", told), upTo: .approved)
        try await world.database.write { tx in
            try tx.execute("UPDATE beneficiary SET phone_key = NULL, bank_account_key = NULL, address_key = NULL")
            try tx.execute("UPDATE folding_rule SET version = 0, filled_until = 0")
        }
        let stray = try await world.database.read { try RegisterConsistency.differences(in: $0) }

        try await Preparation.prepare(world.database, at: world.now)

        let keys = try await world.database.read { tx in
            try tx.rows("SELECT \(BeneficiaryTraits.columns) FROM beneficiary b") {
                try BeneficiaryTraits(stored: $0, from: 0)
            }
        }
        #expect(
            keys == [
                BeneficiaryTraits(phone: "0912345678", bankAccount: "3600201788899", address: "Xóm 5, xã Anh Sơn")
            ]
        )
        #expect(stray.count == 1)
        #expect(try await world.database.read { try RegisterConsistency.differences(in: $0) } == [])
    }

    /// The register holds a nation's establishments, and every act asks.
    @Test(.enabled(if: !TestDatabase.isPostgres, "PostgreSQL chooses by the sizes of real tables"))
    func `the register is not read from end to end`() async throws {
        let told = ProposedBeneficiary(
            name: "Cơ sở Trà Con Cuông",
            phone: "0912345678",
            address: "Xóm 5, xã Anh Sơn",
            bankAccount: "3600201788899"
        )
        let query = try #require(SameBeneficiaryChecks.query(alike: told, provinceNow: "40"))

        let plan = try await world.database.read { tx in
            try tx.rows("EXPLAIN QUERY PLAN " + query) { try $0.get(3) as String }
        }

        let reads = plan.filter { $0.hasPrefix("SEARCH b ") || $0.hasPrefix("SCAN b") }
        #expect(reads.count == 3)
        #expect(reads.allSatisfy { $0.hasPrefix("SEARCH b USING") }, "\(plan)")
    }

    /// What is found of another machine for a firm with such fields, when it is submitted.
    private func findings(
        _ told: [String: FieldTree],
        name: String = "Cơ sở Trà Con Cuông"
    ) async throws -> [CheckResult] {
        let machine = FieldTree.list([
            .group([
                "line": .number(1), "name": .text("Máy vò chè"), "model": .text("VC-2"), "serial": .text("V-77"),
                "quantity": .number(1), "unitPrice": .number(800_000_000),
            ])
        ])
        let draft = try await world.draft(fields(name, told).merging(.group(["machines": machine])))
        let view = try await world.act(.submit, draft, by: world.centre)
        try await world.act(.withdraw, view.dossier, by: world.centre)
        return view.history.flatMap(\.checks).filter { $0.rule == .sameBeneficiary }
    }

    private func fields(_ name: String, _ told: [String: FieldTree], serial: String = "S-01") -> FieldTree {
        var beneficiary = told
        beneficiary["name"] = .text(name)
        return DossierWorld.machinery(name: name, serial: serial, phone: "").replacingLines {
            $0.merging(.group(["beneficiary": .group(beneficiary)]))
        }
    }
}
