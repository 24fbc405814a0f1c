import Claims

/// What the ledger knows of the district or commune that a figure is of.
extension LedgerEvidence {
    /// The unit that a figure's words name, in the province of the figure.
    ///
    /// Of both maps the one in force at the end of the figure's period is asked first.
    func unit(_ locality: Figure.Locality, of question: LedgerQuestion) -> PlaceMatch {
        guard let query = question.queries.first else { return .unknown }
        let isToday = query.map == .of2025
        for map in isToday ? [AdminMap.of2025, .of2024] : [.of2024, .of2025] {
            let found = reading.territories.find(locality.name, inProvince: query.place, map: map)
            if found != .unknown { return found }
        }
        return .unknown
    }

    /// Whether some of the money of the units above is booked without saying in which part it was spent.
    ///
    /// - Throws: `DatabaseError`.
    mutating func isPartlyUnplaced(_ question: LedgerQuestion) throws -> Bool {
        guard let query = question.queries.first else { return false }
        let territories = reading.territories
        var unit = territories.unit(query.map, query.place)
        while let parent = unit?.parentCode.flatMap({ territories.unit(query.map, $0) }) {
            guard let above = question.asked(of: parent).queries.first else { return false }
            let parts = try sums(above, [.place]) ?? []
            if parts.contains(where: { $0.figures == [.place(nil)] }) { return true }
            unit = parent
        }
        return false
    }
}
