package import Claims

/// Holds what the system itself writes against its own arithmetic, before anybody signs it.
package struct NarrativeClaims: Sendable {
    private let reader: ClaimReader

    /// - Throws: `ReferenceFilesMissing`.
    package init() throws {
        reader = ClaimReader(try ClaimLexicon.make())
    }

    /// What does not hold in paragraphs of a report on one place, whatever stands in the records that they quote.
    package func differences(_ paragraphs: [ReportParagraph], place: String) -> [ClaimCheck] {
        differences(paragraphs.map(\.ownWords).joined(separator: "\n\n"), place: place)
    }

    /// What does not hold in a text that speaks of one place.
    package func differences(_ text: String, place: String) -> [ClaimCheck] {
        let answers = ClaimChecker.check([reader.read(text, place: place)])
        return answers.flatMap(\.checks).filter { $0.verdict == .differs }
    }

    /// What is no computation but a doubt about a unit: of the system's own figures the unit is known.
    private static let doubts: Set<ClaimCheck.Kind> = [.unit, .basis, .norm]

    /// Lets a report pass whose sentences hold, section by section; what it only repeats of records is theirs to say.
    ///
    /// - Throws: `Refusal` (conflict) that names the computation, `ReferenceFilesMissing`.
    static func requireSound(_ document: ReportDocument) throws {
        let told = document.sections.map { $0.paragraphs.filter { !$0.tellsRecords } }.filter { !$0.isEmpty }
        guard !told.isEmpty else { return }
        let claims = try NarrativeClaims()
        let found = told.flatMap { claims.differences($0, place: document.request.query.place) }
        guard let first = found.first(where: { !doubts.contains($0.kind) }) else { return }
        throw Refusal.conflict(
            "Lời văn của báo cáo có số không khớp: \(first.explanation).",
            remedy: "Kiểm tra lại số liệu của kỳ trước khi chốt."
        )
    }
}

extension ReportParagraph {
    /// What it says itself: a quoted record is named, and its words left out, since its numbers are no claim of the report.
    fileprivate var ownWords: String {
        runs.map { run in
            switch run {
            case .text(let text): return text
            case .figure(let text, let figure):
                if case .quoted? = figure.origin { return "“nội dung trích”" }
                return text
            }
        }
        .joined()
    }

    /// Whether it has figures and all of them quote, repeat or count records: the difficulties of a conference, the targets of a
    /// programme.
    fileprivate var tellsRecords: Bool {
        let origins = runs.compactMap { run -> FigureOrigin?? in
            if case .figure(_, let figure) = run { .some(figure.origin) } else { nil }
        }
        return !origins.isEmpty
            && origins.allSatisfy { origin in
                switch origin {
                case .records?, .quoted?: true
                case .ledger?, .computed?, .reported?, nil: false
                }
            }
    }
}
