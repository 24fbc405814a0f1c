import Database
import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SettlementPapersTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `before the settlement, the invoice of an accepted machine is proposed`() async throws {
        let dossier = try await world.local(upTo: .accepted)

        let values = try await world.paper(dossier).vouchers

        #expect(
            values.vouchers == [
                VoucherLine(
                    kind: "Hóa đơn",
                    number: "0000123",
                    day: nil,
                    seller: nil,
                    item: "Máy sấy chè băng tải",
                    promotion: Dong(300_000_000),
                    other: Dong(500_000_000)
                )
            ]
        )
    }

    @Test func `a sum of vouchers is left open where a part of one is not known`() {
        let sample = VoucherList.sample
        let open = VoucherLine(
            kind: "Hóa đơn",
            number: "1",
            day: nil,
            seller: nil,
            item: "Máy",
            promotion: nil,
            other: nil,
            total: Dong(5_000_000)
        )
        let list = VoucherList(
            head: sample.head,
            project: sample.project,
            contract: sample.contract,
            vouchers: sample.vouchers + [open],
            accountant: sample.accountant,
            leader: sample.leader
        )

        let texts = AllSourceVoucherForm(list: list).values.texts

        #expect(texts["cong_khuyen_cong"] == PaperText.dots)
        #expect(texts["bang_chu"] == PaperText.dots)
        #expect(texts["cong_tat_ca"] == "731.820.000")
    }

    @Test func `a settlement lists its own vouchers, each with what promotion money pays of it`() async throws {
        let dossier = try await world.local(upTo: .accepted)
        let vouchers: [FieldTree] = [
            .group([
                "kind": .text("invoice"), "seller": .text("Công ty thiết bị"), "symbol": .text("1C26TAA"),
                "number": .text("0000123"), "day": .text("2026-10-01"), "gross": .number(720_000_000),
            ]),
            .group([
                "kind": .text("receipt"), "item": .text("Vận chuyển, lắp đặt"), "gross": .number(80_000_000),
            ]),
        ]
        try await world.act(.settle, dossier, ["vouchers": .list(vouchers)], by: world.department)

        let paper = try await world.paper(dossier)

        let expected = [
            VoucherLine(
                kind: "Hóa đơn",
                number: "1C26TAA 0000123",
                day: Day(year: 2026, month: 10, day: 1),
                seller: "Công ty thiết bị",
                item: "Máy sấy chè băng tải",
                promotion: Dong(270_000_000),
                other: Dong(450_000_000)
            ),
            VoucherLine(
                kind: "Biên nhận, phiếu chi",
                number: "",
                day: nil,
                seller: nil,
                item: "Vận chuyển, lắp đặt",
                promotion: Dong(30_000_000),
                other: Dong(50_000_000)
            ),
        ]
        #expect(paper.vouchers.vouchers == expected)
        #expect(paper.promotionVouchers.vouchers == expected)
        #expect(VoucherForm(list: paper.promotionVouchers).values.texts["cong_khuyen_cong"] == "300.000.000")
    }

    @Test func `a settlement without vouchers lists none, whatever machine was bought`() async throws {
        let dossier = try await world.local(upTo: .settled)

        #expect(try await world.paper(dossier).vouchers.vouchers == [])
    }

    @Test func `the reconciliation of a file is its row at the year's end`() async throws {
        let settled = try await world.local(upTo: .settled)
        let open = try await world.local(
            DossierWorld.machinery(name: "HTX Chè", serial: "S-77", phone: "0900000001"),
            upTo: .underWay
        )

        let line = try await world.paper(settled).reconciliation(year: 2026)
        let owed = try await world.paper(open).reconciliation(year: 2026)
        let other = try await world.paper(settled).reconciliation(year: 2025)

        #expect(
            line
                == ReconciliationLine(
                    contract: "Hợp đồng số …… ngày \(world.now.day.vietnamese); Hỗ trợ máy sấy chè",
                    assigned: Dong(300_000_000),
                    advanced: Dong(200_000_000),
                    settled: Dong(300_000_000),
                    returned: .zero,
                    carried: .zero,
                    note: nil
                )
        )
        #expect([owed.advanced, owed.settled, owed.returned] == [Dong(200_000_000), .zero, Dong(200_000_000)])
        #expect(other.contract == "Hỗ trợ máy sấy chè")
        #expect([other.assigned, other.advanced, other.settled] == [.zero, .zero, .zero])
    }
}

extension DossierWorld {
    /// A file as its papers tell it.
    fileprivate func paper(_ dossier: Dossier) async throws -> PaperDossier {
        let officer = department
        return try await database.read { tx in
            let view = try DossierView.load(.dossier(dossier.id), by: officer, in: tx)
            return try PaperDossier.load(view, try Territories.load(tx), in: tx)
        }
    }
}
