import Database
import Vietnamese

/// A line of the ledger whose project is taken over.
struct TakenOverLine {
    let id: Int64
    let kind: ActivityKind.Code?
    let place: String?
    let beneficiary: String?
    let costItem: String?
    /// What the ledger plans to count, by measure: a file that is returned and submitted again keeps it.
    let planned: [String: Int64]

    /// - Throws: `DatabaseError`.
    static func load(_ projectID: Int64, in tx: Transaction) throws -> [TakenOverLine] {
        let planned = try planned(projectID, in: tx)
        return try tx.rows(
            """
            SELECT l.id, l.kind_code, l.place_code, b.name, l.cost_item FROM project_line l
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE l.project_id = \(projectID) ORDER BY l.position
            """
        ) { row in
            let id: Int64 = try row.get(0)
            return TakenOverLine(
                id: id,
                kind: try row.get(1),
                place: try row.get(2),
                beneficiary: try row.get(3),
                costItem: try row.get(4),
                planned: planned[id] ?? [:]
            )
        }
    }

    private static func planned(_ projectID: Int64, in tx: Transaction) throws -> [Int64: [String: Int64]] {
        let rows = try tx.rows(
            """
            SELECT q.line_id, q.measure, q.planned FROM line_quantity q JOIN project_line l ON l.id = q.line_id
            WHERE l.project_id = \(projectID) AND q.planned IS NOT NULL
            """
        ) { row in (line: try row.get(0) as Int64, measure: try row.get(1) as String, planned: try row.get(2) as Int64)
        }
        return rows.reduce(into: [:]) { $0[$1.line, default: [:]][$1.measure] = $1.planned }
    }

    /// The line as a proposal tells it, so that later acts find what they ask for.
    func proposal(_ terms: TakenOverPapers.Terms?) -> FieldTree {
        var members: [String: FieldTree] = [
            "kind": .text(kind?.rawValue ?? ""), "place": .text(place ?? ""),
            "beneficiary": .group(["name": .text(beneficiary ?? "")]),
            "quantities": .group(planned.mapValues { .number($0) }),
        ]
        members["costItem"] = (costItem ?? terms?.costItem).map { FieldTree.text($0) }
        members["item"] = (terms?.item).map { FieldTree.text($0.rawValue) }
        members["trade"] = (terms?.trade).map { FieldTree.text($0) }
        members["eligibleCost"] = (terms?.eligibleCost).map { FieldTree.number($0.amount) }
        return .group(members)
    }
}

/// What the papers of a hand-over tell of the lines beside the ledger: norm items, costs, trades, the list of machines.
///
/// A list has none of it, and later checks ask for it; what is left out stays open there.
struct TakenOverPapers {
    struct Terms {
        let costItem: String?
        let item: NormItem?
        /// The code of a trade, as in a proposal.
        let trade: String?
        /// The cost that the rate of the norm is taken of, in đồng.
        let eligibleCost: Dong?
    }

    /// By line, counted from 1.
    let terms: [Int: Terms]
    let machines: [ProposedMachine]

    /// Reads "lines" and "machines", named as in a proposal.
    init(_ fields: FieldTreeReader) {
        let rows = fields.list("lines") { row in
            (
                line: row.integer("line", in: 1...1000) ?? 1,
                terms: Terms(
                    costItem: row.text("costItem"),
                    item: row.choice("item", of: NormItem.self),
                    trade: row.text("trade"),
                    eligibleCost: row.dong("eligibleCost")
                )
            )
        }
        terms = rows.reduce(into: [:]) { $0[$1.line] = $1.terms }
        machines = fields.list("machines", ProposedMachine.init)
        if terms.count < rows.count {
            fields.fault("lines", "Mỗi dòng chỉ ghi một lần.")
        }
    }

    /// Papers speak of lines that the ledger has, and do not contradict it.
    ///
    /// - Throws: `Refusal` (invalid).
    func require(_ lines: [TakenOverLine]) throws {
        let named = Set(terms.keys).union(machines.map(\.line))
        if let unknown = named.filter({ !lines.indices.contains($0 - 1) }).min() {
            throw Refusal.invalid("Đề án không có dòng \(unknown).", field: "lines")
        }
        for (position, told) in terms.sorted(by: { $0.key < $1.key }) {
            let line = lines[position - 1]
            if let item = told.item, item.kind != line.kind {
                throw Refusal.invalid(
                    "Dòng \(position): mục hỗ trợ “\(item.officialName)” không thuộc nội dung ghi trong sổ.",
                    field: "lines",
                    remedy: "Chọn mục khác, hoặc điều chỉnh nội dung của dòng trong sổ trước."
                )
            }
            if let booked = line.costItem, let new = told.costItem, Fold.key(booked) != Fold.key(new) {
                throw Refusal.invalid(
                    "Dòng \(position): sổ đã ghi khoản chi “\(booked)”.",
                    field: "lines",
                    remedy: "Bỏ trống khoản chi khi tiếp nhận, hoặc ghi như trong sổ."
                )
            }
        }
    }
}
