package import Claims
package import Database
import Vietnamese

/// Holds the figures of texts against the ledger, the published figures and the frozen reports.
package struct LedgerClaims: Sendable {
    private let reports: PeriodReports

    /// `reports`: whose readings of the nation it shares.
    package init(_ reports: PeriodReports) {
        self.reports = reports
    }

    package init(_ database: Database) {
        self.init(PeriodReports(database))
    }

    /// The answers with one more check for each figure that the ledger can be asked for.
    ///
    /// - Parameters:
    ///   - answers: What the texts say of themselves.
    ///   - officer: Whose territory bounds what is looked at; other places have no data.
    ///   - address: The address of the rows of a figure, where the site has one.
    /// - Returns: The answers in the same order.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func check(
        _ answers: [ClaimChecker.Answer],
        by officer: Officer,
        address: @Sendable @escaping (FigureOrigin) -> String? = { _ in nil }
    ) async throws -> [ClaimChecker.Answer] {
        try officer.require(.viewReports)
        return try await reports.reading(officer) { reading in
            var judge = LedgerJudge(reading, address: address)
            return try answers.map { try judge.judge($0) }
        }
    }
}

/// Judges one figure after the other in one read.
struct LedgerJudge {
    private var evidence: LedgerEvidence
    private var publications: PublishedEvidence
    private let address: (FigureOrigin) -> String?

    init(_ reading: ReportReading, address: @escaping (FigureOrigin) -> String?) {
        evidence = LedgerEvidence(reading)
        publications = PublishedEvidence(reading)
        self.address = address
    }

    mutating func judge(_ answer: ClaimChecker.Answer) throws -> ClaimChecker.Answer {
        var own: [ClaimCheck] = []
        for figure in answer.reading.figures {
            if let check = try check(figure) { own.append(check) }
        }
        let corrected = Corrections(answer.reading).correct(own)
        let blamed = LedgerBlame(corrected, answer.reading).blame(answer.checks)
        return ClaimChecker.Answer(reading: answer.reading, checks: blamed + corrected)
    }

    private mutating func check(_ figure: Figure) throws -> ClaimCheck? {
        let question: LedgerQuestion
        do {
            question = try LedgerQuestion(figure)
        } catch {
            guard let words = LedgerWords.silence(error) else { return nil }
            return LedgerJudge.silent(figure, error == .noSuchThing ? .noData : .unclear, words)
        }
        if figure.isPlanned { return try published(figure, question) }
        guard let verdict = LedgerVerdict(figure, try evidence.candidates(question)) else {
            return try published(figure, question)
        }
        if verdict.check.verdict == .differs, let frozen = try publications.frozen(figure, question) {
            return LedgerJudge.silent(figure, .unclear, verdict.check.explanation + "; " + frozen)
        }
        var check = verdict.check
        check.address = address(verdict.origin)
        return check
    }

    /// What publications say where the ledger has nothing, and of targets.
    private mutating func published(_ figure: Figure, _ question: LedgerQuestion) throws -> ClaimCheck {
        guard let found = try publications.reported(figure, question) else {
            let what = figure.isPlanned ? "mục tiêu này" : "kỳ và địa bàn này"
            return LedgerJudge.silent(figure, .noData, "sổ và số đã công bố không có \(what)")
        }
        var check = found.check
        check.address = address(.reported(found.id))
        return check
    }

    private static func silent(_ figure: Figure, _ verdict: ClaimCheck.Verdict, _ words: String) -> ClaimCheck {
        ClaimCheck(.ledger, verdict, figures: [figure.id], found: figure.value, explanation: words)
    }
}
