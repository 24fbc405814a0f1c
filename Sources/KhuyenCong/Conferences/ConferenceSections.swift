import Database

/// What a conference adds to its report: itself, its units' tables, and its pack.
struct ConferenceSections {
    let detail: ConferenceDetail
    let round: SubmissionRound?
    let previousRound: SubmissionRound?

    private var conference: Conference { detail.conference }

    /// - Throws: `Refusal` (missing; invalid where the report is of another place), `DatabaseError`.
    init(_ id: Int64, _ query: PeriodQuery, _ reading: ReportReading) throws {
        detail = try Conferences.detail(id, by: reading.officer, in: reading.tx)
        guard detail.conference.place == query.place else {
            throw Refusal.invalid(
                "\(detail.conference.name) không phải hội nghị của địa bàn này.",
                field: "conference",
                remedy: "Chọn địa bàn \(detail.conference.placeName) (\(detail.conference.place))."
            )
        }
        round = try ConferenceSections.round(of: detail.conference, reading)
        previousRound = try detail.previous.flatMap { try ConferenceSections.round(of: $0, reading) }
    }

    /// Compared with the span of the conference before, where nothing else was asked for.
    func completed(_ request: ReportRequest) -> ReportRequest {
        ReportRequest(
            request.kind,
            request.query,
            places: request.places,
            against: request.against ?? detail.previous?.years,
            conference: request.conference
        )
    }

    /// The report with the conference's own sections: itself first, the pack after the ledger.
    func added(to document: ReportDocument) -> ReportDocument {
        ReportDocument(
            request: document.request,
            title: document.title,
            subtitle: "\(conference.name), \(document.subtitle)",
            notes: document.notes,
            sections: [head] + document.sections + units + pack
        )
    }

    private var head: ReportSection {
        var sentences = ["\(conference.name): \(conference.theme)."]
        let day = conference.heldOn.map { ", ngày \($0.vietnamese)" } ?? ""
        let venue = conference.venue.map { " tại \($0)" } ?? ""
        sentences.append("Đơn vị đăng cai: \(conference.host)\(venue)\(day).")
        if let previous = detail.previous {
            sentences.append("Hội nghị trước: \(previous.name), kỳ \(previous.years.printed).")
        }
        if let next = conference.nextHost { sentences.append("Đơn vị đăng cai lần sau: \(next).") }
        let participants = detail.records(.participant)
        return ReportSection(
            "Hội nghị",
            paragraphs: sentences.map { ReportParagraph($0) },
            tables: participants.isEmpty ? [] : [table(of: participants)]
        )
    }

    private func table(of participants: [ConferenceRecord]) -> ReportTable {
        let origin = FigureOrigin.records(table: "conference", ids: [conference.id])
        let rows = participants.map { record in
            ReportTable.Row([ConferenceWords.cell(record.unit ?? ""), .figure(.count(record.delegates, origin))])
        }
        let figures = participants.map { ReportFigure.count($0.delegates, origin) }
        let counts = participants.compactMap(\.delegates)
        let sum = counts.isEmpty ? nil : counts.reduce(0, +)
        let total = ReportTable.Row([.text("Cộng"), .figure(.count(sum, .computed(figures)))], role: .total)
        return ReportTable(
            "conference-participants",
            "Đơn vị tham dự",
            columns: [ReportTable.Column("Đơn vị"), ReportTable.Column("Đại biểu", .count, addsUp: true)],
            rows: rows + [total]
        )
    }

    private var units: [ReportSection] {
        round.map { ConferenceUnits(round: $0, before: previousRound).sections } ?? []
    }

    private var pack: [ReportSection] {
        ConferencePart.allCases.filter { $0 != .participant }.compactMap { part in
            var records = detail.records(part).map { (from: nil as String?, record: $0) }
            if part == .recommendation {
                records += detail.carried.map { (from: $0.conference, record: $0.record) }
            }
            guard !records.isEmpty else { return nil }
            let table = ConferenceWords.table("conference-\(part.rawValue)", part, records)
            return ReportSection(part.name, tables: [table])
        }
    }

    /// What units sent is for whoever may see their round.
    private static func round(of conference: Conference, _ reading: ReportReading) throws -> SubmissionRound? {
        guard let id = conference.roundID else { return nil }
        return try SubmissionRound.rows("r.id = \(id)", in: reading.tx).first {
            SubmissionPolicy.maySee($0.provinceNow, by: reading.officer)
        }
    }
}
