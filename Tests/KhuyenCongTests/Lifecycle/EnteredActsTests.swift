import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Not every chairman and firm has an account; their papers are entered by the office that holds them, and it shows.
@Suite struct EnteredActsTests {
    private let world: DossierWorld
    private let colleague: Officer

    init() async throws {
        world = try await DossierWorld()
        colleague = try await world.colleague()
    }

    private static let decision: [String: FieldTree] = [
        "onBehalfOf": .text("Chủ tịch UBND tỉnh Nghệ An"), "day": .text(TestDatabase.now.day.description),
        "document": .group([
            "office": .text("UBND tỉnh Nghệ An"), "type": .text("Quyết định"), "number": .text("12/QĐ-UBND"),
        ]),
    ]
    private static let letter: [String: FieldTree] = [
        "onBehalfOf": .text("Công ty TNHH Chè Anh Sơn"), "day": .text(TestDatabase.now.day.description),
        "document": .group(["office": .text("Công ty TNHH Chè Anh Sơn"), "number": .text("01/CV")]),
    ]
    private static let ownDecision =
        "Người soạn, nộp, tiếp nhận hoặc thẩm định đề án không nhập thay quyết định về chính đề án đó."

    private func without(_ field: String) -> [String: FieldTree] {
        EnteredActsTests.decision.filter { $0.key != field }
    }

    private func refusal(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree],
        by officer: Officer
    ) async throws -> Refusal {
        let refusal = await #expect(throws: Refusal.self) { try await world.act(act, dossier, fields, by: officer) }
        #expect(try await world.dossiers.view(.dossier(dossier.id), by: .localOperator).dossier.state == dossier.state)
        return try #require(refusal)
    }

    @Test func `the Department enters the chairman's approval from its paper, and it shows`() async throws {
        let dossier = try await world.local(upTo: .registered)
        let offered = try await world.dossiers.view(.dossier(dossier.id), by: colleague)
        let view = try await world.act(.approve, dossier, EnteredActsTests.decision, by: colleague)

        #expect(offered.entered == [.withdraw, .approve, .reject])
        #expect(offered.proofs == [.withdraw: .numberOrCopy, .approve: .numberOrCopy, .reject: .numberOrCopy])
        #expect(!offered.acts.contains(.approve))
        #expect(view.dossier.state == .approved)
        let act = try #require(view.history.first)
        #expect(act.onBehalfOf == "Chủ tịch UBND tỉnh Nghệ An")
        #expect(act.officerName == colleague.name)
        #expect(act.performedAt == world.now)
        #expect(act.document.number == "12/QĐ-UBND")
        #expect(view.money.sum(.approved) == Dong(300_000_000))
    }

    @Test func `each thing that is not told of the paper is named, before it is done and where it is only checked`()
        async throws
    {
        let dossier = try await world.local(upTo: .registered)
        let bare = try await refusal(.approve, dossier, [:], by: colleague)
        let unnumbered = without("document").merging(["document": .group(["office": .text("UBND tỉnh")])]) { $1 }
        let partly = try await refusal(.approve, dossier, unnumbered, by: colleague)
        let checked = await #expect(throws: Refusal.self) {
            try await world.dossiers.check(
                .approve,
                on: .dossier(dossier.id),
                .group(without("day")),
                by: colleague,
                at: world.now
            )
        }

        #expect(bare.kind == .invalid)
        #expect(bare.details.map(\.field) == ["onBehalfOf", "document.office", "document.number", "day"])
        #expect(partly.details.map(\.message) == ["Ghi số của văn bản, hoặc kèm bản chụp: Quyết định."])
        #expect(checked?.details.map(\.message) == ["Ghi ngày của văn bản đã ký."])
    }

    @Test func `the day of a paper is told, and has come`() async throws {
        let dossier = try await world.local(upTo: .registered)
        let later = TestDatabase.now.day.adding(months: 1)
        let undated = try await refusal(.approve, dossier, without("day"), by: colleague)
        let future = try await refusal(
            .approve,
            dossier,
            without("day").merging(["day": .text(later.description)]) { $1 },
            by: colleague
        )

        #expect(undated.details.map(\.field) == ["day"])
        #expect(future.details.map(\.message) == ["Ngày \(later.vietnamese) chưa đến."])
    }

    /// The centre reports by its own right; what it says a firm has signed it reads off the paper all the same.
    @Test func `an own act that is said to be somebody's stands on the paper as well`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let report: [String: FieldTree] = ["year": .number(2026), "month": .number(11), "done": .text("Đã đặt máy")]
        let named = report.merging(["onBehalfOf": .text("Công ty TNHH Chè Anh Sơn")]) { $1 }
        let nameless = report.merging(["onBehalfOf": .text("")]) { $1 }
        let bare = try await refusal(.report, dossier, named, by: world.centre)
        let blank = try await refusal(.report, dossier, nameless, by: .localOperator)
        let told = report.merging(EnteredActsTests.letter) { $1 }
        let view = try await world.act(.report, dossier, told, by: world.centre)

        #expect(bare.details.map(\.field) == ["document.office", "document.number", "day"])
        #expect(blank.details.map(\.field) == ["onBehalfOf", "document.office", "document.number", "day"])
        #expect(view.history.first?.onBehalfOf == "Công ty TNHH Chè Anh Sơn")
    }

    @Test func `a paper gives no right to the centre or to another province, which learns of no file`() async throws {
        let dossier = try await world.local(upTo: .registered)
        let fields = EnteredActsTests.decision

        #expect(try await refusal(.approve, dossier, fields, by: world.centre) == .forbidden)
        #expect(try await refusal(.approve, dossier, fields, by: world.owner) == .missing)
        for act in [ProjectAct.approve, .reject, .withdraw] {
            #expect(try await refusal(act, dossier, fields, by: world.foreign) == .missing)
            await #expect(throws: Refusal.missing) {
                try await world.dossiers.check(
                    act,
                    on: .dossier(dossier.id),
                    .group(fields),
                    by: world.foreign,
                    at: world.now
                )
            }
        }
    }
}

