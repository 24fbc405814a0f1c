import Database
import KhuyenCong
import Server
import TestSupport

/// Numbers that come after an act, and the papers that a province asks for.
struct LifeThings {
    /// A pack of rules of Nghệ An.
    var pack: Int64 = 0
    /// A paper of that pack.
    var paper: Int64 = 0
    /// A draft with one file, the first of all drafts.
    var draft: Int64 = 0
    /// A PDF that has a page.
    var pdf: Int64 = 0

    static func fill(_ database: Database, _ files: TestFiles, project: Int64) async throws -> LifeThings {
        let rules = Rules(database)
        var things = LifeThings()
        try await things.addFiles(database, files, project: project)
        let standard = try await rules.packs(for: .localOperator).first { $0.isLocalDefault }
        things.pack = try await rules.copyPack(
            standard?.id ?? 0,
            PackDraft(
                code: "nghe-an-quy-tac",
                name: "Quy tắc của Nghệ An",
                place: PlaceKey(.of2025, "40"),
                validFrom: Day.firstOfYear(2027),
                validUntil: nil,
                basis: LegalBasis("Quyết định của tỉnh", .fullText)
            ),
            by: .localOperator,
            at: TestDatabase.now
        )
        things.paper = try await rules.addPaper(
            .group([
                "stage": .text("contract"), "papers": .list([.group(["kind": .text("annex")])]),
                "citation": .text("Quyết định của tỉnh"), "evidence": .text("V1"),
            ]),
            toPack: things.pack,
            by: .localOperator,
            at: TestDatabase.now
        )
        return things
    }

    private mutating func addFiles(_ database: Database, _ files: TestFiles, project: Int64) async throws {
        let attachments = Attachments(database, store: files.store)
        let fields = FieldTree.group(["province": .text("40"), "title": .text("Máy xay")])
        let draft = try await Dossiers(database).draft(fields, by: .localOperator, at: TestDatabase.now)
        self.draft = draft.id
        try await attachments.addDraftFiles(
            [try files.arrived(PDFPreviewTests.page, named: "Đề án.pdf")],
            .proposal,
            to: .dossier(draft.id),
            by: .localOperator,
            at: TestDatabase.now
        )
        let papers = try await attachments.add(
            [try files.arrived(PDFPreviewTests.page, named: "Báo giá.pdf")],
            AttachmentDraft(kind: .other),
            toProject: project,
            by: .localOperator,
            at: TestDatabase.now
        )
        pdf = papers.first ?? 0
    }
}

extension TwoProvinces {
    var onLife: [TerritoryAttempt] {
        let dossier = things.money.dossier
        let number = #"{"version":1,"position":1,"number":"1"}"#
        let paper = #"{"stage":"contract","papers":[{"kind":"annex"}],"citation":"Thử","evidence":"M"}"#
        var numbers: TerritoryAttempt = .post("/api/v1/projects/{id}/numbers", dossier, number)
        numbers.prefix = "HS"
        let drafts = "/api/v1/dossiers/{code}/files"
        let draft = things.life.draft
        var uploads: TerritoryAttempt = .upload("/api/v1/projects/{id}/uploads", dossier, [:], query: ["act": "report"])
        uploads.prefix = "HS"
        return [
            .get("/ho-so/{code}/tep", draft), .upload("/ho-so/{code}/tep", draft, ["viec": "add", "kind": "contract"]),
            .get("/ho-so/{code}/tep/{file}", draft), .get(drafts, draft),
            .upload(drafts, draft, [:], query: ["kind": "annex"]), .get(drafts + "/{file}", draft),
            .delete(drafts + "/{file}", draft), uploads,
            .get("/tai-lieu/{id}/trang-dau", things.life.pdf),
            .get("/ho-so/{code}/so-van-ban", dossier, ["position": "1"]),
            .form("/ho-so/{code}/so-van-ban", dossier, ["version": "1", "position": "1", "number": "1"]), numbers,
            .post("/api/v1/reference/rule-packs/{id}/papers", things.life.pack, paper),
            .patch("/api/v1/reference/paper-rules/{id}", things.life.paper, paper),
        ]
    }
}
