import Database

/// The lines that other live files of the same plan year have for some beneficiaries, under all names that were merged.
///
/// Read by the beneficiaries' ids, so that the cost follows their own files and not the size of the store.
struct FilesElsewhere {
    /// A line of another file: what it tells, and the money of that file.
    struct Line {
        let file: Int64
        /// Counted from 1.
        let position: Int
        let told: ProposalLine
        let money: DossierMoney
        /// Stopped alone, or with its file.
        let isStopped: Bool
    }

    private struct Key: Hashable {
        /// Who stands for all names of one beneficiary.
        let beneficiary: Int64
        let kind: ActivityKind.Code
    }

    /// Each name of a beneficiary, with who stands for it.
    private let standsFor: [Int64: Int64]
    private let byKey: [Key: [Line]]

    /// In the order of the files.
    func lines(of beneficiary: Int64, _ kind: ActivityKind.Code) -> [Line] {
        byKey[Key(beneficiary: standsFor[beneficiary] ?? beneficiary, kind: kind)] ?? []
    }

    /// - Throws: `DatabaseError`.
    static func load(of beneficiaries: Set<Int64>, _ context: ActContext) throws -> FilesElsewhere {
        let standsFor = try names(of: beneficiaries, in: context.tx)
        let rows = try rows(of: standsFor.keys.sorted(), context)
        let files = Set(rows.map(\.file)).sorted()
        let told = try proposals(files, context)
        let money = try DossierMoney.load(files, in: context.tx)
        let lines = rows.compactMap { row -> (key: Key, line: Line)? in
            guard let lines = told[row.file], lines.indices.contains(row.position - 1) else { return nil }
            let line = Line(
                file: row.file,
                position: row.position,
                told: lines[row.position - 1],
                money: money[row.file] ?? DossierMoney(),
                isStopped: row.isStopped
            )
            return (Key(beneficiary: standsFor[row.beneficiary] ?? row.beneficiary, kind: row.kind), line)
        }
        return FilesElsewhere(
            standsFor: standsFor,
            byKey: Dictionary(grouping: lines, by: \.key).mapValues { $0.map(\.line) }
        )
    }

    private static func names(of beneficiaries: Set<Int64>, in tx: Transaction) throws -> [Int64: Int64] {
        guard !beneficiaries.isEmpty else { return [:] }
        let own = try tx.rows(
            "SELECT id, COALESCE(canonical_id, id) FROM beneficiary WHERE id IN (\(list: beneficiaries.sorted()))"
        ) { (id: try $0.get(0) as Int64, root: try $0.get(1) as Int64) }
        let roots = Set(own.map(\.root))
        let merged = try tx.rows(
            "SELECT id, canonical_id FROM beneficiary WHERE canonical_id IN (\(list: roots.sorted()))"
        ) { (id: try $0.get(0) as Int64, root: try $0.get(1) as Int64) }
        return (own + merged).reduce(into: [:]) { names, name in
            names[name.id] = name.root
            names[name.root] = name.root
        }
    }

    private struct StoredLine {
        let file: Int64
        let position: Int
        let beneficiary: Int64
        let kind: ActivityKind.Code
        let isStopped: Bool
    }

    private static func rows(of beneficiaries: [Int64], _ context: ActContext) throws -> [StoredLine] {
        guard !beneficiaries.isEmpty else { return [] }
        let kinds = Set(context.proposal.lines.map(\.kind.rawValue)).sorted()
        return try context.tx.rows(
            """
            SELECT d.id, dl.position, l.beneficiary_id, l.kind_code,
                CASE WHEN d.state = 'stopped' OR dl.halt = 'stopped' THEN 1 ELSE 0 END
            FROM project_line l
            JOIN dossier_line dl ON dl.line_id = l.id
            JOIN dossier d ON d.id = dl.dossier_id
            JOIN project p ON p.id = d.project_id
            WHERE l.beneficiary_id IN (\(list: beneficiaries)) AND l.kind_code IN (\(list: kinds))
                AND p.year = \(context.proposal.year) AND d.id <> \(context.dossier.id)
                AND d.state NOT IN ('draft', 'withdrawn', 'rejected')
            ORDER BY d.id, dl.position
            """
        ) { row in
            StoredLine(
                file: try row.get(0),
                position: try row.get(1),
                beneficiary: try row.get(2),
                kind: try row.get(3),
                isStopped: try row.get(4) as Int64 == 1
            )
        }
    }

    /// The lines that each file tells, right or wrong.
    private static func proposals(_ files: [Int64], _ context: ActContext) throws -> [Int64: [ProposalLine]] {
        guard !files.isEmpty else { return [:] }
        let rows = try context.tx.rows(
            "SELECT id, proposal FROM dossier WHERE id IN (\(list: files))"
        ) { (file: try $0.get(0) as Int64, proposal: try FieldTree(json: try $0.get(1) as String)) }
        return rows.reduce(into: [:]) { told, row in
            told[row.file] = Proposal(.lenient(row.proposal), on: context.ruleDay, context.territories).lines
        }
    }
}
