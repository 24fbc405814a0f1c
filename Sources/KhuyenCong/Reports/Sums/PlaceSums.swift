/// Several places together: what each of them has, added up.
struct PlaceSums {
    private let places: [String]
    private let reading: ReportReading

    init(_ places: [String], _ reading: ReportReading) {
        self.places = places
        self.reading = reading
    }

    /// Whether none of the places lies in another, so that nothing is added twice.
    func areApart(on map: AdminMap) -> Bool {
        places.indices.allSatisfy { index in
            places[(index + 1)...].allSatisfy { !reading.territories.overlap(map, places[index], $0) }
        }
    }

    private func queries(_ period: PeriodQuery) -> [PeriodQuery] {
        places.map { period.at($0) }
    }

    func amount(_ period: PeriodQuery) throws -> ReportFigure {
        let figures = try queries(period).map { query in
            ReportFigure.amount(try reading.total(query)?.amount, .ledger(query, [], measure: .amount))
        }
        return .sum(figures, .dong)
    }

    /// Distinct ones of each place: what has money in two of the places counts in both.
    func projects(_ period: PeriodQuery) throws -> ReportFigure {
        let figures = try queries(period).map { query in
            ReportFigure.count(try reading.total(query)?.projects, .ledger(query, [], measure: .projects))
        }
        return .sum(figures, .count)
    }

    /// Distinct ones of each place, as with projects.
    func establishments(_ period: PeriodQuery) throws -> ReportFigure {
        let figures = try queries(period).map { query in
            ReportFigure.count(try reading.establishments(query), .ledger(query, [], measure: .establishments))
        }
        return .sum(figures, .count)
    }

    /// The money of a period in each group of a dimension.
    func amounts(_ period: PeriodQuery, by dimension: SumDimension) throws -> [PeriodFigure: ReportFigure] {
        let found = try queries(period).map { query in
            let sums = try reading.sums(query, by: [dimension])
            let amounts = sums.compactMap { sum in sum.figures.first.map { ($0, sum.amount) } }
            return (query: query, amounts: Dictionary(amounts) { first, _ in first })
        }
        let groups = Set(found.flatMap { $0.amounts.keys })
        let figures = groups.map { group in
            let parts = found.map { place in
                ReportFigure.amount(place.amounts[group], .ledger(place.query, [group], measure: .amount))
            }
            return (group, ReportFigure.sum(parts, .dong))
        }
        return Dictionary(figures) { first, _ in first }
    }
}

extension Territories {
    /// Whether two places of a map have ground in common: the nation, regions and units of every level.
    fileprivate func overlap(_ map: AdminMap, _ first: String, _ second: String) -> Bool {
        if [first, second].contains(PeriodQuery.nation) { return true }
        if region(first) != nil || region(second) != nil {
            return !provincesOld(map, first).isDisjoint(with: provincesOld(map, second))
        }
        return lineage(of: first, map).contains(second) || lineage(of: second, map).contains(first)
    }

    /// The provinces of the map until 2025-06-30 that a region has, or that became the province of a unit.
    private func provincesOld(_ map: AdminMap, _ code: String) -> Set<String> {
        if let whole = region(code) { return whole.provinces }
        guard let above = province(of: map, code: code)?.code else { return [] }
        return map == .of2024 ? [above] : Set(formedFrom(above).map(\.code))
    }

    /// The codes of a unit and of all that it lies in.
    private func lineage(of code: String, _ map: AdminMap) -> [String] {
        [code] + (unit(map, code)?.parentCode.map { lineage(of: $0, map) } ?? [])
    }
}
