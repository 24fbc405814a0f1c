import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct VoucherTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func invoice(
        _ number: String = "0000123",
        seller: String = "0101243150",
        gross: Int64 = 800_000_000,
        net: Int64? = nil,
        vat: Int64? = nil
    ) -> FieldTree {
        .group([
            "line": .number(1), "kind": .text("invoice"), "seller": .text("Công ty thiết bị"),
            "sellerTaxCode": .text(seller), "symbol": .text("1C26TAA"), "number": .text(number),
            "day": .text("2026-10-01"), "gross": .number(gross), "net": net.map(FieldTree.number) ?? .empty,
            "vat": vat.map(FieldTree.number) ?? .empty,
        ])
    }

    private func settle(_ dossier: Dossier, _ vouchers: [FieldTree], reason: String? = nil) async throws -> DossierView
    {
        var fields: [String: FieldTree] = ["vouchers": .list(vouchers)]
        if let reason {
            fields["overrides"] = .list([
                .group(["rule": .text("voucherClaimedTwice"), "reason": .text(reason)])
            ])
        }
        return try await world.act(.settle, dossier, fields, by: world.department)
    }

    private func accepted(_ serial: String) async throws -> Dossier {
        let fields = DossierWorld.machinery(name: "Cơ sở \(serial)", serial: serial, phone: serial)
        let dossier = try await world.local(fields, upTo: .underWay)
        var bought = DossierWorld.acceptance
        if case .list(let machines) = bought["machines"] {
            bought["machines"] = .list(machines.map { $0.merging(.group(["serial": .text(serial)])) })
        }
        return try await world.act(.accept, dossier, bought, by: world.department).dossier
    }

    @Test func `a settlement keeps its vouchers, net and tax apart`() async throws {
        let dossier = try await accepted("S-1")
        _ = try await settle(dossier, [invoice(gross: 880_000_000, vat: 80_000_000)])
        let voucher = try #require(
            try await Payments(world.database).trail(.dossier(dossier.id), by: world.department).vouchers.first
        )

        #expect([voucher.net, voucher.vat, voucher.gross].map(\.amount) == [800_000_000, 80_000_000, 880_000_000])
        #expect(voucher.printedNumber == "1C26TAA 0000123")
        #expect(voucher.sellerTaxCode == "0101243150")
    }

    @Test func `figures that do not add up and a wrong tax code are named at their fields`() async throws {
        let dossier = try await accepted("S-1")
        let sum = await #expect(throws: Refusal.self) {
            try await settle(dossier, [invoice(gross: 100, net: 90, vat: 9)])
        }
        let code = await #expect(throws: Refusal.self) { try await settle(dossier, [invoice(seller: "0101243151")]) }
        let blank = await #expect(throws: Refusal.self) {
            try await settle(dossier, [.group(["gross": .number(1)])])
        }

        #expect(sum?.message == "Tiền hàng 90 cộng thuế 9 không bằng tổng thanh toán 100 đồng.")
        #expect(code?.field == "vouchers.1.sellerTaxCode")
        #expect(blank?.details.map(\.field) == ["vouchers.1.number", "vouchers.1.seller"])
    }

    /// The same invoice typed with other blanks and noughts is the same invoice.
    @Test(arguments: ["0000123", "123", " 123 "])
    func `an invoice claimed in another file is refused, and passes with a reason that stays`(
        number: String
    ) async throws {
        _ = try await settle(try await accepted("S-1"), [invoice()])
        let second = try await accepted("S-2")
        let refusal = await #expect(throws: Refusal.self) { try await settle(second, [invoice(number)]) }
        let view = try await settle(second, [invoice(number)], reason: "Một hóa đơn, hai máy")
        let claims = try await Payments(world.database).review(
            lateAfterDays: 10,
            on: world.now.day,
            by: world.department
        ).claims

        #expect(refusal?.message.contains("đã được đề nghị quyết toán ở hồ sơ HS1") == true)
        #expect(view.history.first?.checks.compactMap(\.overrideReason) == ["Một hóa đơn, hai máy"])
        #expect(claims.map { $0.claims.map(\.dossierID) } == [[1, second.id]])
    }

    @Test func `without a tax code the seller's name tells invoices apart`() async throws {
        func voucher(_ seller: String) -> FieldTree {
            invoice().merging(.group(["sellerTaxCode": .text(""), "seller": .text(seller)]))
        }
        _ = try await settle(try await accepted("S-1"), [voucher("Cửa hàng Hòa Bình")])
        let second = try await accepted("S-2")
        let same = await #expect(throws: Refusal.self) { try await settle(second, [voucher("CỬA HÀNG HÒA BÌNH")]) }
        let other = try await settle(second, [voucher("Cửa hàng Minh Tâm")])

        #expect(same?.message.contains("hồ sơ HS1") == true)
        #expect(other.dossier.state == .settled)
    }

    @Test func `one settlement cannot claim a voucher twice`() async throws {
        let dossier = try await accepted("S-1")
        let refusal = await #expect(throws: Refusal.self) { try await settle(dossier, [invoice(), invoice()]) }
        #expect(refusal?.message.contains("ở việc quyết toán này") == true)
    }

    @Test(arguments: [(599_999_998, false), (600_000_000, true)])
    func `what is settled stays within the rate of what vouchers prove`(gross: Int64, passes: Bool) async throws {
        let dossier = try await accepted("S-1")
        if passes {
            let view = try await settle(dossier, [invoice(gross: gross)])
            let check = try #require(view.history.first?.checks.first { $0.rule == .withinVouchers })
            #expect(check.verdict == .holds)
            #expect(check.row?.table == "norm")
        } else {
            let refusal = await #expect(throws: Refusal.self) { try await settle(dossier, [invoice(gross: gross)]) }
            #expect(refusal?.message.contains("được hỗ trợ không quá 299.999.999 đồng") == true)
        }
    }

    @Test func `a settlement without vouchers passes, but says that nothing was compared`() async throws {
        let view = try await settle(try await accepted("S-1"), [])
        let own = view.history.first?.checks.filter { $0.rule == .withinVouchers }
        #expect(own?.map(\.verdict) == [.undecided])
    }
}
