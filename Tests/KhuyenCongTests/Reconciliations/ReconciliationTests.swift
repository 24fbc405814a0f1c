import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ReconciliationTests {
    private let world: DossierWorld
    private let reconciliations: Reconciliations

    init() async throws {
        world = try await DossierWorld()
        reconciliations = Reconciliations(world.database)
    }

    private func make(_ text: String, by officer: Officer? = nil, province: String = "40") async throws -> Int64 {
        let path = FileManager.default.temporaryDirectory.appending(path: "danh-sach-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }  // a leftover of the temporary folder harms nobody
        return try await reconciliations.make(
            Reconciliations.Question(
                path: path.path,
                name: "kho-bac.csv",
                origin: .treasury,
                provinceNow: province,
                budgetYear: 2026
            ),
            by: officer ?? world.department,
            at: world.now
        )
    }

    /// Advances of 50, 60 and 40 triệu, the first two with vouchers.
    private func pay() async throws {
        let dossier = try await world.local(upTo: .contracted)
        for (amount, voucher) in [(50, "KB-0007"), (60, "KB-0008"), (40, "")] {
            var fields = DossierWorld.advance(Int64(amount) * 1_000_000)
            fields["payment"] = .group(["voucher": .text(voucher), "bookedOn": .text("21/11/2026")])
            try await world.act(.advance, dossier, fields, by: world.department)
        }
    }

    @Test(arguments: ["9000000000 tỷ", "9000000000000000000", "2 triệu rưỡi lẻ 5"])
    func `an amount that cannot be read is named with its row, and nothing is kept`(_ amount: String) async throws {
        await #expect(
            throws: Refusal.invalid(
                "kho-bac.csv, dòng 2: không đọc được số tiền “\(amount)”, hoặc số quá lớn.",
                field: "file",
                remedy: "Sửa ô này trong tệp rồi nộp lại."
            )
        ) {
            try await make(
                """
                Số CT;Ngày hạch toán;Số tiền
                CT01;05/03/2026;\(amount)
                CT01;05/03/2026;\(amount)
                """
            )
        }
        #expect(try await reconciliations.list(by: world.department).isEmpty)
    }

    @Test func `rows match by voucher, then by day and amount; the rest stands on one side`() async throws {
        try await pay()
        let id = try await make(
            """
            SỔ CHI TIẾT TÀI KHOẢN;;;;
            STT;Số CT;Ngày hạch toán;Diễn giải;Số tiền (đồng)
            1;KB/0007;21/11/2026;Tạm ứng;30.000.000
            2;KB/0007;21/11/2026;Tạm ứng;20.000.000
            3;kb 8;21/11/2026;Tạm ứng;61.000.000
            4;KB/0100;21/11/2026;Khoản khác;1.000.000
            ;Tổng cộng;;;112.000.000
            """
        )
        let found = try await reconciliations.reconciliation(id, by: world.department)
        let byVerdict = found.rows.map { [$0.verdict.rawValue, $0.voucher ?? "", $0.ourVoucher ?? ""] }

        #expect(
            byVerdict == [
                ["differs", "kb 8", "KB-0008"], ["oursOnly", "", ""], ["theirsOnly", "KB/0100", ""],
                ["matched", "KB/0007", "KB-0007"],
            ]
        )
        #expect(found.head.counts == [.differs: 1, .oursOnly: 1, .theirsOnly: 1, .matched: 1])
        #expect(found.rows.map(\.amount) == [Dong(61_000_000), nil, Dong(1_000_000), Dong(50_000_000)])
        #expect(found.rows.map(\.ourAmount) == [Dong(60_000_000), Dong(40_000_000), nil, Dong(50_000_000)])
        #expect(found.head.sha256.count == 64)
    }

    @Test func `a payment without a voucher matches by its day and amount`() async throws {
        try await pay()
        let id = try await make(
            "Ngày;Người nhận;Số tiền (triệu đồng)\n21/11/2026;Trung tâm;40\n22/11/2026;Trung tâm;40\n"
        )
        let found = try await reconciliations.reconciliation(id, by: world.department)

        #expect(found.head.counts == [.matched: 1, .theirsOnly: 1, .oursOnly: 2])
        #expect(found.rows.last?.verdict == .matched)
        #expect(found.rows.last?.payee == "Trung tâm")
    }

    @Test func `the header of the next page and the numbers of the columns are no vouchers`() async throws {
        let id = try await make(
            """
            Số chứng từ;Ngày;Số tiền (1.000 đ)
            1;2;3=1+2
            KB1;21/11/2026;40000
            Số chứng từ;Ngày;Số tiền (1.000 đ)
            1;2;3
            KB2;22/11/2026;5000
            """
        )
        let found = try await reconciliations.reconciliation(id, by: world.department)

        #expect(found.rows.map(\.verdict) == [.theirsOnly, .theirsOnly])
        #expect(found.rows.map(\.voucher) == ["KB1", "KB2"])
        #expect(found.rows.map(\.amount) == [Dong(40_000_000), Dong(5_000_000)])
    }

    @Test func `a file that is no list of vouchers says what is missing`() async throws {
        let refusal = await #expect(throws: Refusal.self) { try await make("Tên;Địa chỉ\nA;B\n") }
        #expect(refusal?.message == "kho-bac.csv: không tìm thấy bảng chứng từ trong tệp.")
        #expect(refusal?.field == "file")
    }

    @Test func `nobody matches or sees the lists of another province`() async throws {
        let id = try await make("Số CT;Số tiền\nKB1;5\n")
        let foreign = await #expect(throws: Refusal.self) {
            try await make("Số CT;Số tiền\nKB1;5\n", by: world.foreign)
        }
        let seen = await #expect(throws: Refusal.self) {
            try await reconciliations.reconciliation(id, by: world.foreign)
        }
        let leader = await #expect(throws: Refusal.self) { try await make("Số CT;Số tiền\nKB1;5\n", by: world.leader) }

        #expect(foreign == .missing)
        #expect(seen == .missing)
        #expect(leader == .forbidden)
        #expect(try await reconciliations.list(by: world.foreign) == [])
        #expect(try await reconciliations.list(by: world.leader).map(\.id) == [id])
    }

    @Test func `a list matched again gives the same workbook`() async throws {
        try await pay()
        let text = "Số CT;Số tiền\nKB-0007;50000000\n"
        let first = try await reconciliations.reconciliation(try await make(text), by: world.department)
        let second = try await reconciliations.reconciliation(try await make(text), by: world.department)

        #expect(first.rows == second.rows)
        #expect(try first.head.sheet(first.rows).bytes() == first.head.sheet(second.rows).bytes())
    }

    @Test func `the year's end adds up by implementer, and what is open is to be returned`() async throws {
        let dossier = try await world.local(upTo: .settled)
        let open = try await world.local(
            DossierWorld.machinery(name: "HTX Chè", serial: "S-77", phone: "0900000001"),
            upTo: .underWay
        )
        let found = try await Payments(world.database).yearEnd(2026, by: world.department)
        let rows = try #require(found.units.first).rows

        #expect(found.units.map(\.name) == ["Trung tâm Khuyến công Nghệ An"])
        #expect(rows.map(\.dossierID) == [dossier.id, open.id])
        #expect(rows.map(\.assigned.amount) == [300_000_000, 300_000_000])
        #expect(rows.map(\.toReturn.amount) == [0, 200_000_000])
        #expect(rows.map(\.carried.amount) == [0, 0])
        #expect(try await Payments(world.database).yearEnd(2026, by: world.foreign).units == [])
        #expect(try await Payments(world.database).yearEnd(2025, by: world.department).units == [])
    }
}
