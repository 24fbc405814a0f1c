import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct MoneyReviewTests {
    private let world: DossierWorld
    private let payments: Payments

    init() async throws {
        world = try await DossierWorld()
        payments = Payments(world.database)
    }

    private func related() async throws -> (first: Dossier, second: Dossier) {
        let first = try await world.local(upTo: .approved)
        let second = try await world.local(
            DossierWorld.machinery(name: "HTX Chè Thanh Mai", serial: "S-9", phone: "0911111111"),
            upTo: .approved
        )
        try await world.database.write { tx in
            try tx.execute("UPDATE beneficiary SET phone = '0912 345.678' WHERE name = 'HTX Chè Thanh Mai'")
        }
        return (first, second)
    }

    @Test func `beneficiaries with one telephone, however it is written, are shown as related`() async throws {
        let (first, second) = try await related()
        let review = try await payments.review(lateAfterDays: 10, on: world.now.day, by: world.department)
        let trail = try await payments.trail(.dossier(second.id), by: world.department)

        #expect(review.relatives.map(\.why) == [.phone])
        #expect(review.relatives.first?.owners.map(\.files) == [[first.code], [second.code]])
        #expect(trail.relatives == review.relatives)
        #expect(try await payments.review(lateAfterDays: 10, on: world.now.day, by: world.foreign).relatives == [])
    }

    @Test(arguments: [(10, []), (9, [10])] as [(Int, [Int])])
    func `a booking is late after so many days`(after: Int, days: [Int]) async throws {
        let dossier = try await world.local(upTo: .underWay)
        let payment = try #require(try await payments.trail(.dossier(dossier.id), by: world.department).payments.first)
        let fields = FieldTree.group(["version": .number(1), "voucher": .text("KB1"), "bookedOn": .text("01/12/2026")])
        let later = world.now.adding(seconds: 20 * 86_400)
        _ = try await payments.book(payment.id, fields, by: world.department, at: later)

        #expect(
            try await payments.review(lateAfterDays: after, on: world.now.day, by: world.department).late.map(\.days)
                == days
        )
    }

    @Test func `whoever names no days gets those of the own province's rules`() async throws {
        let rules = Rules(world.database)
        let pack = try #require(try await rules.packs(for: .localOperator).first { $0.isLocalDefault })
        let rule = try #require(pack.rule(.lateBookingDays))
        let draft = RuleDraft(value: "4", basis: rule.basis)
        try await rules.revise(rule.id, draft, by: .localOperator, at: world.now)

        let own = try await payments.review(lateAfterDays: nil, on: world.now.day, by: world.department)
        let national = try await payments.review(lateAfterDays: nil, on: world.now.day, by: world.agency)

        #expect([own, national].map(\.lateAfterDays) == [4, 10])
        #expect(own.lateRule?.use.version == 2)
    }

    /// An approval does not wait for lists of units that the law leaves open; the money that follows is looked at.
    @Test func `what could not be told at the approval is listed before the money`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let view = try await world.dossiers.view(.dossier(dossier.id), by: world.department)
        let found = try await payments.review(lateAfterDays: 10, on: world.now.day, by: world.department).doubts

        #expect(!view.doubts.isEmpty)
        #expect(Set(found.map(\.sentence)) == Set(view.doubts.map(\.sentence)))
        #expect(Set(found.map(\.dossierID)) == [dossier.id])
        #expect(try await payments.review(lateAfterDays: 10, on: world.now.day, by: world.foreign).doubts == [])
    }

    @Test func `an override is listed with its reason`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        var fields = DossierWorld.advance(213_000_000)
        fields["overrides"] = .list([.group(["rule": .text("advanceCap"), "reason": .text("Văn bản 5/UBND")])])
        try await world.act(.advance, dossier, fields, by: world.department)
        let found = try await payments.review(lateAfterDays: 10, on: world.now.day, by: world.department).overrides

        #expect(found.map(\.rule) == [.advanceCap])
        #expect(found.map(\.reason) == ["Văn bản 5/UBND"])
        #expect(found.map(\.dossierID) == [dossier.id])
        #expect(try await payments.review(lateAfterDays: 10, on: world.now.day, by: world.foreign).overrides == [])
    }

    @Test(arguments: [
        ("2026-03-01", "2026-02-28", 1), ("2024-03-01", "2024-02-28", 2), ("2027-01-01", "2026-01-01", 365),
    ])
    func `days are counted on the calendar`(day: String, other: String, days: Int) throws {
        #expect(try #require(Day(day)).daysSince(try #require(Day(other))) == days)
    }
}
