/// One paper that a pack of rules asks for at a step (giấy tờ phải nộp), with its legal basis.
///
/// The pack is dated; the row counts its versions.
package struct PaperRule: Sendable, Equatable {
    package let id: Int64
    package let packID: Int64
    /// Permanent within the pack; that of the national row where the row was copied from one.
    package let code: String
    package let subKind: String?
    package let draft: PaperRuleDraft
    package let version: Int

    /// As the checklists read it.
    var row: PaperChecklist.Row {
        PaperChecklist.Row(
            code: code,
            kind: draft.kind,
            subKind: subKind,
            stage: draft.stage,
            papers: draft.papers,
            need: draft.need,
            note: draft.note,
            validity: .always,
            basis: draft.basis,
            rule: RuleRow(table: "paper_rule", id: id, version: version)
        )
    }
}

/// What an administrator types for one paper.
package struct PaperRuleDraft: Sendable, Equatable, Encodable {
    package let stage: PaperStage
    /// Nil: whatever the project supports.
    package let kind: ActivityKind.Code?
    /// One of them satisfies the row.
    package let papers: [PaperKind]
    package let need: PaperChecklist.Need
    package let note: String?
    package let basis: LegalBasis

    init(
        stage: PaperStage,
        kind: ActivityKind.Code?,
        papers: [PaperKind],
        need: PaperChecklist.Need,
        note: String?,
        basis: LegalBasis
    ) {
        self.stage = stage
        self.kind = kind
        self.papers = papers
        self.need = need
        self.note = note
        self.basis = basis
    }

    /// Reads "stage", "kind", "papers" ("kind"), "need", "note", "citation", "evidence".
    init(_ fields: FieldTreeReader) {
        stage = fields.choice("stage", of: PaperStage.self) ?? .other
        if !PaperRuleDraft.stages.contains(stage) { fields.fault("stage", "Chọn bước hồ sơ.") }
        kind = fields.choice("kind", of: ActivityKind.Code.self)
        papers = fields.list("papers") { $0.choice("kind", of: PaperKind.self) }.compactMap(\.self)
        if papers.isEmpty { fields.fault("papers.1.kind", "Chọn loại giấy tờ.") }
        need = fields.choice("need", of: PaperChecklist.Need.self) ?? .required
        if need == .depends { fields.fault("need", "Chọn bắt buộc hoặc nếu có.") }
        note = fields.text("note", .prose)
        let evidence = fields.choice("evidence", of: Evidence.self) ?? .unverified
        basis = LegalBasis(fields.required("citation", "Ghi căn cứ pháp lý."), evidence)
    }

    /// The steps before which papers are looked at.
    package static let stages: [PaperStage] = [
        .proposal, .appraisal, .contract, .advance, .change, .acceptance, .settlement,
    ]

    /// The fields as a form shows them.
    package var fields: FieldTree {
        .group([
            "stage": .text(stage.rawValue), "kind": kind.map { .text($0.rawValue) } ?? .empty,
            "papers": .list(papers.map { .group(["kind": .text($0.rawValue)]) }), "need": .text(need.rawValue),
            "note": note.map(FieldTree.text) ?? .empty, "citation": .text(basis.citation),
            "evidence": .text(basis.evidence.rawValue),
        ])
    }
}

extension FieldShape {
    /// A row, or the wish that the circular's rows be copied.
    package static let newPaperRule = FieldShape("NewPaperRule") { fields in
        fields.flag("copy") ? nil : PaperRuleDraft(fields)
    }
    package static let paperRule = FieldShape("PaperRuleRevision", PaperRuleDraft.init)
}
