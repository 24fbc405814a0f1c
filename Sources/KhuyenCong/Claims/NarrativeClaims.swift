package import Claims

/// Holds what the system itself writes against its own arithmetic, before anybody signs it.
package struct NarrativeClaims: Sendable {
    private let reader: ClaimReader

    /// - Throws: `ReferenceFilesMissing`.
    package init() throws {
        reader = ClaimReader(try ClaimLexicon.make())
    }

    /// What does not hold in a text that speaks of one place.
    package func differences(_ text: String, place: String) -> [ClaimCheck] {
        let answers = ClaimChecker.check([reader.read(text, place: place)])
        return answers.flatMap(\.checks).filter { $0.verdict == .differs }
    }

    /// What is no computation but a doubt about a unit: of the system's own figures the unit is known.
    private static let doubts: Set<ClaimCheck.Kind> = [.unit, .basis, .norm]

    /// Lets a report pass whose sentences hold, section by section.
    ///
    /// - Throws: `Refusal` (conflict) that names the computation, `ReferenceFilesMissing`.
    static func requireSound(_ document: ReportDocument) throws {
        let texts = document.sections.filter { !$0.paragraphs.isEmpty }
            .map { $0.paragraphs.map(\.text).joined(separator: "\n\n") }
        guard !texts.isEmpty else { return }
        let claims = try NarrativeClaims()
        let found = texts.flatMap { claims.differences($0, place: document.request.query.place) }
        guard let first = found.first(where: { !doubts.contains($0.kind) }) else { return }
        throw Refusal.conflict(
            "Lời văn của báo cáo có số không khớp: \(first.explanation).",
            remedy: "Kiểm tra lại số liệu của kỳ trước khi chốt."
        )
    }
}
