/// A period report with all that stands beside its money, from one reading: what its page, files, text and JSON tell.
package struct PeriodAccount: Sendable {
    package let report: PeriodReport
    /// What counts although only its year is known, while the period cuts that year; nil where nothing does.
    package let undated: String?
    /// The sentences that the report opens with, as its office has edited them.
    let narrative: [ReportParagraph]
    let management: [ReportSection]

    /// What the tables of money do not tell: the narrative, then advances, reports on progress, conferences.
    package var sections: [ReportSection] {
        [ReportSection(ReportSection.narrativeHeading, paragraphs: narrative)] + management
    }

    /// As it is issued on a day.
    package func document(_ request: ReportRequest, today: Day) -> ReportDocument {
        let document = PeriodDocument(request, report, today: today).document
        return ReportDocument(
            request: request,
            title: document.title,
            subtitle: document.subtitle,
            notes: document.notes + [undated].compactMap(\.self),
            sections: document.sections + management
        )
        .opening(with: narrative)
    }
}

/// The JSON of a period report with what its text and its Word file tell beside the money.
///
/// The keys of the report stand first, then `undated` and `sections`, as in the JSON of the other reports.
package struct PeriodAccountJSON: Codable, Sendable, Equatable {
    package let report: PeriodReportJSON
    package let undated: String?
    package let sections: [ReportSection]

    package init(_ account: PeriodAccount) {
        report = PeriodReportJSON(account.report)
        undated = account.undated
        sections = account.sections
    }

    private enum Key: String, CodingKey {
        case undated, sections
    }

    package init(from decoder: any Decoder) throws {
        report = try PeriodReportJSON(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        undated = try container.decodeIfPresent(String.self, forKey: .undated)
        sections = try container.decode([ReportSection].self, forKey: .sections)
    }

    package func encode(to encoder: any Encoder) throws {
        try report.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(undated, forKey: .undated)
        try container.encode(sections, forKey: .sections)
    }
}

extension PeriodReports {
    /// What counts although only its year is known, while the period cuts that year; nil where nothing does.
    ///
    /// - Throws: `Refusal` (forbidden, invalid, missing), `DatabaseError`.
    package func undatedNote(_ query: PeriodQuery, by officer: Officer) async throws -> String? {
        try officer.require(.viewReports)
        return try await reading(officer) { try $0.undatedNote(query) }
    }

    /// - Throws: `Refusal` (forbidden, invalid, missing), `DatabaseError`.
    package func account(_ query: PeriodQuery, by officer: Officer) async throws -> PeriodAccount {
        try officer.require(.viewReports)
        return try await reading(officer) { reading in
            let facts = try reading.narrativeFacts(query)
            return PeriodAccount(
                report: facts.report,
                undated: facts.undated,
                narrative: try reading.told(facts),
                management: try ManagementSections.sections(query, reading)
            )
        }
    }
}
