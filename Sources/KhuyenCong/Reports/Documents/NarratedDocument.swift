extension ReportDocument {
    /// The document with its narrative as the first section.
    func opening(with narrative: [ReportParagraph]) -> ReportDocument {
        let section = ReportSection(ReportSection.narrativeHeading, paragraphs: narrative)
        return ReportDocument(
            request: request,
            title: title,
            subtitle: subtitle,
            notes: notes,
            sections: [section] + sections
        )
    }
}

extension ReportSection {
    static let narrativeHeading = "Tóm tắt kết quả"

    /// Whether it tells in sentences what the tables say.
    ///
    /// Reports frozen before there was such a section have none, so comparing two documents passes it over: each of its
    /// figures is written from the same sums as the tables.
    package var isNarrative: Bool { heading == ReportSection.narrativeHeading && tables.isEmpty }
}
