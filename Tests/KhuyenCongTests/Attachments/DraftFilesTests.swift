import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Papers are gathered while a proposal is written, not after it was handed in.
@Suite struct DraftFilesTests {
    private let world: DossierWorld
    private let files: TestFiles
    private let attachments: Attachments

    init() async throws {
        world = try await DossierWorld()
        files = try TestFiles()
        attachments = Attachments(world.database, store: files.store)
    }

    private func add(_ dossier: Dossier, _ kind: PaperKind = .officialLetter, by officer: Officer) async throws {
        let file = try files.arrived(TestPapers.pdf, named: "Công văn.pdf")
        try await attachments.addDraftFiles([file], kind, to: .dossier(dossier.id), by: officer, at: world.now)
    }

    private func list(_ dossier: Dossier) async throws -> [DraftFile] {
        try await attachments.draftFiles(of: .dossier(dossier.id), by: .localOperator).files
    }

    @Test func `a submission takes the files of the draft along, as papers of its act`() async throws {
        let dossier = try await world.draft()
        try await add(dossier, by: world.centre)
        let view = try await world.act(.submit, dossier, by: world.centre)
        let paper = try #require(view.attachments.first)

        #expect(view.attachments.count == 1)
        #expect(paper.kind == .officialLetter)
        #expect(paper.stage == .proposal)
        #expect(paper.name == "Công văn.pdf")
        #expect(paper.actID == view.history.first?.id)
        #expect(paper.uploadedByID == world.centre.userID)
        #expect(try await list(dossier) == [])
        #expect(try await AttachmentCare(world.database, store: files.store).examine().missing == [])
    }

    @Test func `a file of the draft counts among its papers`() async throws {
        let dossier = try await world.draft(DossierWorld.machinery(level: "national", source: "national"))
        try await add(dossier, by: world.centre)
        let refusal = await #expect(throws: Refusal.self) { try await world.act(.submit, dossier, by: world.centre) }

        #expect(refusal?.message.contains(PaperKind.beneficiaryRequest.label) == true)
        #expect(refusal?.message.contains(PaperKind.officialLetter.label) == false)
    }

    @Test func `the files go with a draft that is given up`() async throws {
        let dossier = try await world.draft()
        try await add(dossier, by: world.centre)
        try await world.act(.withdraw, dossier, ["reason": .text("Trùng đề án khác")], by: world.centre)
        let findings = try await AttachmentCare(world.database, store: files.store).examine()

        #expect(try await list(dossier) == [])
        #expect(findings.papers == 0)
        #expect(findings.orphans.count == 1)
    }

    @Test func `a draft's files are its office's alone`() async throws {
        let dossier = try await world.draft()

        await #expect(throws: Refusal.missing) { try await add(dossier, by: world.foreign) }
        await #expect(throws: Refusal.forbidden) { try await add(dossier, by: world.department) }
        await #expect(throws: Refusal.missing) {
            try await attachments.draftFiles(of: .dossier(dossier.id), by: world.foreign)
        }
    }

    @Test func `a file is taken back without a trace of its content, and is not taken twice`() async throws {
        let dossier = try await world.draft()
        try await add(dossier, by: world.centre)
        let twice = await #expect(throws: Refusal.self) { try await add(dossier, by: world.centre) }
        let id = try #require(try await list(dossier).first).id
        try await attachments.removeDraftFile(id, of: .dossier(dossier.id), by: world.centre, at: world.now)
        await #expect(throws: Refusal.missing) {
            try await attachments.removeDraftFile(id, of: .dossier(dossier.id), by: world.centre, at: world.now)
        }

        #expect(twice?.message == "Tệp “Công văn.pdf” đã có trong bản soạn, tên “Công văn.pdf”.")
        #expect(try await list(dossier) == [])
    }

    @Test func `the same file twice in one form is taken not at all`() async throws {
        let dossier = try await world.draft()
        let twins = try ["A.pdf", "B.pdf"].map { try files.arrived(TestPapers.pdf, named: $0) }
        let refusal = await #expect(throws: Refusal.self) {
            let code = DossierCode.dossier(dossier.id)
            try await attachments.addDraftFiles(twins, .estimate, to: code, by: world.centre, at: world.now)
        }

        #expect(refusal?.message == "Tệp “B.pdf” đã có trong bản soạn, tên “A.pdf”.")
        #expect(try await list(dossier) == [])
    }

    @Test func `what was submitted takes its papers elsewhere`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let refusal = await #expect(throws: Refusal.self) { try await add(dossier, by: world.centre) }

        #expect(refusal?.message == "Hồ sơ đã nộp.")
    }
}
