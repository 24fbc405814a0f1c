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
            var judge = try LedgerJudge(reading, address: address)
            return try answers.map { try judge.judge($0) }
        }
    }
}

/// Judges one figure after the other in one read.
struct LedgerJudge {
    private var evidence: LedgerEvidence
    private var publications: PublishedEvidence
    private let norms: NormEvidence
    private let quotations: QuotedRecords
    private let address: (FigureOrigin) -> String?

    /// - Throws: `DatabaseError`.
    init(_ reading: ReportReading, address: @escaping (FigureOrigin) -> String?) throws {
        norms = try NormEvidence(reading)
        quotations = QuotedRecords(reading)
        evidence = LedgerEvidence(reading)
        publications = PublishedEvidence(reading)
        self.address = address
    }

    mutating func judge(_ answer: ClaimChecker.Answer) throws -> ClaimChecker.Answer {
        var own: [ClaimCheck] = []
        let settings = FigureSettings(answer.reading)
        let quoted = try quotations.figures(of: answer.reading)
        for (index, figure) in answer.reading.figures.enumerated() {
            guard !quoted.contains(figure.id) else {
                own.append(LedgerJudge.silent(figure, .noData, QuotedRecords.explanation))
                continue
            }
            if let check = try check(figure, settings.setting(of: index)) { own.append(check) }
        }
        let corrected = Corrections(answer.reading).correct(own)
        let excesses = ClaimChecker.norms(answer.reading) { norms.ceilings($0) }
        let computed = (answer.checks + excesses).filter { quoted.isDisjoint(with: $0.figures) }
        let blamed = LedgerBlame(corrected, answer.reading).blame(computed)
        return ClaimChecker.Answer(reading: answer.reading, checks: blamed + corrected)
    }

    private mutating func check(_ figure: Figure, _ setting: FigureSetting) throws -> ClaimCheck? {
        let question: LedgerQuestion
        do {
            question = try LedgerQuestion(figure, setting)
        } catch {
            guard let words = LedgerWords.silence(error) else { return nil }
            return LedgerJudge.silent(figure, error == .noSuchThing ? .noData : .unclear, words)
        }
        guard let locality = figure.locality else { return try answer(figure, question) }
        guard locality.isSure else { return LedgerJudge.doubted(try answer(figure, question), locality) }
        switch evidence.unit(locality, of: question) {
        case .unit(let unit): return try local(figure, question.asked(of: unit), locality)
        case .province: return try answer(figure, question)
        case .ambiguous, .several, .unknown:
            return LedgerJudge.silent(figure, .unclear, "không rõ \(locality.name) là nơi nào trong sổ")
        }
    }

    /// The figure of a district or commune; where the ledger has money without a place it may lack some of this one's.
    private mutating func local(
        _ figure: Figure,
        _ question: LedgerQuestion,
        _ locality: Figure.Locality
    ) throws -> ClaimCheck {
        var check = try answer(figure, question)
        guard check.verdict == .differs, try evidence.isPartlyUnplaced(question) else { return check }
        check.verdict = .unclear
        check.explanation += "; sổ còn khoản chưa ghi huyện, xã nên có thể thiếu phần của \(locality.name)"
        return check
    }

    /// A figure that may be of a part says nothing against the ledger's number of the whole.
    private static func doubted(_ check: ClaimCheck, _ locality: Figure.Locality) -> ClaimCheck {
        guard check.verdict == .differs else { return check }
        var doubted = check
        doubted.verdict = .unclear
        doubted.explanation += "; có thể là số của \(locality.name)"
        return doubted
    }

    private mutating func answer(_ figure: Figure, _ question: LedgerQuestion) throws -> ClaimCheck {
        if figure.isPlanned { return try published(figure, question) }
        guard let verdict = LedgerVerdict(figure, question, try evidence.candidates(question)) else {
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
            let isKnown = figure.isPlanned ? false : try evidence.hasPeriod(question)
            return LedgerJudge.silent(figure, .noData, LedgerWords.absence(figure, question, isPeriodKnown: isKnown))
        }
        var check = found.check
        check.address = address(.reported(found.id))
        return check
    }

    private static func silent(_ figure: Figure, _ verdict: ClaimCheck.Verdict, _ words: String) -> ClaimCheck {
        ClaimCheck(.ledger, verdict, figures: [figure.id], found: figure.value, explanation: words)
    }
}
