import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Whose product enters a contest, and who judges it: people and establishments of its place.
@Suite struct ContestPlacesTests {
    private let world: ContestWorld

    init() async throws {
        world = try await ContestWorld()
        _ = try await world.establishment()
    }

    private func enter(_ establishment: String, in id: Int64, by officer: Officer) async throws -> ContestEntry {
        let fields = FieldTree.group([
            "beneficiary": .text(establishment), "product": .text("Chè"), "group": .text("food"),
        ])
        return try await world.contests.register(fields, in: id, by: officer, at: world.now)
    }

    @Test func `a commune enters its own establishments, by name or number, and learns of no other`() async throws {
        let other = try await world.establishment("Hợp tác xã Kín", in: "17935")
        let id = try await world.contest("17329")
        let officer = try await ContestWorld.account(
            "can.bo.xa",
            .communeOfficer,
            .commune("17329", province: "40"),
            world.database
        )
        let own = try await enter("Hợp tác xã Nam Đàn", in: id, by: officer)
        for typed in ["Hợp tác xã Kín", String(other)] {
            // The Department sees it; it is still no establishment of the commune.
            for asking in [officer, world.files.department] {
                let refusal = await #expect(throws: Refusal.self) { try await enter(typed, in: id, by: asking) }
                #expect(refusal?.message == "Chưa có cơ sở nào mang tên này trong xã.")
            }
        }
        let province = try await world.contest("40")

        #expect(own.establishment == "Hợp tác xã Nam Đàn")
        #expect(try await world.enter("Chè", of: "Hợp tác xã Kín", in: province).beneficiary == other)
    }

    /// A refusal that told them apart would tell who has an account.
    @Test(arguments: ["co.so.kin", "giam.khao.tinh.khac", "giam.khao.xa.khac", "khong.co"])
    func `only judges of the place get a seat, and the refusal names nobody`(userName: String) async throws {
        let province = Grant.Scope.province("40")
        _ = try await ContestWorld.account("co.so.kin", .beneficiary, province, world.database)
        _ = try await ContestWorld.account("giam.khao.tinh.khac", .judge, .province("38"), world.database)
        let elsewhere = Grant.Scope.commune("17935", province: "40")
        _ = try await ContestWorld.account("giam.khao.xa.khac", .judge, elsewhere, world.database)
        let id = try await world.contest("17329")
        let refusal = await #expect(throws: Refusal.self) {
            try await world.contests.invite(
                .group(["userName": .text(userName)]),
                to: id,
                by: world.files.department,
                at: world.now
            )
        }

        #expect(refusal?.message == "Không có giám khảo nào của địa bàn này mang tên đăng nhập “\(userName)”.")
        #expect(refusal?.field == "userName")
        #expect(try await world.detail(id).judges.isEmpty)
    }

    @Test func `each group of products has its own odd panel of three at least`() async throws {
        let id = try await world.contest("40")
        let tea = try await world.enter("Chè xanh", in: id)
        for (judge, group) in zip(world.judges, [.food, .craft, .machine] as [ProductGroup]) {
            try await world.seat(judge, group, in: id)
        }
        let alone = await #expect(throws: Refusal.self) {
            try await world.contests.begin(id, version: 1, by: world.files.department, at: world.now)
        }
        for name in ["giam.khao.4", "giam.khao.5"] {
            let judge = try await ContestWorld.account(name, .judge, .province("40"), world.database)
            try await world.seat(judge, .food, in: id)
        }
        _ = try await world.contests.begin(id, version: 1, by: world.files.department, at: world.now)
        let moved = await #expect(throws: Refusal.self) {
            try await world.correct(tea, ["group": .text("craft")])
        }

        #expect(alone?.message.contains("có 1 giám khảo nhận chấm") == true)
        #expect(moved?.message.hasPrefix("Nhóm “Thủ công mỹ nghệ” có 1 giám khảo nhận chấm") == true)
    }

    @Test func `what an establishment entered before it was merged stands with the one that stayed`() async throws {
        let kept = try await world.establishment("Hợp tác xã Kín")
        let id = try await world.contest("40")
        let entry = try await world.enter("Chè xanh", in: id)
        try await Beneficiaries(world.database).merge(
            entry.beneficiary,
            into: kept,
            reason: "Một đơn vị",
            by: .localOperator,
            at: world.now
        )
        let products = try await world.contests.products(of: kept, by: world.files.department)

        #expect(products.map(\.entry.id) == [entry.id])
    }
}
