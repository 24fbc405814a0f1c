import Database

/// Which lines of a report count: all, those with money of the national programme, or those without.
enum LineChoice: Hashable, Sendable {
    case all, national, local

    /// Over rows `f` with a line of their own.
    var ofLines: SQL {
        let national: SQL = """
            EXISTS (SELECT 1 FROM standing n WHERE n.line_id = f.line_id AND n.source_code = 'national')
            """
        return switch self {
        case .all: "TRUE"
        case .national: national
        case .local: "NOT " + national
        }
    }

    /// Over cells `f` with the set of all sources of their lines.
    var ofSets: SQL {
        let national: SQL = "f.source_set & \(SourceSet.bits([.national])) <> 0"
        return switch self {
        case .all: "TRUE"
        case .national: national
        case .local: "NOT (" + national + ")"
        }
    }
}

/// Reads the second roll-up of the nation; it answers for the nation and for regions, as `NationSums` does.
struct DetailReading {
    let tx: Transaction
    let facts: PeriodFacts

    private var query: PeriodQuery { facts.query }

    /// The cells in which some source of the report's basis is.
    private var ofSets: SQL {
        "\(facts.span) AND f.source_set & \(SourceSet.bits(query.basis.sources)) <> 0"
    }

    private var ofRows: SQL { facts.condition(.nation) }

    func sums(_ tag: DetailTag) throws -> [LedgerSum] {
        let counted = try tx.rows(
            """
            SELECT p.tag, CAST(SUM(p.projects) AS BIGINT) FROM (
                SELECT f.tag, f.project_count AS projects FROM nation_tag_project f
                WHERE f.dimension = \(tag.rawValue) AND \(ofSets)
                UNION ALL
                SELECT f.tag, COUNT(DISTINCT f.project_id) AS projects FROM nation_wide_tag f
                WHERE f.dimension = \(tag.rawValue) AND \(ofRows) GROUP BY f.tag
            ) AS p
            GROUP BY p.tag
            """
        ) { (figure: try tag.figure($0, 0), count: try $0.get(1) as Int) }
        let projects = Dictionary(counted.map { ($0.figure, $0.count) }) { first, _ in first }
        return try tx.rows(
            """
            SELECT f.tag, CAST(SUM(f.amount) AS BIGINT) FROM nation_tag_amount f
            WHERE f.dimension = \(tag.rawValue) AND \(ofRows) GROUP BY f.tag
            """
        ) { row in
            let figure = try tag.figure(row, 0)
            return LedgerSum(figures: [figure], amount: try row.get(1), projects: projects[figure] ?? 0)
        }
    }

    func stages() throws -> [(key: StageSource, amount: Dong)] {
        try tx.rows(
            """
            SELECT f.stage, f.source_code, CAST(SUM(f.amount) AS BIGINT) FROM nation_stage f WHERE \(ofRows)
            GROUP BY f.stage, f.source_code
            """
        ) { row in
            (key: StageSource(stage: try row.get(0), source: try row.get(1)), amount: try row.get(2))
        }
    }

    /// Lines by the set of their sources within the period, as `SourceMix` groups them.
    var mixes: SQL {
        """
        SELECT f.source_set, f.support, f.counterpart FROM nation_line f WHERE \(ofSets)
        UNION ALL
        SELECT CAST(\(SourceSet.ofRows) AS BIGINT) AS source_set, \(DetailTable.supportAndCounterpart)
        FROM nation_wide_line f WHERE \(ofRows) GROUP BY f.line_id
        """
    }

    /// The results of the report's lines, each line once: measure, kind, planned, done.
    func quantities(_ choice: LineChoice) -> SQL {
        """
        SELECT f.measure, f.kind_code, f.planned, f.done FROM nation_quantity f WHERE \(ofSets) AND \(choice.ofSets)
        UNION ALL
        SELECT q.measure, l.kind_code, q.planned, q.done
        FROM line_quantity q JOIN project_line l ON l.id = q.line_id
        WHERE q.line_id IN (SELECT f.line_id FROM nation_wide_line f WHERE \(ofRows) AND \(choice.ofLines))
        """
    }
}
