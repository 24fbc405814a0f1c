import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Input that would book money nowhere, too much of it, or past a rule.
@Suite struct HostileActsTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private func refusal(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree] = [:],
        by officer: Officer
    ) async throws -> Refusal {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(act, dossier, fields, by: officer)
        }
        return try #require(refusal)
    }

    @Test func `an amount beyond all budgets is a slip, not a crash`() async throws {
        let dossier = try await world.draft(DossierWorld.machinery(support: .max, cost: .max))
        let refusal = try await refusal(.submit, dossier, by: world.centre)
        #expect(
            refusal.details.map(\.field) == [
                "lines.1.amounts.1.amount", "lines.1.eligibleCost", "machines.1.unitPrice",
            ]
        )
    }

    @Test func `money of a line that there is not is refused`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let lines = FieldTree.list([
            .group([
                "line": .number(9),
                "amounts": .list([
                    .group(["source": .text("province"), "year": .number(2026), "amount": .number(1)])
                ]),
            ])
        ])
        let refusal = try await refusal(.advance, dossier, ["lines": lines], by: world.department)
        #expect(refusal == .invalid("Đề án không có dòng 9.", field: "lines"))
    }

    @Test func `no more comes back than was advanced`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let fields: [String: FieldTree] = ["reason": .text("Dừng"), "lines": DossierWorld.money(200_000_001)]
        let refusal = try await refusal(.recover, dossier, fields, by: world.department)
        #expect(refusal.message.contains("vượt số đã chi, chưa thu hồi 200.000.000 đồng"))

        let all: [String: FieldTree] = ["reason": .text("Dừng"), "lines": DossierWorld.money(200_000_000)]
        let view = try await world.act(.recover, dossier, all, by: world.department)
        #expect(view.money.outstandingAdvance == .zero)
    }

    @Test func `a raise is held against the norm as an approval is`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let change: [String: FieldTree] = [
            "type": .text("amountUp"), "cause": .text("Giá máy tăng"), "decider": .text("provincialCommittee"),
            "document": .group(["office": .text("UBND tỉnh Nghệ An"), "number": .text("12")]),
            "lines": DossierWorld.money(350_000_000),
        ]
        let refusal = try await refusal(.change, dossier, change, by: world.department)
        #expect(refusal.message.contains("300 triệu"))
    }

    @Test func `an item of another content does not lend its ceiling`() async throws {
        guard case .list(let lines) = DossierWorld.machinery()["lines"], let line = lines.first else { return }
        let other = line.merging(.group(["item": .text("clusterInfrastructure")]))
        let fields = DossierWorld.machinery().merging(.group(["lines": .list([other])]))
        let dossier = try await world.draft(fields)
        let refusal = try await refusal(.submit, dossier, by: world.centre)
        #expect(refusal.details.map(\.field) == ["lines.1.item"])
    }

    @Test func `a content with several items must say which one is meant`() async throws {
        let fields = DossierWorld.machinery(support: 400_000_000)
        guard case .list(let lines) = fields["lines"], let line = lines.first else { return }
        let silent = FieldTree.group(["lines": .list([line.merging(.group(["item": .empty]))])])
        let dossier = try await world.draft(fields.merging(silent))
        let refusal = try await refusal(.submit, dossier, by: world.centre)
        #expect(refusal.remedy == "Dòng 1: chọn “Mục định mức”.")
    }

    @Test func `a change of time books no money, whatever it names`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let change: [String: FieldTree] = [
            "type": .text("extendInYear"), "cause": .text("Máy về muộn"), "decider": .text("department"),
            "endsOn": .text("15/12/2026"), "lines": DossierWorld.money(900_000_000),
        ]
        let view = try await world.act(.change, dossier, change, by: world.department)
        #expect(view.money.sum(.approved) == Dong(300_000_000))
        #expect(view.money.sum(.contracted) == Dong(300_000_000))
    }

    @Test func `a decision of somebody else is shown by its paper`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        var change: [String: FieldTree] = [
            "type": .text("extendNextYear"), "cause": .text("Máy về muộn"), "decider": .text("provincialCommittee"),
            "untilYear": .number(2027),
        ]
        let refusal = try await refusal(.change, dossier, change, by: world.department)
        change["document"] = .group(["office": .text("UBND tỉnh Nghệ An"), "number": .text("345")])
        let view = try await world.act(.change, dossier, change, by: world.department)

        #expect(refusal.message.contains("do Chủ tịch UBND tỉnh quyết định"))
        #expect(view.history.first?.document.number == "345")
    }

    @Test func `an older day does not bring back the law of that day`() async throws {
        let dossier = try await world.local(DossierWorld.machinery(source: "district"), upTo: .registered)
        let refusal = try await refusal(.approve, dossier, ["day": .text("30/06/2025")], by: world.leader)
        #expect(refusal.field == "day")
    }

    @Test func `the ledger's own desk does not change a project whose file is open`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let project = try #require(dossier.projectID)
        let refusal = await #expect(throws: Refusal.self) {
            try await Projects(world.database).correct(
                project,
                ProjectCorrection(title: .set("Khác")),
                version: 1,
                reason: "thử",
                by: world.centre,
                at: world.now
            )
        }
        #expect(refusal?.message.hasPrefix("Đề án có hồ sơ HS") == true)
    }

    @Test func `a line that leaves the proposal takes its appraised money along`() async throws {
        guard case .list(let lines) = DossierWorld.machinery()["lines"], let line = lines.first else { return }
        let second = line.merging(
            .group(["beneficiary": .group(["name": .text("HTX Chè Thanh Mai"), "phone": .text("0987")])])
        )
        let two = DossierWorld.machinery().merging(.group(["lines": .list([line, second])]))
        let dossier = try await world.draft(two)
        try await world.act(.submit, dossier, by: world.centre)
        try await world.act(.appraise, dossier, by: world.department)
        let back = try await world.act(.returnForRevision, dossier, ["reason": .text("Bớt")], by: world.department)
        _ = try await world.dossiers.save(
            DossierWorld.machinery(),
            version: back.dossier.version,
            in: .dossier(dossier.id),
            by: world.centre,
            at: world.now
        )
        try await world.act(.submit, dossier, by: world.centre)
        let booked: Int64? = try await world.database.read { tx in
            try tx.value("SELECT CAST(SUM(amount) AS BIGINT) FROM amount_entry WHERE source_code = 'province'")
        }
        // What is left: registered and appraised of the line that stayed.
        #expect(booked == 600_000_000)
    }

    @Test func `one establishment takes one ceiling, whatever number of shares is typed`() async throws {
        let fields = DossierWorld.machinery(support: 350_000_000).replacingLines {
            $0.merging(.group(["units": .number(2)]))
        }
        let refusal = try await refusal(.submit, try await world.draft(fields), by: world.centre)
        #expect(refusal.details.map(\.field) == ["lines.1"])
        #expect(refusal.message.contains("tính mức trần cho 2 cơ sở nhưng chỉ nêu một"))
    }

    @Test func `a small total does not make a small part of the work most of it`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        var fields = DossierWorld.advance(100_000_000, done: 480_000_000)
        fields["investmentTotal"] = .number(500_000_000)
        let refusal = try await refusal(.advance, dossier, fields, by: world.department)
        #expect(refusal.message.contains("thấp hơn chi phí được duyệt 800.000.000 đồng"))
    }

    /// The Department of another province has no say here, even where the same person acts here as an accountant.
    @Test func `a right to act against a rule holds in its own place`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        var fields = DossierWorld.advance(213_000_000)
        fields["overrides"] = .list([.group(["rule": .text("advanceCap"), "reason": .text("Văn bản")])])
        let both = Officer(
            userID: world.foreign.userID,
            name: world.foreign.name,
            grants: world.foreign.grants + [Grant(role: .accountant, scope: .province("40"))]
        )
        let refusal = try await refusal(.advance, dossier, fields, by: both)
        #expect(refusal.message.contains("trước nghiệm thu không quá 70,00 %"))
    }
}
