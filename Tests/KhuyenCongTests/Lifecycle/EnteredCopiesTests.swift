import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A paper without a number is shown by a copy of itself; what the national agency decided, by both.
@Suite struct EnteredCopiesTests {
    private let world: DossierWorld
    private let colleague: Officer
    private let files: TestFiles
    private let attachments: Attachments

    init() async throws {
        world = try await DossierWorld()
        colleague = try await world.colleague()
        files = try TestFiles()
        attachments = Attachments(world.database, store: files.store)
    }

    private static func paper(_ office: String, number: String? = nil) -> [String: FieldTree] {
        [
            "onBehalfOf": .text(office), "day": .text(TestDatabase.now.day.description),
            "document": .group(["office": .text(office), "number": number.map(FieldTree.text) ?? .empty]),
        ]
    }

    private static func naming(_ attachment: Int64, as kind: PaperKind) -> [String: FieldTree] {
        let row = FieldTree.group(["kind": .text(kind.rawValue), "attachment": .number(attachment)])
        return ["papers": .list([row])]
    }

    private func attach(_ kind: PaperKind, to dossier: Dossier, of actID: Int64? = nil) async throws -> Int64 {
        let ids = try await attachments.add(
            [try files.arrived(TestPapers.pdf, named: "Bản chụp.pdf")],
            AttachmentDraft(kind: kind, actID: actID),
            toProject: try #require(dossier.projectID),
            by: colleague,
            at: world.now
        )
        return try #require(ids.first)
    }

    private func refusal(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree],
        by officer: Officer
    ) async throws -> Refusal {
        let refusal = await #expect(throws: Refusal.self) { try await world.act(act, dossier, fields, by: officer) }
        return try #require(refusal)
    }

    @Test func `a copy of the decision stands in for its number, which may come later`() async throws {
        let dossier = try await world.local(upTo: .registered)
        let copy = EnteredCopiesTests.naming(try await attach(.decision, to: dossier), as: .decision)
        let fields = EnteredCopiesTests.paper("UBND tỉnh Nghệ An").merging(copy) { $1 }
        let view = try await world.act(.approve, dossier, fields, by: colleague)
        let position = try #require(view.history.first).position
        let number = FieldTree.group([
            "version": .number(Int64(view.dossier.version)), "position": .number(Int64(position)),
            "number": .text("12/QĐ-UBND"),
        ])
        await #expect(throws: Refusal.missing) {
            try await world.dossiers.number(number, in: .dossier(dossier.id), by: world.foreign, at: world.now)
        }
        await #expect(throws: Refusal.forbidden) {
            try await world.dossiers.number(number, in: .dossier(dossier.id), by: world.centre, at: world.now)
        }
        let numbered = try await world.dossiers.number(
            number,
            in: .dossier(dossier.id),
            by: world.department,
            at: world.now
        )

        #expect(view.dossier.state == .approved)
        #expect(view.unnumbered.contains(position))
        #expect(numbered.history.first?.document.number == "12/QĐ-UBND")
        #expect(!numbered.unnumbered.contains(position))
    }

    /// The number of the chairman's own act is the chairman's.
    @Test func `the number of an act that nobody entered for others is not the Department's`() async throws {
        let dossier = try await world.local(upTo: .approved)
        let view = try await world.dossiers.view(.dossier(dossier.id), by: colleague)
        let approval = try #require(view.history.first)

        #expect(approval.act == .approve)
        #expect(!view.unnumbered.contains(approval.position))
    }

    @Test func `a file of another kind, or of another act, is no copy of the decision`() async throws {
        let dossier = try await world.local(upTo: .registered)
        let acts = try await world.dossiers.view(.dossier(dossier.id), by: colleague).history
        let photo = try await attach(.photo, to: dossier)
        let used = try await attach(.decision, to: dossier, of: try #require(acts.last).id)
        let bare = EnteredCopiesTests.paper("UBND tỉnh Nghệ An")
        for copy in [
            EnteredCopiesTests.naming(photo, as: .decision), EnteredCopiesTests.naming(photo, as: .photo),
            EnteredCopiesTests.naming(used, as: .decision),
        ] {
            let refusal = try await refusal(.approve, dossier, bare.merging(copy) { $1 }, by: colleague)
            #expect(refusal.details.map(\.field) == ["document.number"])
        }
        let unknown = EnteredCopiesTests.naming(999, as: .decision)
        #expect(
            try await refusal(.approve, dossier, bare.merging(unknown) { $1 }, by: colleague).message
                == "Hồ sơ không có tài liệu số 999."
        )
    }

    @Test(arguments: [(PaperKind.decision, true), (.other, false)])
    func `a file that comes with the act is its copy where it is of that kind`(
        kind: PaperKind,
        isTaken: Bool
    ) async throws {
        let dossier = try await world.local(upTo: .registered)
        let row = FieldTree.group(["kind": .text(kind.rawValue), "file": .text("ban-chup")])
        let fields = FieldTree.group(EnteredCopiesTests.paper("UBND tỉnh Nghệ An"))
            .merging(.group(["version": .number(Int64(dossier.version)), "papers": .list([row])]))
        let file = ActFiles.File(field: "ban-chup", file: try files.arrived(TestPapers.pdf, named: "Bản chụp.pdf"))
        do {
            let view = try await world.dossiers.perform(
                .approve,
                on: .dossier(dossier.id),
                fields,
                files: ActFiles(files: [file], attachments: attachments),
                by: colleague,
                at: world.now
            )
            #expect(isTaken)
            #expect(view.attachments.map(\.kind) == [.decision])
        } catch let refusal as Refusal {
            #expect(!isTaken)
            #expect(refusal.details.map(\.field) == ["document.number"])
        }
    }

    @Test func `the letter of a firm lies with the draft that an officer wrote after it`() async throws {
        let draft = try await world.draft(by: colleague)
        let bare = EnteredCopiesTests.paper("Công ty TNHH Chè Anh Sơn")
        let unseen = try await refusal(.submit, draft, bare, by: colleague)
        let mayAttach = try await attachments.draftFiles(of: .dossier(draft.id), by: colleague).mayAttach
        let others = try await attachments.draftFiles(of: .dossier(draft.id), by: world.department).mayAttach
        try await attachments.addDraftFiles(
            [try files.arrived(TestPapers.pdf, named: "Đơn.pdf")],
            .beneficiaryRequest,
            to: .dossier(draft.id),
            by: colleague,
            at: world.now
        )
        let view = try await world.act(.submit, draft, bare, by: colleague)

        #expect(unseen.details.map(\.field) == ["document.number"])
        #expect([mayAttach, others] == [true, false])
        #expect(view.dossier.state == .submitted)
        #expect(view.attachments.map(\.kind) == [.beneficiaryRequest])
    }
}