/// Who wrote, handed in, took over or appraised a file does not enter the decision on it.
extension EnteredActsTests {
    @Test func `a firm's proposal on paper passes three officers before it is approved`() async throws {
        let draft = try await world.draft(by: colleague)
        let bare = try await refusal(.submit, draft, [:], by: colleague)
        let view = try await world.act(.submit, draft, EnteredActsTests.letter, by: colleague)
        let own = try await refusal(.appraise, view.dossier, [:], by: colleague)
        try await world.act(.appraise, draft, by: world.department)
        let registered = try await world.act(.register, draft, by: world.department).dossier
        let writer = try await refusal(.approve, registered, EnteredActsTests.decision, by: colleague)
        let appraiser = try await refusal(.approve, registered, EnteredActsTests.decision, by: world.department)
        let reason: [String: FieldTree] = ["reason": .text("Không có nguồn")]
        let rejected = try await refusal(
            .reject,
            registered,
            EnteredActsTests.decision.merging(reason) { $1 },
            by: world.department
        )
        let third = try await world.colleague("so.cong.thuong.3")
        let approved = try await world.act(.approve, registered, EnteredActsTests.decision, by: third)

        #expect(bare.field == "onBehalfOf")
        #expect(view.history.first?.onBehalfOf == "Công ty TNHH Chè Anh Sơn")
        #expect(own.message == "Người soạn, nộp hoặc tiếp nhận đề án không thẩm định, phê duyệt chính đề án đó.")
        #expect(
            [writer, appraiser, rejected].map(\.message)
                == Array(repeating: EnteredActsTests.ownDecision, count: 3)
        )
        #expect(approved.dossier.state == .approved)
    }

    @Test func `who took a file over neither appraises it nor enters the decision on it`() async throws {
        let projects = try await ProjectWorld()
        let world = try await DossierWorld(projects.database)
        let id = try await projects.project("Máy sấy chè", amounts: [(.province, .registered, 100)])
        let paper: FieldTree = .group([
            "state": .text("registered"),
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("5/BB-BG")]),
            "reconciled": .group(["registered": .number(100_000_000), "appraised": .number(100_000_000)]),
        ])
        let taken = try await world.dossiers.perform(
            .takeOver,
            on: .project(id),
            paper,
            by: world.department,
            at: world.now
        )
        // Also where the file has been given to somebody else since.
        try await world.database.write { try $0.execute("UPDATE dossier SET owner_id = NULL") }
        var refused: [Bool] = []
        for officer in [world.department, try await world.colleague()] {
            let checks = try await world.dossiers.check(
                .approve,
                on: .dossier(taken.dossier.id),
                .group(EnteredActsTests.decision),
                by: officer,
                at: world.now
            )
            refused.append(checks.contains { $0.rule == .makerApprover && $0.verdict == .doesNotHold })
        }

        #expect(refused == [true, false])
    }
}

/// Drafts are their authors' until they are handed in.
extension EnteredActsTests {
    @Test func `a draft of somebody else is neither written, handed in nor given up by the Department`() async throws {
        let draft = try await world.draft()
        let offered = try await world.dossiers.view(.dossier(draft.id), by: world.department)
        let reason: [String: FieldTree] = ["reason": .text("Công ty xin rút")]
        let withdrawal = EnteredActsTests.letter.merging(reason) { $1 }

        #expect(offered.entered == [])
        #expect(try await refusal(.submit, draft, EnteredActsTests.letter, by: world.department) == .forbidden)
        #expect(try await refusal(.withdraw, draft, withdrawal, by: world.department) == .forbidden)
        await #expect(throws: Refusal.forbidden) {
            try await world.dossiers.save(
                DossierWorld.machinery(),
                version: draft.version,
                in: .dossier(draft.id),
                by: world.department,
                at: world.now
            )
        }
        let submitted = try await world.act(.submit, draft, by: world.centre).dossier
        let view = try await world.act(.withdraw, submitted, withdrawal, by: world.department)
        #expect(view.dossier.state == .withdrawn)
    }
}
