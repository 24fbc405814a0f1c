import Database

extension Programme {
    /// Programmes that a condition over `programme p` names, the latest first.
    static func rows(_ condition: SQL, lock: SQL = "", in tx: Transaction) throws -> [Programme] {
        let territories = try Territories.load(tx)
        return try tx.rows(
            """
            SELECT p.id, p.kind, p.level, p.province_now, p.name, p.starts_on, p.ends_on, p.decision_number,
                p.decision_day, p.signer, p.fields, p.version
            FROM programme p WHERE \(condition) ORDER BY p.starts_on DESC, p.id DESC\(lock)
            """
        ) { row in
            let fields: String = try row.get(10)
            return try decode(row, FieldTree(json: fields), territories)
        }
    }

    /// - Throws: `Refusal` (missing).
    static func load(_ id: Int64, forChange: Bool, by officer: Officer, in tx: Transaction) throws -> Programme {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        guard let programme = try rows("p.id = \(id)", lock: lock, in: tx).first else { throw Refusal.missing }
        try PlanPolicy.requireSee(province: programme.provinceNow, by: officer)
        return programme
    }

    private static func decode(_ row: Row, _ fields: FieldTree, _ territories: Territories) throws -> Programme {
        let province: String? = try row.get(3)
        let level: ProgrammeLevel = try row.get(2)
        let reader = FieldTreeReader.lenient(fields)
        return Programme(
            id: try row.get(0),
            kind: try row.get(1),
            level: level,
            provinceNow: province,
            provinceName: province.map { territories.name(.of2025, $0) },
            name: try row.get(4),
            startsOn: try row.get(5),
            endsOn: try row.get(6),
            decision: PlanDecision(number: try row.get(7), day: try row.get(8), signer: try row.get(9)),
            indicators: ProgrammeRequest.indicators(reader),
            budgets: ProgrammeRequest.budgets(reader, level: level, years: .programmeYears),
            version: try row.get(11)
        )
    }

    /// Indicators and budgets as they are stored.
    static func stored(_ request: ProgrammeRequest) -> FieldTree {
        .group([
            "indicators": .list(request.indicators.map(\.fields)),
            "budgets": .list(
                request.budgets.map {
                    .group([
                        "source": .text($0.source.rawValue), "year": .number(Int64($0.year)),
                        "amount": .number($0.amount.amount),
                    ])
                }
            ),
        ])
    }
}

extension ProgrammeIndicator {
    /// As it is stored, and as its form is filled in.
    package var fields: FieldTree {
        FieldTree.group([
            "name": .text(name), "unit": .text(unit), "target": terms.target,
            "measure": measure.map { .text($0.rawValue) } ?? .empty,
            "activity": activity.map { .text($0.rawValue) } ?? .empty,
        ]).merging(.group(terms.fields))
    }
}

extension ProgrammeView {
    static func load(_ programme: Programme, by officer: Officer, in tx: Transaction) throws -> ProgrammeView {
        ProgrammeView(
            board: try IndicatorBoard.load(programme, inParts: false, in: tx),
            money: try money(programme, in: tx),
            mayDecide: PlanPolicy.mayDecide(province: programme.provinceNow, by: officer)
        )
    }

    private static func money(_ programme: Programme, in tx: Transaction) throws -> [Money] {
        try programme.budgets.sorted { ($0.year, $0.source.rawValue) < ($1.year, $1.source.rawValue) }.map { budget in
            let key = SourceYear.Key(budget.source, province: programme.provinceNow ?? "", year: budget.year)
            let balance = budget.source.basis == .support ? try SourceSheet.load(key, in: tx).balance : nil
            return Money(
                source: budget.source,
                year: budget.year,
                budget: budget.amount,
                assigned: balance?.assigned ?? .zero,
                committed: balance?.committed ?? .zero,
                settled: balance?.settled ?? .zero
            )
        }
    }
}