/// The agency answers for its decisions itself; a province that works here alone goes on with what it was sent.
extension EnteredCopiesTests {
    private func national() async throws -> Dossier {
        let fields = DossierWorld.machinery(level: "national", source: "national")
        let draft = try await world.draft(fields)
        try await world.act(.submit, draft, by: world.centre)
        try await world.act(.appraise, draft, by: world.department)
        return try await world.act(.register, draft, by: world.department).dossier
    }

    private func openAccountOfAgency() async throws {
        try await world.database.write { tx in
            try tx.execute(
                """
                INSERT INTO account_grant (account_id, role, valid_from, granted_at)
                VALUES (\(world.agency.userID), \(Role.nationalAgency.rawValue), \(Day.firstOfYear(2020)),
                    \(TestDatabase.now))
                """
            )
        }
    }

    @Test func `without an account of the agency its decision is entered with number and copy, by a second officer`()
        async throws
    {
        let dossier = try await national()
        let offered = try await world.dossiers.view(.dossier(dossier.id), by: colleague).proofs
        let numbered = EnteredCopiesTests.paper("Cục Công Thương địa phương", number: "8/BB-CTĐP")
        let copy = EnteredCopiesTests.naming(try await attach(.minutes, to: dossier), as: .minutes)
        let bare = EnteredCopiesTests.paper("Cục Công Thương địa phương").merging(copy) { $1 }
        let withoutCopy = try await refusal(.appraiseAtMinistry, dossier, numbered, by: colleague)
        let withoutNumber = try await refusal(.appraiseAtMinistry, dossier, bare, by: colleague)
        let whole = numbered.merging(copy) { $1 }
        let appraiser = try await refusal(.appraiseAtMinistry, dossier, whole, by: world.department)
        let foreign = try await refusal(.appraiseAtMinistry, dossier, whole, by: world.foreign)
        let view = try await world.act(.appraiseAtMinistry, dossier, whole, by: colleague)

        #expect(
            offered == [
                .withdraw: .numberOrCopy, .returnForRevision: .numberAndCopy, .appraiseAtMinistry: .numberAndCopy,
                .reject: .numberAndCopy,
            ]
        )
        #expect(withoutCopy.details.map(\.field) == ["papers"])
        #expect(withoutNumber.details.map(\.field) == ["document.number"])
        #expect(
            appraiser.message
                == "Người soạn, nộp, tiếp nhận hoặc thẩm định đề án không nhập thay quyết định về chính đề án đó."
        )
        #expect(foreign == .missing)
        #expect(view.dossier.state == .ministryAppraised)
        #expect(view.history.first?.onBehalfOf == "Cục Công Thương địa phương")
    }

    @Test func `where the agency has an account, nobody of the province enters what it decides`() async throws {
        let dossier = try await national()
        try await openAccountOfAgency()
        let copy = EnteredCopiesTests.naming(try await attach(.minutes, to: dossier), as: .minutes)
        let whole = EnteredCopiesTests.paper("Cục", number: "8/BB-CTĐP").merging(copy) { $1 }
        let offered = try await world.dossiers.view(.dossier(dossier.id), by: colleague).entered

        #expect(offered == [.withdraw])
        #expect(try await refusal(.appraiseAtMinistry, dossier, whole, by: colleague) == .forbidden)
        #expect(try await refusal(.reject, dossier, whole, by: colleague) == .forbidden)
    }
}
