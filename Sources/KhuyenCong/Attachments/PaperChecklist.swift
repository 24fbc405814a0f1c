import Database

/// Which papers a project must hand in at which step (danh mục giấy tờ), by what it supports.
///
/// Thông tư 36/2013/TT-BCT: Articles 5 and 10 (proposal), 13 and 15 (advance), 14 and 19 (what is left, and settlement),
/// whose Article 14 has the fifteen lists. These bind projects with national money; a province's own rules may differ.
package struct PaperChecklist: Sendable, Equatable {
    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }

    /// What is asked for; one of its kinds of paper satisfies it.
    package struct Row: Sendable, Equatable {
        /// Permanent; a check stores it beside the answer.
        package let code: String
        /// Nil: whatever the project supports.
        package let kind: ActivityKind.Code?
        /// A word for a part of the kind, with points from the wider to the narrower: "fair.joined".
        package let subKind: String?
        package let stage: PaperStage
        package let papers: [PaperKind]
        package let need: Need
        /// In Vietnamese, for the officer: when it is needed, or what must stand on it.
        package let note: String?
        package let validity: Validity
        package let basis: LegalBasis
        /// The row of a province's own list; nil of the circular's.
        package var rule: RuleRow?
    }

    package enum Need: String, Sendable, CaseIterable, Codable {
        case required
        /// Only where there is such a thing at all; the row's note says when.
        case ifAny
        /// The project's kind is known, but not which part of it, so that nobody can tell yet.
        case depends
    }

    /// What a line of a project supports, as closely as it is known.
    package struct Content: Sendable, Hashable {
        package let kind: ActivityKind.Code
        package let subKind: String?

        package init(_ kind: ActivityKind.Code, _ subKind: String? = nil) {
            self.kind = kind
            self.subKind = subKind
        }
    }

    /// The papers that are not there, in the order of the law; a row is named once, with its strongest need.
    package func missing(
        kinds: [Content],
        stage: PaperStage,
        on day: Day,
        having papers: Set<PaperKind>
    ) -> [MissingPaper] {
        rows.compactMap { row in
            guard row.stage == stage, row.validity.contains(day), papers.isDisjoint(with: row.papers) else {
                return nil
            }
            return row.need(for: kinds).map { MissingPaper(row: row, need: $0) }
        }
    }
}

/// A paper that is asked for and not there.
package struct MissingPaper: Sendable, Equatable {
    package let row: PaperChecklist.Row
    package let need: PaperChecklist.Need

    /// "Danh sách ký nhận tiền hoặc Chứng từ chi (Tiền ăn, tiền đi lại của học viên)".
    package var label: String {
        let names = row.papers.map(\.label).joined(separator: " hoặc ")
        return row.note.map { "\(names) (\($0))" } ?? names
    }
}

extension PaperChecklist.Row {
    /// Nil where none of the contents asks for it.
    fileprivate func need(for contents: [PaperChecklist.Content]) -> PaperChecklist.Need? {
        guard let kind else { return need }
        let matches = contents.filter { $0.kind == kind }.compactMap { match($0.subKind) }
        guard !matches.isEmpty else { return nil }
        return matches.contains(.exact) ? need : .depends
    }

    private enum Match {
        case exact, possible
    }

    private func match(_ known: String?) -> Match? {
        guard let subKind else { return .exact }
        guard let known else { return .possible }
        if known == subKind || known.hasPrefix(subKind + ".") { return .exact }
        return subKind.hasPrefix(known + ".") ? .possible : nil
    }
}
