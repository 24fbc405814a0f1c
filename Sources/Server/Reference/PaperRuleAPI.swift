import HTTPTypes
import KhuyenCong

/// The papers that packs of rules ask for, as JSON.
struct PaperRuleAPI: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.read(
            .paperRules(.any),
            .viewReference,
            "Giấy tờ phải nộp theo một bộ quy tắc",
            answer: PaperRulesAnswer.self
        ) { _, context in
            PaperRulesAnswer(try await desk.rules.papers(ofPack: context.pathID(), for: context.requireOfficer()))
        }
        table.act(
            .post,
            .paperRules(.any),
            .editReference,
            "Thêm một giấy tờ vào bộ quy tắc; copy: true thì sao chép danh mục Thông tư 36",
            fields: .newPaperRule,
            status: .created,
            answer: PaperRulesAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let pack = try context.pathID()
            if case .flag(true) = fields["copy"] {
                try await desk.rules.copyPapers(toPack: pack, by: officer, at: desk.now())
            } else {
                try await desk.rules.addPaper(fields, toPack: pack, by: officer, at: desk.now())
            }
            return PaperRulesAnswer(try await desk.rules.papers(ofPack: pack, for: officer))
        }
        addRevision(to: &table)
    }

    private func addRevision(to table: inout RouteTable) {
        table.act(
            .patch,
            .paperRule(.any),
            .editReference,
            "Thay một giấy tờ bằng lần sửa mới",
            fields: .paperRule,
            answer: WrittenRowAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return WrittenRowAnswer(
                id: try await desk.rules.revisePaper(context.pathID(), fields, by: officer, at: desk.now())
            )
        }
    }
}

/// The papers of one pack; empty where the circular's lists are taken.
struct PaperRulesAnswer: Codable, Sendable {
    struct Row: Codable, Sendable {
        let id: Int64
        let stage: PaperStage
        let kind: ActivityKind.Code?
        /// One of them satisfies the row.
        let papers: [PaperKind]
        let need: PaperChecklist.Need
        let note: String?
        let basis: BasisAnswer
        let version: Int
    }

    let pack: Int64
    let rows: [Row]

    init(_ book: PaperBook) {
        pack = book.pack.id
        rows = book.rules.map { rule in
            Row(
                id: rule.id,
                stage: rule.draft.stage,
                kind: rule.draft.kind,
                papers: rule.draft.papers,
                need: rule.draft.need,
                note: rule.draft.note,
                basis: BasisAnswer(rule.draft.basis),
                version: rule.version
            )
        }
    }
}
