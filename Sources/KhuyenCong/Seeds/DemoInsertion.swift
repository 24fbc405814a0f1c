import Database
import Vietnamese

/// Writes the projects of one province and year as an import would: project, lines, quantities, ledger, standing.
struct DemoInsertion {
    let cell: DemoPlan.Cell
    let province: DemoPlace
    let centre: DemoOrganisations.Centre
    let now: Moment

    /// Ids of a project and of its lines.
    private typealias Stored = (project: DemoProject, id: Int64, lines: [(line: DemoLine, id: Int64)])

    func write(_ projects: [DemoProject], in tx: Transaction) throws {
        guard !projects.isEmpty else { return }
        let stored = try reserve(projects, in: tx)
        let lines = stored.lazy.flatMap(\.lines)
        try tx.insertMany(into: "project", columns: Self.projectColumns, rows: stored.lazy.map(projectRow))
        try tx.insertMany(into: "project_line", columns: Self.lineColumns, rows: stored.lazy.flatMap(lineRows))
        try tx.insertMany(
            into: "line_quantity",
            columns: ["line_id", "measure", "planned", "done"],
            rows: lines.flatMap(quantityRows)
        )
        for stage in Stage.allCases {
            try book(stage, lines: lines.flatMap { drafts(stage, $0.line, $0.id) }, in: tx)
        }
        try tx.insertMany(into: "standing", columns: Self.standingColumns, rows: stored.lazy.flatMap(standingRows))
    }

    private func reserve(_ projects: [DemoProject], in tx: Transaction) throws -> [Stored] {
        let projectIDs = try tx.reserveIdentities(in: "project", count: projects.count)
        let lineCount = projects.reduce(0) { $0 + $1.lines.count }
        var lineIDs = try tx.reserveIdentities(in: "project_line", count: lineCount)[...]
        return zip(projects, projectIDs).map { project, id in
            let own = lineIDs.prefix(project.lines.count)
            lineIDs = lineIDs.dropFirst(project.lines.count)
            return (project, id, zip(project.lines, own).map { (line: $0, id: $1) })
        }
    }

    /// A stage is booked on one day of the year, so that a report as of an earlier day sees less.
    private func book(_ stage: Stage, lines: [EntryDraft], in tx: Transaction) throws {
        guard !lines.isEmpty else { return }
        let booking = Ledger.Booking(
            officer: .localOperator,
            day: Self.bookingDay(of: stage, year: cell.year),
            importID: nil,
            isCorrection: false
        )
        try Ledger.book(lines, as: booking, provinces: [cell.provinceNow], in: tx)
    }

    private func drafts(_ stage: Stage, _ line: DemoLine, _ id: Int64) -> [EntryDraft] {
        line.money.flatMap { money in
            money.amounts.filter { $0.stage == stage }.map { amount in
                EntryDraft(
                    lineID: id,
                    source: money.source,
                    stage: stage,
                    budgetYear: cell.year,
                    amount: Dong(amount.amount)
                )
            }
        }
    }

    private static func bookingDay(of stage: Stage, year: Int) -> Day {
        let (later, month, day) =
            switch stage {
            case .registered: (0, 1, 20)
            case .appraised: (0, 2, 20)
            case .approved: (0, 3, 15)
            case .contracted: (0, 4, 15)
            case .advanced: (0, 5, 15)
            case .performed, .accepted: (0, 12, 15)
            case .settled, .returned: (1, 2, 25)
            }
        return Day(year: year + later, month: month, day: day) ?? Day.lastOfYear(year)
    }
}

extension DemoInsertion {
    private static let projectColumns = [
        "id", "title", "title_folded", "sort_key", "map", "province_code", "province_now", "year", "until_year",
        "place_text", "implementer_text", "implementer_id", "match_hash", "note", "created_at",
    ]

    private func projectRow(_ stored: Stored) -> [SQLValue] {
        let project = stored.project
        let key = MatchKey(title: project.title, place: project.placeText, year: cell.year)
        return [
            .integer(stored.id), .text(project.title), .text(Fold.search(project.title)),
            .bytes(SortKey.bytes(project.title)), cell.province.map.sqlValue, .text(cell.province.code),
            .text(cell.provinceNow), .integer(Int64(cell.year)), .integer(Int64(cell.year)),
            .text(project.placeText), .text(centre.name), .integer(centre.id),
            .integer(key.hash(provinceNow: cell.provinceNow)), .text(DemoWords.mark), now.sqlValue,
        ]
    }

    private static let lineColumns = [
        "id", "project_id", "position", "kind_code", "map", "place_code", "beneficiary_id",
    ]

    private func lineRows(_ stored: Stored) -> [[SQLValue]] {
        stored.lines.enumerated().map { offset, item in
            let place = item.line.place?.key
            return [
                .integer(item.id), .integer(stored.id), .integer(Int64(offset + 1)), item.line.kind.sqlValue,
                (place?.map).sqlValue, (place?.code).sqlValue, item.line.establishment.sqlValue,
            ]
        }
    }

    private func quantityRows(_ item: (line: DemoLine, id: Int64)) -> [[SQLValue]] {
        item.line.quantities.map { quantity in
            [.integer(item.id), .text(quantity.measure.rawValue), quantity.planned.sqlValue, quantity.done.sqlValue]
        }
    }

    private static let standingColumns = [
        "line_id", "source_code", "budget_year", "stage", "amount", "project_id", "kind_code", "beneficiary_id",
        "province_old", "district_old", "commune_old", "province_now", "commune_now",
    ]

    /// What `Standing` would compute; a test and `check` compare the two.
    private func standingRows(_ stored: Stored) -> [[SQLValue]] {
        stored.lines.flatMap { item in
            let position = item.line.place?.position ?? province.position
            return item.line.money.compactMap { money -> [SQLValue]? in
                guard let furthest = money.furthest else { return nil }
                return [
                    .integer(item.id), money.source.sqlValue, .integer(Int64(cell.year)), furthest.stage.sqlValue,
                    .integer(furthest.amount), .integer(stored.id), item.line.kind.sqlValue,
                    item.line.establishment.sqlValue, position.provinceOld.sqlValue, position.districtOld.sqlValue,
                    position.communeOld.sqlValue, .text(position.provinceNow), position.communeNow.sqlValue,
                ]
            }
        }
    }
}
