import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BeneficiarySuspectsTests {
    private let world: DossierWorld
    private let beneficiaries: Beneficiaries

    init() async throws {
        world = try await DossierWorld()
        beneficiaries = Beneficiaries(world.database)
    }

    private func add(
        _ name: String,
        place: String = "17329",
        phone: String? = nil,
        taxCode: String? = nil
    ) async throws -> Int64 {
        let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2025, place), phone: phone)
        let id = try await beneficiaries.add(draft, by: .localOperator, at: world.now)
        if let taxCode {
            try await beneficiaries.addIdentifier(.taxCode, taxCode, to: id, by: .localOperator, at: world.now)
        }
        return id
    }

    private func pairs(by officer: Officer? = nil) async throws -> [[Int64]] {
        try await beneficiaries.suspects(for: officer ?? world.department).pairs.map { [$0.first.id, $0.second.id] }
    }

    @Test func `one name under several forms of writing is a pair`() async throws {
        let first = try await add("HTX chè Anh Sơn")
        let second = try await add("Hợp tác xã sản xuất và dịch vụ chè Anh Sơn")
        _ = try await add("Công ty TNHH chè Anh Sơn")
        _ = try await add("HTX chè Anh Sơn Đông")

        #expect(try await pairs() == [[first, second]])
    }

    @Test func `a name alone decides nothing of two places, a telephone does`() async throws {
        _ = try await add("HTX gạch Đô Lương")
        let second = try await add("HTX gạch Đô Lương", place: "17335", phone: "0912 345 678")
        let third = try await add("Cơ sở cơ khí Hòa Bình", phone: "+84912345678")

        let found = try await beneficiaries.suspects(for: world.department)

        #expect(found.pairs.map { [$0.first.id, $0.second.id] } == [[second, third]])
        #expect(found.pairs.map(\.why) == [[.phone]])
        #expect(found.total == 1)
    }

    @Test func `tax codes of two firms decide that they are two`() async throws {
        _ = try await add("Công ty TNHH Chè Anh Sơn", phone: "0912345678", taxCode: "0100109106")
        _ = try await add("Công ty TNHH Chè Anh Sơn", phone: "0912345678", taxCode: "0101243150")

        #expect(try await pairs() == [])
    }

    @Test func `a pair that was told apart or merged waits no more`() async throws {
        let first = try await add("HTX chè Anh Sơn")
        let second = try await add("Hợp tác xã chè Anh Sơn", phone: "0912345678")
        let third = try await add("Cơ sở cơ khí Hòa Bình", phone: "0912345678")

        try await beneficiaries.distinguish(third, second, reason: "Hai anh em", by: world.department, at: world.now)
        #expect(try await pairs() == [[first, second]])
        await #expect(throws: Refusal.conflict("Hai cơ sở này đã được ghi là khác nhau.")) {
            try await beneficiaries.distinguish(second, third, reason: "x", by: world.department, at: world.now)
        }

        try await beneficiaries.merge(second, into: first, reason: "Viết tắt", by: world.department, at: world.now)
        #expect(try await pairs() == [])
    }

    @Test func `pairs of another province are neither seen nor decided`() async throws {
        let first = try await add("HTX chè Anh Sơn")
        let second = try await add("Hợp tác xã chè Anh Sơn")

        #expect(try await pairs(by: world.foreign) == [])
        await #expect(throws: Refusal.missing) {
            try await beneficiaries.distinguish(first, second, reason: "x", by: world.foreign, at: world.now)
        }
        await #expect(throws: Refusal.forbidden) { try await pairs(by: world.leader) }
    }
}
