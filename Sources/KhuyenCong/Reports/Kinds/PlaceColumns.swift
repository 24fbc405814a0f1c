/// The groups of one dimension down, the chosen places across.
struct PlaceColumns {
    let sides: [ComparedPlace]
    let dimension: SumDimension

    func section(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ reading: ReportReading
    ) throws -> ReportSection {
        let sums = try sides.map { side in
            let sums = try reading.sums(side.query, by: [dimension])
            return Dictionary(sums.compactMap { sum in sum.figures.first.map { ($0, sum.amount) } }) { first, _ in first
            }
        }
        let map = sides.first?.query.map ?? .of2025
        let names = FigureNames(territories: reading.territories, map: map)
        let groups = names.sorted(Set(sums.flatMap(\.keys)))
        let rows = groups.map { group in
            let cells = zip(sides, sums).map { side, amounts in
                ReportTable.Cell.figure(
                    .amount(amounts[group], .ledger(side.query, [group], measure: .amount))
                )
            }
            return ReportTable.Row(
                [.text(names.name(group))] + cells,
                role: group.isUndetermined ? .undetermined : .data
            )
        }
        let total = sides.map { side in
            ReportTable.Cell.figure(.amount(side.sum?.amount, .ledger(side.query, [], measure: .amount)))
        }
        let table = ReportTable(
            id,
            heading,
            columns: [ReportTable.Column(label)] + sides.map { .init($0.name, .dong, addsUp: true) },
            rows: rows + [ReportTable.Row([.text("Cộng")] + total, role: .total)]
        )
        guard dimension == .year, groups.count > 1 else { return ReportSection(heading, tables: [table]) }
        let lines = ReportChart(.lines, of: id, "Kinh phí theo năm", values: Array(1...max(1, sides.count)))
        return ReportSection(heading, tables: [table], charts: [lines])
    }
}
