package import Claims

/// What came out of a check of texts (kiểm tra số liệu): page, files, JSON and the command line are drawn from it.
package struct ClaimSheet: Sendable {
    package struct Part: Sendable {
        package let source: ClaimSource
        package let answer: ClaimChecker.Answer
        /// What was said of unclear figures, and taken into the answer.
        package let picks: [FigurePick]
        /// By id of the figure.
        package let verdicts: [String: ClaimCheck.Verdict]
        /// How many numbers of tables no figure was made of.
        package let unreadCells: Int

        init(source: ClaimSource, answer: ClaimChecker.Answer, picks: [FigurePick]) {
            self.source = source
            self.answer = answer
            self.picks = picks
            verdicts = FigureVerdicts.of(answer)
            unreadCells = UnreadCells.count(in: answer.reading.text, answer.reading.figures)
        }

        package var figures: [Figure] { answer.reading.figures }
        package var text: String { answer.reading.text }

        /// What the tables hold beyond what was read, and what helps; nil where all of it was.
        package var leftOut: String? {
            guard unreadCells > 0 else { return nil }
            return
                "Có \(unreadCells) ô số trong bảng chưa đọc được, vì tiêu đề cột không nói rõ đếm gì, đơn vị nào. Ghi đơn vị"
                + " vào tiêu đề cột, ví dụ “Kinh phí (triệu đồng)”, “Số đề án”, rồi kiểm tra lại."
        }
    }

    package let parts: [Part]

    package init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The same texts, held against the ledger, published figures and frozen reports as well.
    ///
    /// - Parameters:
    ///   - ledger: Where it is asked.
    ///   - officer: Whose territory bounds what is looked at.
    ///   - address: The address of the rows of a figure, where the site has one.
    /// - Returns: The answer with the verdicts of the ledger in it.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func held(
        by ledger: LedgerClaims,
        for officer: Officer,
        address: @Sendable @escaping (FigureOrigin) -> String? = { _ in nil }
    ) async throws -> ClaimSheet {
        let answers = try await ledger.check(parts.map(\.answer), by: officer, address: address)
        return ClaimSheet(
            zip(parts, answers).map { Part(source: $0.source, answer: $1, picks: $0.picks) }
        )
    }

    /// How many figures have each verdict.
    package var counts: [ClaimCheck.Verdict: Int] {
        parts.reduce(into: [:]) { counts, part in
            for verdict in part.verdicts.values { counts[verdict, default: 0] += 1 }
        }
    }

    package var figureCount: Int { parts.reduce(0) { $0 + $1.figures.count } }

    /// "46 số liệu: 40 khớp, 3 lệch, 2 chưa rõ, 1 không có dữ liệu".
    package var summary: String {
        guard figureCount > 0 else { return "Không tìm thấy số liệu nào" }
        let counts = counts
        let words = ClaimCheck.Verdict.allCases.compactMap { verdict in
            counts[verdict].map { "\($0) \(verdict.name)" }
        }
        return "\(figureCount) số liệu: " + words.joined(separator: ", ")
    }

    /// As the answer of the interface has it.
    package var answers: [(file: String, answer: ClaimChecker.Answer)] {
        parts.map { (file: $0.source.name, answer: $0.answer) }
    }
}

/// What the checks say of each single figure.
enum FigureVerdicts {
    /// The gravest verdict among the checks that judge a figure.
    ///
    /// One that only takes part in a computation agrees where the computation does, and is unclear where it does not.
    static func of(_ answer: ClaimChecker.Answer) -> [String: ClaimCheck.Verdict] {
        var judged: [String: ClaimCheck.Verdict] = [:]
        var involved: [String: ClaimCheck.Verdict] = [:]
        for check in answer.checks {
            guard let first = check.figures.first else { continue }
            judged[first] = graver(judged[first], check.verdict)
            guard check.verdict != .noData else { continue }
            let other: ClaimCheck.Verdict = check.verdict == .agrees ? .agrees : .unclear
            for id in check.figures.dropFirst() { involved[id] = graver(involved[id], other) }
        }
        return Dictionary(
            answer.reading.figures.map { figure in
                (figure.id, decided(judged[figure.id], involved[figure.id]))
            }
        ) { first, _ in first }
    }

    /// A figure without data of its own still agrees with the sum that it is part of.
    private static func decided(
        _ judged: ClaimCheck.Verdict?,
        _ involved: ClaimCheck.Verdict?
    ) -> ClaimCheck.Verdict {
        guard let judged, judged != .noData else { return involved ?? .noData }
        return judged
    }

    private static func graver(_ one: ClaimCheck.Verdict?, _ other: ClaimCheck.Verdict) -> ClaimCheck.Verdict {
        guard let one else { return other }
        return gravity(one) >= gravity(other) ? one : other
    }

    private static func gravity(_ verdict: ClaimCheck.Verdict) -> Int {
        switch verdict {
        case .noData: 0
        case .agrees: 1
        case .unclear: 2
        case .differs: 3
        }
    }
}

extension ClaimCheck.Verdict {
    /// In the words of the page.
    package var name: String {
        switch self {
        case .agrees: "khớp"
        case .differs: "lệch"
        case .unclear: "chưa rõ"
        case .noData: "không có dữ liệu"
        }
    }

    /// A letter that stands beside a marked figure, so that nothing rests on colour.
    package var letter: String {
        switch self {
        case .agrees: "K"
        case .differs: "L"
        case .unclear: "R"
        case .noData: "D"
        }
    }
}
