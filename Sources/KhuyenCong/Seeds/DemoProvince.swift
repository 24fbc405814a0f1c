import Database

/// Fills one province of today's map with the years of all provinces that it was formed from, in one transaction.
struct DemoProvince: Sendable {
    let cells: [DemoPlan.Cell]
    let territories: Territories
    let organisations: DemoOrganisations
    let now: Moment

    /// - Returns: how many projects were written.
    func write(in tx: Transaction) throws -> Int {
        var places: [PlaceKey: DemoPlaces] = [:]
        for province in Set(cells.map(\.province)) {
            places[province] = try DemoPlaces(province, territories)
        }
        let establishments = try makeEstablishments(places, in: tx)
        for cell in cells {
            guard let cellPlaces = places[cell.province] else { continue }
            let known = cell.province.map == .of2024 ? establishments[cell.province] ?? [] : everyone(establishments)
            var maker = DemoProjectMaker(cell, places: cellPlaces, establishments: known)
            let insertion = DemoInsertion(
                cell: cell,
                province: cellPlaces.province,
                centre: try organisations.centre(of: cell.province),
                now: now
            )
            try insertion.write(maker.projects(), in: tx)
        }
        return cells.reduce(0) { $0 + $1.projects }
    }

    /// One for every two projects or so: many establishments were supported more than once in twenty years.
    private func makeEstablishments(
        _ places: [PlaceKey: DemoPlaces],
        in tx: Transaction
    ) throws -> [PlaceKey: [DemoEstablishment]] {
        var made: [PlaceKey: [DemoEstablishment]] = [:]
        for (province, provincePlaces) in ordered(places) where province.map == .of2024 {
            let projects = cells.filter { $0.province == province }.reduce(0) { $0 + $1.projects }
            made[province] = try DemoEstablishments.make(count: projects * 2 / 5 + 3, in: provincePlaces, at: now, tx)
        }
        return made
    }

    private func everyone(_ establishments: [PlaceKey: [DemoEstablishment]]) -> [DemoEstablishment] {
        ordered(establishments).flatMap(\.value)
    }

    private func ordered<Value>(_ values: [PlaceKey: Value]) -> [(key: PlaceKey, value: Value)] {
        values.sorted { ($0.key.map.rawValue, $0.key.code) < ($1.key.map.rawValue, $1.key.code) }
    }
}
