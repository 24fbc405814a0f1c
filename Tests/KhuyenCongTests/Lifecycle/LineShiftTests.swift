import TestSupport
import Testing

@testable import KhuyenCong

/// Money goes from one line of a đề án to another while each source pays in each year what it paid.
@Suite struct LineShiftTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// Two establishments, 200 triệu each.
    static let pair: FieldTree = {
        let first = DossierWorld.machinery(scheme: "group", support: 200_000_000)
        let second = DossierWorld.machinery(
            name: "Hợp tác xã Gốm Thanh Chương",
            support: 200_000_000,
            serial: "S-02",
            phone: "0987654321"
        )
        func rows(_ name: String) -> [FieldTree] {
            [first, second].enumerated().flatMap { offset, proposal -> [FieldTree] in
                guard case .list(let rows) = proposal[name] else { return [] }
                return rows.map { $0.merging(.group(["line": .number(Int64(offset + 1))])) }
            }
        }
        return first.merging(.group(["lines": .list(rows("lines")), "machines": .list(rows("machines"))]))
    }()

    private func shift(_ amounts: [Int64]) -> [String: FieldTree] {
        let lines = amounts.enumerated().map { offset, dong in
            let province = FieldTree.group([
                "source": .text("province"), "year": .number(2026), "amount": .number(dong),
            ])
            return FieldTree.group(["line": .number(Int64(offset + 1)), "amounts": .list([province])])
        }
        return [
            "type": .text("shift"), "cause": .text("Giá máy khác dự toán"), "decider": .text("department"),
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("9/QĐ-SCT")]),
            "lines": .list(lines),
        ]
    }

    @Test func `support goes from one line to another by the Department's decision`() async throws {
        let dossier = try await world.local(LineShiftTests.pair, upTo: .contracted)

        let view = try await world.act(.change, dossier, shift([150_000_000, 250_000_000]), by: world.department)

        for stage in [Stage.approved, .contracted] {
            #expect(view.money.sum(stage, line: 1) == Dong(150_000_000))
            #expect(view.money.sum(stage, line: 2) == Dong(250_000_000))
        }
        #expect(view.history.first?.checks.filter { $0.rule == .changeDecider }.map(\.verdict) == [.holds])
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test(
        arguments: [
            (
                [150_000_000, 240_000_000],
                "làm đổi tổng của một nguồn trong năm: Khuyến công cấp tỉnh năm 2026 trước điều chỉnh 400.000.000 đồng, "
                    + "sau điều chỉnh 390.000.000 đồng."
            ),
            (
                [200_000_000, 200_000_000],
                "không chuyển khoản nào: kinh phí hỗ trợ trước điều chỉnh 400.000.000 đồng, "
                    + "sau điều chỉnh 400.000.000 đồng."
            ),
        ] as [([Int64], String)]
    )
    func `a shift that changes a sum, or nothing at all, is none`(amounts: [Int64], sentence: String) async throws {
        let dossier = try await world.local(LineShiftTests.pair, upTo: .approved)

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.change, dossier, shift(amounts), by: world.department)
        }

        #expect(refusal?.message == "“Chuyển kinh phí giữa các dòng” nhưng số mới " + sentence)
    }

    @Test func `a contract of less than was approved is not raised by a shift`() async throws {
        let dossier = try await world.local(LineShiftTests.pair, upTo: .approved)
        let contract = ["lines": shift([180_000_000, 180_000_000])["lines"] ?? .empty]
        _ = try await world.act(.contract, dossier, contract, by: world.department)

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.change, dossier, shift([150_000_000, 250_000_000]), by: world.department)
        }

        #expect(
            refusal?.message
                == "“Chuyển kinh phí giữa các dòng” nhưng số mới làm đổi tổng của một nguồn trong năm: "
                + "Khuyến công cấp tỉnh năm 2026 theo hợp đồng trước điều chỉnh 360.000.000 đồng, "
                + "sau điều chỉnh 400.000.000 đồng."
        )
    }

    @Test func `a file of one line has nothing to shift`() async throws {
        let single = DossierWorld.machinery(name: "Cơ sở mộc Nam Đàn", serial: "S-09", phone: "0911222333")
        let one = try await world.local(single, upTo: .approved)
        let two = try await world.local(LineShiftTests.pair, upTo: .approved)
        func types(_ dossier: Dossier) async throws -> [ChangeType] {
            try await world.dossiers.changeTerms(.dossier(dossier.id), on: world.now.day, by: world.department)
                .map(\.type)
        }

        #expect(try await !types(one).contains(.shift))
        #expect(try await types(two).contains(.shift))
    }
}
