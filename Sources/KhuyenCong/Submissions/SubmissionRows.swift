import Database

extension SubmissionRound {
    /// For which units the ledger is asked.
    enum Counting {
        case everyUnit
        case unit(String)
        case nothing
    }

    /// Rounds that a condition over `submission_round r` names, the latest first, with what their units sent.
    static func rows(
        _ condition: SQL,
        counting: Counting = .everyUnit,
        in tx: Transaction
    ) throws -> [SubmissionRound] {
        let territories = try Territories.load(tx)
        let heads = try tx.rows(
            """
            SELECT id, province_now, title, year_from, year_to, due_on FROM submission_round r
            WHERE \(condition) ORDER BY id DESC
            """
        ) { row in
            SubmissionRound(
                id: try row.get(0),
                provinceNow: try row.get(1),
                title: try row.get(2),
                years: YearSpan(from: try row.get(3), to: try row.get(4)),
                dueOn: try row.get(5),
                units: []
            )
        }
        return try heads.map { head in
            SubmissionRound(
                id: head.id,
                provinceNow: head.provinceNow,
                title: head.title,
                years: head.years,
                dueOn: head.dueOn,
                units: try head.units(territories, counting, in: tx)
            )
        }
    }

    private func units(
        _ territories: Territories,
        _ counting: Counting,
        in tx: Transaction
    ) throws -> [SubmissionUnit] {
        let sent = Dictionary(grouping: try submissions(in: tx), by: \.unit)
        let computed = try computed(counting, in: tx)
        let below = try below(counting, in: tx)
        let places = try tx.rows("SELECT id, place FROM submission_unit WHERE round_id = \(id) ORDER BY place") {
            (id: try $0.get(0) as Int64, place: try $0.get(1) as String)
        }
        return places.map { unit in
            SubmissionUnit(
                id: unit.id,
                place: unit.place,
                placeName: territories.name(.of2025, unit.place),
                submissions: sent[unit.id]?.map(\.submission) ?? [],
                computed: computed[unit.place] ?? [:],
                below: below[unit.place]
            )
        }
    }

    private func computed(
        _ counting: Counting,
        in tx: Transaction
    ) throws -> [String: [SubmissionMeasure: Int64]] {
        switch counting {
        case .everyUnit: try SubmissionSums(round: self, only: nil).byPlace(in: tx)
        case .unit(let place): try SubmissionSums(round: self, only: place).byPlace(in: tx)
        case .nothing: [:]
        }
    }

    private func below(_ counting: Counting, in tx: Transaction) throws -> [String: CollectedBelow] {
        switch counting {
        case .everyUnit: try collected(only: nil, in: tx)
        case .unit(let place): try collected(only: place, in: tx)
        case .nothing: [:]
        }
    }

    private func submissions(in tx: Transaction) throws -> [(unit: Int64, submission: Submission)] {
        try tx.rows(
            """
            SELECT s.unit_id, s.position, s.is_nil, s.fields, s.reporter, s.sent_at FROM submission s
            JOIN submission_unit u ON u.id = s.unit_id WHERE u.round_id = \(id) ORDER BY s.unit_id, s.position DESC
            """
        ) { row in
            let json: String = try row.get(3)
            let fields = FieldTreeReader.lenient(try FieldTree(json: json))
            let sentAt: Moment = try row.get(5)
            let submission = Submission(
                position: try row.get(1),
                isNil: try row.get(2) as Int == 1,
                figures: SubmissionDraft.figures(fields),
                difficulties: fields.text("difficulties"),
                recommendations: fields.texts("recommendations"),
                papers: fields.texts("papers"),
                reporter: try row.get(4),
                isLate: sentAt.day > dueOn
            )
            return (try row.get(0), submission)
        }
    }
}

/// What the ledger gives for the units of a round.
struct SubmissionSums {
    let round: SubmissionRound
    /// The one unit that is asked for; nil for all.
    let only: String?

    func byPlace(in tx: Transaction) throws -> [String: [SubmissionMeasure: Int64]] {
        let local = ReportBasis.support.sources.filter { $0 != .national }
        let place: SQL = round.provinceNow == nil ? "t.province_now" : "t.commune_now"
        let asked: SQL = only.map { "\(place) = \($0)" } ?? "TRUE"
        let within: SQL = round.provinceNow.map { "t.province_now = \($0) AND \(asked)" } ?? asked
        let years: SQL = "t.budget_year BETWEEN \(round.years.from) AND \(round.years.to)"
        let support: SQL = "t.source_code IN (\(list: ReportBasis.support.sources))"
        func sum(_ sources: [FundingSource.Code]) -> SQL {
            "CAST(SUM(CASE WHEN t.source_code IN (\(list: sources)) THEN t.amount ELSE 0 END) AS BIGINT)"
        }
        let money = try tx.rows(
            """
            SELECT \(place), \(sum([.national])), \(sum(local)), \(sum(ReportBasis.counterpart.sources)),
                COUNT(DISTINCT CASE WHEN \(support) THEN t.project_id END),
                COUNT(DISTINCT CASE WHEN \(support) THEN t.beneficiary_id END)
            FROM standing t WHERE \(within) AND \(years) AND \(place) IS NOT NULL GROUP BY \(place)
            """
        ) { row in
            let measures: [SubmissionMeasure] = [
                .nationalSupport, .localSupport, .counterpart, .projects, .establishments,
            ]
            let values = try measures.enumerated().map { ($1, try row.get($0 + 1) as Int64? ?? 0) }
            return (try row.get(0) as String, Dictionary(uniqueKeysWithValues: values))
        }
        let people = try tx.rows(
            """
            SELECT t.place, CAST(SUM(COALESCE(q.done, 0)) AS BIGINT) FROM line_quantity q JOIN (
                SELECT DISTINCT t.line_id, \(place) AS place FROM standing t
                WHERE \(within) AND \(years) AND \(support) AND \(place) IS NOT NULL) t ON t.line_id = q.line_id
            WHERE q.measure = 'people' GROUP BY t.place
            """
        ) { (try $0.get(0) as String, try $0.get(1) as Int64) }
        var found = Dictionary(money) { first, _ in first }
        for (place, count) in people { found[place, default: [:]][.people] = count }
        return found
    }
}
