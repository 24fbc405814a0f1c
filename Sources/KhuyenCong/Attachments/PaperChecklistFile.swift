import Database

extension PaperChecklist {
    /// The lists that travel with the program.
    /// - Throws: `ReferenceFilesMissing`; `PaperChecklistFault` where the file was altered.
    package static func bundled() throws -> PaperChecklist {
        try file.get()
    }

    /// Read once: the file does not change while the program runs.
    private static let file = Result {
        PaperChecklist(rows: try ReferenceSeedsFolder.rows(of: "paper-checklists.tsv").map(row))
    }

    /// Fields: code, kind, sub_kind, stage, papers, need, note, valid_from, valid_until, citation, evidence.
    private static func row(_ fields: [Substring]) throws -> Row {
        let texts = fields.map(String.init)
        guard texts.count == 11 else { throw PaperChecklistFault(row: texts.first ?? "") }
        let papers = texts[4].split(separator: "|").compactMap { PaperKind(rawValue: String($0)) }
        let kind = ActivityKind.Code(rawValue: texts[1])
        guard let stage = PaperStage(rawValue: texts[3]), let need = Need(rawValue: texts[5]),
            let evidence = Evidence(rawValue: texts[10]), papers.count == texts[4].split(separator: "|").count,
            !papers.isEmpty, (kind == nil) == texts[1].isEmpty
        else { throw PaperChecklistFault(row: texts[0]) }
        return Row(
            code: texts[0],
            kind: kind,
            subKind: texts[2].isEmpty ? nil : texts[2],
            stage: stage,
            papers: papers,
            need: need,
            note: texts[6].isEmpty ? nil : texts[6],
            validity: try Validity(from: Day(texts[7]), until: Day(texts[8])),
            basis: LegalBasis(texts[9], evidence)
        )
    }
}

/// A row of the checklists that does not read; the file is not the one of this program.
package struct PaperChecklistFault: Error, Equatable {
    package let row: String
}
