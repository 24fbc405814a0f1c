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
        case nil, .records: nil
        case .reported: .reportedFigures
        // A share or a growth leads to the rows of what it measures.
        case .computed(let figures): figures.lazy.compactMap { url($0.origin) }.first
        case .ledger(let query, let figures, _): rows(query, figures)
        }
    }

    private func rows(_ query: PeriodQuery, _ figures: [PeriodFigure]) -> SiteURL {
        PeriodFigureLinks(address: address(query)).url(figures)
    }

    /// The address of the report with this query, as its page has it.
    package func address(_ query: PeriodQuery) -> URLQuery {
        let province = territories.province(of: query.map, code: query.place)?.code ?? query.place
        let address: URLQuery = [
            PeriodFilter.Name.province: province,
            PeriodFilter.Name.from: String(query.from),
            PeriodFilter.Name.to: String(query.to),
            PeriodFilter.Name.basis: query.basis.rawValue,
            PeriodFilter.Name.stage: query.stage.code,
            PeriodFilter.Name.map: String(query.map.rawValue),
        ]
        return address.setting(PeriodFilter.Name.unit, province == query.place ? nil : query.place)
            .setting(PeriodFilter.Name.asOf, query.asOf?.description)
    }
}
