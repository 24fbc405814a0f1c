import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct PlansTests {
    private let world: PlanWorld

    init() async throws {
        world = try await PlanWorld()
    }

    private func refused(_ body: () async throws -> Void) async -> Refusal? {
        await #expect(throws: Refusal.self) { try await body() }
    }

    @Test func `a plan shares out its budget to projects and assignments, and shows the difference`() async throws {
        try await world.book("expected", 500_000_000)
        let dossier = try await world.files.local(upTo: .registered)
        let view = try await world.plan([
            PlanWorld.line(dossier, 300_000_000), PlanWorld.assignment("Quản lý chương trình", 15_000_000),
        ])
        let source = try #require(view.sources.first)

        #expect(view.lines.map(\.total) == [Dong(300_000_000), Dong(15_000_000)])
        #expect(
            view.lines.compactMap { view.subjects[$0.subject]?.title } == [
                "Hỗ trợ máy sấy chè", "Quản lý chương trình",
            ]
        )
        #expect(source.planned == Dong(315_000_000))
        #expect(source.difference == Dong(185_000_000))
        #expect(source.balance.plannedAssignments == Dong(15_000_000))
        #expect(view.adjustments == 0)
    }

    @Test func `a new plan begins with the assignments of the year before, as they stood last`() async throws {
        func decide(_ year: Int64) async throws -> PlanView {
            let fields: [String: FieldTree] = [
                "level": .text("local"), "province": .text("40"), "year": .number(year),
                "repeatsAssignments": .flag(true), "lines": .list([PlanWorld.assignment("Hội nghị", 5_000_000)]),
            ]
            return try await world.plans.decide(
                .group(fields.merging(PlanWorld.paper("09/QĐ-UBND")) { _, new in new }),
                by: world.files.department,
                at: world.now
            )
        }
        let dossier = try await world.files.local(upTo: .registered)
        let first = try await world.plan([
            PlanWorld.line(dossier, 300_000_000), PlanWorld.assignment("Quản lý chương trình", 15_000_000),
            PlanWorld.assignment("Kiểm tra", 4_000_000),
        ])
        let dropped = first.subjects.compactMap { subject, name -> Int64? in
            if case .assignment(let id) = subject, name.title == "Kiểm tra" { id } else { nil }
        }
        try await world.adjust(
            first,
            [.group(["assignment": .number(try #require(dropped.first)), "amount": .number(0)])]
        )

        let none = await refused { _ = try await decide(2026 + 10) }
        let next = try await decide(2027)
        let told = next.lines.compactMap { line in
            next.subjects[line.subject].map { "\($0.title) \(line.total.amount)" }
        }

        #expect(none?.field == "repeatsAssignments")
        #expect(told.sorted() == ["Hội nghị 5000000", "Quản lý chương trình 15000000"])
        #expect(next.sources.first?.balance.plannedAssignments == Dong(20_000_000))
    }

    @Test func `of two who decide the same plan at once one is told that it is there`() async throws {
        let world = world
        let outcomes = await withTaskGroup(of: Result<Int64, any Error>.self) { group in
            for _ in 1...4 {
                group.addTask {
                    do { return .success(try await world.plan().plan.id) } catch { return .failure(error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = outcomes.compactMap { outcome -> Refusal? in
            if case .failure(let error) = outcome { error as? Refusal } else { nil }
        }

        #expect(outcomes.count { (try? $0.get()) != nil } == 1)
        #expect(refusals.map(\.kind) == [.conflict, .conflict, .conflict])
    }

    @Test func `a round keeps before and after, its cause and its net effect`() async throws {
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan([PlanWorld.line(dossier, 300_000_000)])
        let view = try await world.adjust(
            plan,
            [PlanWorld.line(dossier, 250_000_000), PlanWorld.assignment("Kiểm tra", 20_000_000)]
        )
        let round = try #require(view.rounds.last)

        #expect(round.cause == "Bổ sung kinh phí")
        #expect(round.decision.number == "02/QĐ-UBND")
        #expect(round.steps.map(\.before) == [Dong(300_000_000), .zero])
        #expect(round.steps.map(\.after) == [Dong(250_000_000), Dong(20_000_000)])
        #expect(round.netEffect == [.province: Dong(-30_000_000)])
        #expect(view.plan.version == plan.plan.version + 1)
        #expect(view.adjustments == 1)
    }

    @Test func `a line of nothing leaves the plan, and its history stays`() async throws {
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan([PlanWorld.line(dossier, 300_000_000)])
        let view = try await world.adjust(plan, [PlanWorld.line(dossier, 0)])

        #expect(view.lines == [])
        #expect(view.rounds.map(\.steps.count) == [1, 1])
    }

    @Test func `a form drawn from an older version is refused and writes nothing`() async throws {
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan([PlanWorld.line(dossier, 300_000_000)])
        try await world.adjust(plan, [PlanWorld.line(dossier, 250_000_000)])
        let refusal = await refused { try await world.adjust(plan, [PlanWorld.line(dossier, 200_000_000)]) }
        let view = try await world.plans.view(plan.plan.id, by: world.files.department)

        #expect(refusal?.kind == .conflict)
        #expect(view.lines.map(\.total) == [Dong(250_000_000)])
    }

    @Test func `a second plan of the same year and place is refused`() async throws {
        _ = try await world.plan()
        let refusal = await refused { _ = try await world.plan() }

        #expect(refusal?.message == "Kế hoạch năm 2026 đã có rồi.")
    }

    @Test func `a round that changes nothing, and a closed plan, are refused`() async throws {
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan([PlanWorld.line(dossier, 300_000_000)])
        let same = await refused { try await world.adjust(plan, [PlanWorld.line(dossier, 300_000_000)]) }
        let closed = try await world.plans.close(
            plan.plan.id,
            version: plan.plan.version,
            by: world.files.department,
            at: world.now
        )
        let late = await refused { try await world.adjust(closed, [PlanWorld.line(dossier, 1)]) }

        #expect(same?.message == "Đợt điều chỉnh này không đổi số tiền nào.")
        #expect(late?.message == "Kế hoạch khuyến công tỉnh Nghệ An năm 2026 đã kết thúc, không điều chỉnh được nữa.")
    }

    @Test func `a file enters a plan once it is registered`() async throws {
        let dossier = try await world.files.local(upTo: .appraised)
        let refusal = await refused { _ = try await world.plan([PlanWorld.line(dossier, 300_000_000)]) }

        #expect(refusal?.field == "lines.1.project")
        #expect(refusal?.message == "Đề án đang ở trạng thái “Đã thẩm định cơ sở”, chưa đưa vào kế hoạch được.")
        #expect(try await world.plans.list(by: world.files.department) == [])
    }

    @Test func `a project of another programme reads as one that does not exist`() async throws {
        let national = try await world.files.draft(DossierWorld.machinery(level: "national", source: "national"))
        try await world.files.act(.submit, national, by: world.files.centre)
        try await world.files.act(.appraise, national, by: world.files.department)
        try await world.files.act(.register, national, by: world.files.department)
        let refusal = await refused { _ = try await world.plan([PlanWorld.line(national, 300_000_000)]) }

        #expect(refusal?.message == "Không có đề án này trong phạm vi của kế hoạch.")
    }

    @Test func `only the Department of the province makes its plan, and others do not see it`() async throws {
        let plan = try await world.plan()
        let centre = await refused { try await world.adjust(plan, [], by: world.files.centre) }
        let foreign = await refused { _ = try await world.plans.view(plan.plan.id, by: world.files.foreign) }

        #expect(centre == .forbidden)
        #expect(foreign == .missing)
        #expect(try await world.plans.list(by: world.files.foreign) == [])
        #expect(try await world.plans.list(by: world.files.agency).map(\.plan.id) == [plan.plan.id])
    }

    @Test func `a draft is kept under its name and goes when it is proposed`() async throws {
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan()
        let id = plan.plan.id
        let lines: [String: FieldTree] = ["lines": .list([PlanWorld.line(dossier, 300_000_000)])]
        let fields = FieldTree.group(lines.merging(["name": .text("Phương án 1")]) { _, new in new })
        try await world.plans.saveDraft(id, fields, by: world.files.centre, at: world.now)
        let again = await refused {
            try await world.plans.saveDraft(id, fields, by: world.files.centre, at: world.now)
        }
        let seen = fields.merging(.group(["draftVersion": .number(1)]))
        try await world.plans.saveDraft(id, seen, by: world.files.centre, at: world.now)
        let saved = try await world.plans.view(id, by: world.files.department)
        let draft = try #require(saved.drafts.first)
        let round = draft.fields.merging(
            .group(
                [
                    "version": .number(Int64(saved.plan.version)), "cause": .text("Phân bổ"),
                    "draft": .number(draft.id),
                ].merging(PlanWorld.paper("03/QĐ-UBND")) { _, new in new }
            )
        )
        let view = try await world.plans.adjust(id, round, by: world.files.department, at: world.now)

        #expect(again?.field == "name")
        #expect(draft.version == 2)
        #expect(saved.lines == [])
        #expect(view.lines.map(\.total) == [Dong(300_000_000)])
        #expect(view.drafts == [])
    }

    @Test func `a trial stores nothing and warns of what goes over`() async throws {
        try await world.book("expected", 200_000_000)
        let dossier = try await world.files.local(upTo: .registered)
        let plan = try await world.plan()
        let fields = FieldTree.group(["lines": .list([PlanWorld.line(dossier, 310_000_000)])])
        let trial = try await world.plans.trial(plan.plan.id, fields, by: world.files.centre, at: world.now)
        let view = try await world.plans.view(plan.plan.id, by: world.files.centre)

        #expect(trial.sources.map(\.difference) == [Dong(-110_000_000)])
        #expect(
            trial.warnings == [
                "Khuyến công cấp tỉnh: kế hoạch vượt vốn giao 110 triệu.",
                "\(dossier.code): 310 triệu vượt mức hỗ trợ tối đa 300 triệu theo định mức.",
            ]
        )
        #expect(trial.ranks.map(\.candidate.code) == [dossier.code])
        #expect(view.lines == [])
    }
}
