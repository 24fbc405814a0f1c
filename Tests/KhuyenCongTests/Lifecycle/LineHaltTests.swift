import TestSupport
import Testing

@testable import KhuyenCong

/// Each beneficiary of a group scheme has a state of its own: the others do not wait for it.
@Suite struct LineHaltTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    /// Two establishments, 300 triệu each.
    static let pair: FieldTree = {
        let first = DossierWorld.machinery(scheme: "group")
        let second = DossierWorld.machinery(name: "Hợp tác xã Gốm Thanh Chương", serial: "S-02", phone: "0987654321")
        func rows(_ name: String) -> [FieldTree] {
            [first, second].enumerated().flatMap { offset, proposal -> [FieldTree] in
                guard case .list(let rows) = proposal[name] else { return [] }
                return rows.map { $0.merging(.group(["line": .number(Int64(offset + 1))])) }
            }
        }
        return first.merging(.group(["lines": .list(rows("lines")), "machines": .list(rows("machines"))]))
    }()

    private func change(_ type: String, line: Int64 = 2, _ dossier: Dossier) async throws {
        var fields: [String: FieldTree] = [
            "type": .text(type), "line": .number(line), "cause": .text("Cơ sở chưa có mặt bằng"),
            "decider": .text(type == "stop" ? "provincialCommittee" : "department"),
        ]
        fields["document"] = .group(["office": .text("UBND tỉnh"), "number": .text("9/QĐ-UBND")])
        try await world.files.act(.change, dossier, fields, by: world.files.department)
    }

    static func ofLine(_ line: Int64, _ dong: Int64) -> [String: FieldTree] {
        let amount = FieldTree.group([
            "source": .text("province"), "year": .number(2026), "amount": .number(dong),
        ])
        return ["lines": .list([.group(["line": .number(line), "amounts": .list([amount])])])]
    }

    static let accepted = DossierWorld.acceptance.merging(["lines": .list([.group(["line": .number(1)])])]) {
        _,
        new in new
    }

    private func halts(_ dossier: Dossier) async throws -> [LineHalt?] {
        try await world.files.dossiers.view(.dossier(dossier.id), by: .localOperator).lines.map(\.halt)
    }

    @Test func `a line that stands still is not paid, and goes on when it is resumed`() async throws {
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        let advance = DossierWorld.advance(0).merging(LineHaltTests.ofLine(2, 200_000_000)) { _, new in new }
        try await change("suspend", dossier)
        let suspended = try await halts(dossier)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.advance, dossier, advance, by: world.files.department)
        }
        let other = DossierWorld.advance(0).merging(LineHaltTests.ofLine(1, 200_000_000)) { _, new in new }
        try await world.files.act(.advance, dossier, other, by: world.files.department)
        try await change("resume", dossier)
        let view = try await world.files.act(.advance, dossier, advance, by: world.files.department)

        #expect(suspended == [nil, .suspended])
        #expect(refusal?.message == "Dòng 2 đang tạm dừng, không tạm ứng được.")
        #expect(view.lines.map(\.halt) == [nil, nil])
        #expect(view.money.sum(.advanced) == Dong(400_000_000))
    }

    @Test func `a line that is stopped frees its money, and the project ends with the others`() async throws {
        try await world.book("received", 600_000_000)
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        let before = try await world.sheet().balance.committed
        try await change("stop", dossier)
        let after = try await world.sheet().balance.committed
        let advance = DossierWorld.advance(0).merging(LineHaltTests.ofLine(1, 200_000_000)) { _, new in new }
        try await world.files.act(.advance, dossier, advance, by: world.files.department)
        let accepted = try await world.files.act(
            .accept,
            dossier,
            LineHaltTests.accepted,
            by: world.files.department
        )
        let settled = try await world.files.act(.settle, dossier, by: world.files.department)
        try await world.files.act(.close, dossier, by: world.files.department)

        #expect([before, after] == [Dong(600_000_000), Dong(300_000_000)])
        #expect(accepted.dossier.state == .accepted)
        #expect(settled.dossier.state == .settled)
        #expect(settled.lines.map { $0.settledAt != nil } == [true, false])
        #expect(try await Consistency(world.database).differences() == [])
    }

    /// Complaint of the published reports: advances that nobody asks back.
    @Test func `the open advance of a stopped line is a task until it comes back`() async throws {
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        let advance = DossierWorld.advance(0).merging(LineHaltTests.ofLine(2, 200_000_000)) { _, new in new }
        try await world.files.act(.advance, dossier, advance, by: world.files.department)
        let before = try await recoveries()
        try await change("stop", dossier)
        let waiting = try await recoveries()
        let back = LineHaltTests.ofLine(2, 200_000_000).merging(["reason": .text("Nộp trả")]) { _, new in new }
        try await world.files.act(.recover, dossier, back, by: world.files.department)

        #expect(before == [])
        #expect(waiting.map(\.owed) == [Dong(200_000_000)])
        #expect(waiting.map(\.state) == [.underWay])
        #expect(try await recoveries() == [])
        #expect(try await Consistency(world.files.database).differences() == [])
    }

    private func recoveries() async throws -> [DossierTask] {
        try await Tasks(world.files.database).list(
            TaskQuery(.mine, kind: .recover),
            by: world.files.department,
            on: world.files.now.day
        ).tasks
    }

    @Test(arguments: [
        ("resume", "Dòng 2 đang thực hiện, không phải tiếp tục."),
        (
            "stop",
            "Việc “Ngừng một dòng” của đề án nhóm Khuyến công địa phương do Chủ tịch UBND tỉnh quyết định; "
                + "văn bản này do Giám đốc Sở Công Thương quyết định."
        ),
    ])
    func `what the line's state or its decider does not allow is refused`(type: String, sentence: String) async throws {
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        let fields: [String: FieldTree] = [
            "type": .text(type), "line": .number(2), "cause": .text("Thiếu vốn"), "decider": .text("department"),
        ]
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.change, dossier, fields, by: world.files.department)
        }

        #expect(refusal?.message == sentence)
    }

    @Test func `the only line of a project has no state of its own`() async throws {
        let dossier = try await world.files.local(upTo: .contracted)
        let refusal = await #expect(throws: Refusal.self) { try await change("suspend", line: 1, dossier) }

        #expect(refusal?.message == "Đề án chỉ có một dòng.")
    }

    /// Netted over all lines the file would close, and the advance leave the list of what is owed.
    @Test func `what one line settled does not offset the advance of another`() async throws {
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        let advance = DossierWorld.advance(0).merging(LineHaltTests.ofLine(2, 200_000_000)) { _, new in new }
        try await world.files.act(.advance, dossier, advance, by: world.files.department)
        try await change("stop", dossier)
        try await world.files.act(.accept, dossier, LineHaltTests.accepted, by: world.files.department)
        let settled = try await world.files.act(.settle, dossier, by: world.files.department)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.files.act(.close, dossier, by: world.files.department)
        }

        #expect(settled.money.outstandingAdvance == Dong(200_000_000))
        #expect(refusal?.message == "Còn 200.000.000 đồng tạm ứng chưa quyết toán, chưa thu hồi.")
    }

    @Test func `an acceptance of the rest leaves what was accepted before as it was`() async throws {
        let dossier = try await world.files.local(LineHaltTests.pair, upTo: .contracted)
        let advance = DossierWorld.advance(0).merging(LineHaltTests.ofLine(1, 100_000_000)) { _, new in new }
        try await world.files.act(.advance, dossier, advance, by: world.files.department)
        let first = LineHaltTests.accepted.merging(LineHaltTests.ofLine(1, 250_000_000)) { _, new in new }
        let part = try await world.files.act(.accept, dossier, first, by: world.files.department)
        let bought = FieldTree.group([
            "approved": .number(part.machines[1].id), "name": .text("Máy sấy chè băng tải"), "model": .text("BT-500"),
            "serial": .text("S-02"), "invoice": .text("0000124"), "unitPrice": .number(800_000_000),
        ])
        let second = FieldTree.group([
            "machines": .list([bought]), "results": .list([.group(["line": .number(2), "machines": .number(1)])]),
            "version": .number(Int64(part.dossier.version)),
        ])
        let whole = try await world.files.dossiers.perform(
            .accept,
            on: .dossier(dossier.id),
            second,
            by: world.files.department,
            at: world.files.now
        )

        #expect(part.dossier.state == .underWay)
        #expect(whole.dossier.state == .accepted)
        #expect([1, 2].map { whole.money.sum(.accepted, line: $0) } == [Dong(250_000_000), Dong(300_000_000)])
        #expect(whole.lines[0].acceptedAt == part.lines[0].acceptedAt)
    }
}
