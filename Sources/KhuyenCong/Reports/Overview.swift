package import Database

/// The overview (tổng quan) that opens the day: how much, from where, for what, in which places, and what waits.
///
/// Money is of the furthest stage known; nil is "no data", never 0.
package struct Overview: Sendable, Equatable {
    package let totals: ProjectTotals
    /// By budget year, then in the order of the sources.
    package let years: [YearAmount]
    /// Most support first.
    package let kinds: [KindAmount]
    /// Provinces where the officer sees several, else the districts and communes of the one.
    ///
    /// Most support first.
    package let places: [PlaceAmount]
    /// Today's communes, each with the support of the district it lay in; for the nation, of its province.
    package let map: [MapPoint]
    /// Projects with a line that no list allotted to a kind, or to a place.
    package let withoutKind: Int
    package let withoutPlace: Int
    /// The one province that is shown; nil for several.
    package let province: String?
    package let waiting: Waiting

    package struct KindAmount: Sendable, Equatable {
        package let kind: ActivityKind.Code?
        package let support: Dong?
    }

    package struct PlaceAmount: Sendable, Equatable {
        /// Nil gathers what no list allotted to a place one level down.
        package let place: PlaceKey?
        package let name: String
        package let projects: Int
        package let support: Dong
    }

    package struct MapPoint: Sendable, Equatable {
        package let code: String
        package let name: String
        package let coordinate: AdminUnit.Coordinate
        /// Whether it lies where the officer may look.
        package let isHere: Bool
        package let support: Dong?
    }

    /// Work that waits for somebody.
    package struct Waiting: Sendable, Equatable {
        /// Imports that were checked and not taken, oldest first.
        package let imports: [WaitingImport]
        package let twins: Int
    }

    package struct WaitingImport: Sendable, Equatable {
        package let id: Int64
        package let file: String
        package let checkedAt: Moment
        package let errors: Int
        package let warnings: Int
    }

    /// Years between the first and the last with money of which the ledger has nothing.
    package var yearsWithoutData: [Int] {
        let known = Set(years.map(\.year))
        guard let first = known.min(), let last = known.max() else { return [] }
        return (first...last).filter { !known.contains($0) }
    }
}

/// Computes overviews, and keeps each until the ledger moves on.
package struct Overviews: Sendable {
    private let database: Database
    private let sums = RevisionCache<Territory, OverviewSums>(capacity: 50)

    package init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func overview(by officer: Officer) async throws -> Overview {
        try officer.require(.viewProjects)
        let territory = officer.territory(.viewProjects)
        return try await database.read { tx in
            let revision = try Ledger.revision(in: tx)
            let sums = try sums.value(of: territory, at: revision) {
                try OverviewSums.compute(territory, in: tx)
            }
            return Overview(
                totals: sums.totals,
                years: sums.years,
                kinds: sums.kinds,
                places: sums.places,
                map: sums.map,
                withoutKind: sums.withoutKind,
                withoutPlace: sums.withoutPlace,
                province: sums.province,
                waiting: try OverviewWaiting.read(officer, in: tx)
            )
        }
    }
}
