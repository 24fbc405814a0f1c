import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct PaymentTests {
    private let world: DossierWorld
    private let payments: Payments

    init() async throws {
        world = try await DossierWorld()
        payments = Payments(world.database)
    }

    private static let codes: [String: FieldTree] = [
        "chapter": .text("416"), "category": .text("280–309"), "item": .text("7757"), "voucher": .text("KB 0012"),
        "bookedOn": .text("20/11/2026"), "payeeName": .text("Trung tâm"), "payeeAccount": .text("3713.0.1051234"),
    ]

    @Test func `an advance keeps how the treasury booked it`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        var fields = DossierWorld.advance(200_000_000)
        fields["payment"] = .group(PaymentTests.codes)
        try await world.act(.advance, dossier, fields, by: world.department)
        let payment = try #require(try await payments.trail(.dossier(dossier.id), by: world.department).payments.first)

        #expect(payment.kind == .advance)
        #expect(payment.amount == Dong(200_000_000))
        #expect(payment.budgetYear == 2026)
        #expect(payment.decidedOn == TestDatabase.now.day)
        #expect(payment.terms.category == "280-309")
        #expect(payment.terms.bookedOn == Day("2026-11-20"))
        #expect(payment.terms.payeeAccount == "3713.0.1051234")
    }

    @Test(arguments: [
        ("chapter", "41", "Chương là ba chữ số, ví dụ 416."),
        ("category", "280-30", "Loại, khoản ghi như 280-309, hoặc riêng khoản: 309."),
        ("item", "77a7", "Tiểu mục là bốn chữ số, ví dụ 7757."),
        ("payeeAccount", "12", "Số tài khoản gồm chữ số và chữ cái, từ 4 đến 30 ký tự."),
    ])
    func `a code of the wrong shape is named at its field`(name: String, value: String, message: String) async throws {
        let dossier = try await world.local(upTo: .contracted)
        var fields = DossierWorld.advance(200_000_000)
        fields["payment"] = .group([name: .text(value)])
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.advance, dossier, fields, by: world.department)
        }
        #expect(refusal?.field == "payment.\(name)")
        #expect(refusal?.message == message)
    }

    @Test func `a settlement pays what advances have not paid, a recovery brings back`() async throws {
        let dossier = try await world.local(upTo: .settled)
        try await world.act(
            .recover,
            dossier,
            ["reason": .text("Kiểm toán"), "lines": DossierWorld.money(10_000_000)],
            by: world.department
        )
        let found = try await payments.trail(.dossier(dossier.id), by: world.department).payments

        #expect(found.map(\.kind) == [.advance, .settlement, .recovery])
        #expect(found.map(\.amount.amount) == [200_000_000, 100_000_000, 10_000_000])
    }

    @Test func `two treasury vouchers divide one advance, and must add up to it`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        func parts(_ second: Int64) -> [String: FieldTree] {
            var fields = DossierWorld.advance(200_000_000)
            fields["payments"] = .list([
                .group(["voucher": .text("A1"), "lines": DossierWorld.money(150_000_000)]),
                .group(["voucher": .text("A2"), "lines": DossierWorld.money(second)]),
            ])
            return fields
        }
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.advance, dossier, parts(40_000_000), by: world.department)
        }
        try await world.act(.advance, dossier, parts(50_000_000), by: world.department)
        let found = try await payments.trail(.dossier(dossier.id), by: world.department).payments

        #expect(refusal?.message.contains("lệch 10.000.000 đồng") == true)
        #expect(found.map(\.terms.voucher) == ["A2", "A1"])
    }

    @Test(arguments: [
        (PaymentKind.advance, "2026-12-31", PaymentRules.Standing.sameYear),
        (.advance, "2027-01-15", .otherYear), (.settlement, "2027-01-31", .closingMonth),
        (.settlement, "2027-02-01", .otherYear), (.settlement, "2025-12-31", .otherYear),
        (.recovery, "2028-05-05", .sameYear), (.recovery, "2025-05-05", .otherYear),
    ])
    func `a January payment may settle the year before`(
        kind: PaymentKind,
        bookedOn: String,
        standing: PaymentRules.Standing
    ) throws {
        let day = try #require(Day(bookedOn))
        #expect(PaymentRules.standing(kind, year: 2026, bookedOn: day, closing: Day("2027-01-31")) == standing)
    }

    @Test func `money of another budget year needs a reason that stays`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        var fields = DossierWorld.advance(200_000_000)
        fields["payment"] = .group(["bookedOn": .text("30/12/2025")])
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.advance, dossier, fields, by: world.department)
        }
        fields["overrides"] = .list([.group(["rule": .text("budgetYear"), "reason": .text("Chuyển nguồn 12/QĐ")])])
        let view = try await world.act(.advance, dossier, fields, by: world.department)

        #expect(refusal?.message.contains("nhưng khoản chi ghi ngân sách năm 2026") == true)
        #expect(view.history.first?.checks.compactMap(\.overrideReason) == ["Chuyển nguồn 12/QĐ"])
    }

    @Test func `the treasury's voucher is written later, once, and again only with a reason`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let id = try #require(try await payments.trail(.dossier(dossier.id), by: world.department).payments.first).id
        func book(_ voucher: String, version: Int64, reason: String? = nil, by officer: Officer) async throws -> Payment
        {
            let fields: [String: FieldTree] = [
                "version": .number(version), "voucher": .text(voucher), "bookedOn": .text("20/11/2026"),
                "reason": reason.map(FieldTree.text) ?? .empty,
            ]
            return try await payments.book(id, .group(fields), by: officer, at: world.now)
        }
        let booked = try await book("KB01", version: 1, by: world.department)
        let stale = await #expect(throws: Refusal.self) {
            try await book("KB02", version: 1, reason: "x", by: world.department)
        }
        let silent = await #expect(throws: Refusal.self) { try await book("KB02", version: 2, by: world.department) }
        let mended = try await book("KB02", version: 2, reason: "Ghi nhầm số", by: world.department)
        let stranger = await #expect(throws: Refusal.self) { try await book("KB03", version: 3, by: world.foreign) }
        let centre = await #expect(throws: Refusal.self) { try await book("KB03", version: 3, by: world.centre) }

        #expect([booked.terms.voucher, mended.terms.voucher] == ["KB01", "KB02"])
        #expect(stale?.kind == .conflict)
        #expect(silent?.field == "reason")
        #expect(stranger == .missing)
        #expect(centre == .forbidden)
    }
}
