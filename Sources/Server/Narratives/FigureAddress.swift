package import KhuyenCong

/// Where a figure of a report leads: the page of the rows that make it up.
package struct FigureAddress: Sendable {
    private let territories: Territories

    package init(_ territories: Territories) {
        self.territories = territories
    }

    /// Nil where there is no page of its rows.
    package func url(_ origin: FigureOrigin?) -> SiteURL? {
        switch origin {
        case .records(table: "conference", let ids), .quoted(table: "conference", let ids):
            ids.first.map(SiteURL.conference)
        case .records(table: "programme", let ids), .quoted(table: "programme", let ids):
            ids.first.map(SiteURL.programme)
        case nil, .records, .quoted: nil
        case .reported: .reportedFigures
        // A share or a growth leads to the rows of what it measures.
        case .computed(let figures): figures.lazy.compactMap { url($0.origin) }.first
        case .ledger(let query, let figures, _):
            PeriodFigureLinks(address: PeriodFilter.address(of: query, territories)).url(figures)
        }
    }
}
