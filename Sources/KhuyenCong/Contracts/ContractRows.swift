import Database
import Vietnamese

extension Contract {
    /// The contracts over the lines of a file, oldest first.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [Contract] {
        var amounts: [Int64: [DossierMoney.Key: Dong]] = [:]
        try tx.forEach(
            """
            SELECT a.contract_id, d.position, a.source_code, a.budget_year, a.amount
            FROM dossier_line d JOIN contract_amount a ON a.line_id = d.line_id
            WHERE d.dossier_id = \(dossierID)
            """
        ) { row in
            let key = DossierMoney.Key(line: try row.get(1), source: try row.get(2), year: try row.get(3))
            amounts[try row.get(0), default: [:]][key, default: .zero] += try row.get(4)
        }
        let others = try otherFiles(dossierID, in: tx)
        return try tx.rows(
            """
            SELECT DISTINCT c.id, c.kind, c.number, c.signed_on, c.giver, c.taker, c.parent_id
            FROM dossier_line d JOIN contract_amount a ON a.line_id = d.line_id JOIN contract c ON c.id = a.contract_id
            WHERE d.dossier_id = \(dossierID) ORDER BY c.signed_on, c.id
            """
        ) { row in
            let id: Int64 = try row.get(0)
            return Contract(
                id: id,
                kind: try row.get(1),
                number: try row.get(2),
                signedOn: try row.get(3),
                giver: try row.get(4),
                taker: try row.get(5),
                parentID: try row.get(6),
                amounts: (amounts[id] ?? [:]).filter { $0.value != .zero },
                otherFiles: others[id] ?? []
            )
        }
    }

    private static func otherFiles(_ dossierID: Int64, in tx: Transaction) throws -> [Int64: [String]] {
        var files: [Int64: [String]] = [:]
        try tx.forEach(
            """
            SELECT DISTINCT b.contract_id, o.dossier_id
            FROM dossier_line d JOIN contract_amount a ON a.line_id = d.line_id
            JOIN contract_amount b ON b.contract_id = a.contract_id
            JOIN dossier_line o ON o.line_id = b.line_id AND o.dossier_id <> d.dossier_id
            WHERE d.dossier_id = \(dossierID) ORDER BY b.contract_id, o.dossier_id
            """
        ) { row in
            let other: Int64 = try row.get(1)
            files[try row.get(0), default: []].append("HS\(other)")
        }
        return files
    }
}

/// Writes the contracts of an act.
struct ContractWriting {
    let context: ActContext
    let actID: Int64
    /// The ledger's line of each position.
    let lineIDs: [Int: Int64]

    private var tx: Transaction { context.tx }

    /// - Throws: `Refusal` (invalid) for an annex to a contract that the file has not, `DatabaseError`.
    func write() throws {
        let drafts = ContractPlan(context).drafts
        guard !drafts.isEmpty else { return }
        let standing = try Contract.load(context.dossier.id, in: tx)
        for draft in drafts where !(draft.amounts ?? [:]).isEmpty {
            let contractID = try row(of: draft, standing)
            try insertAmounts(draft.amounts ?? [:], of: contractID)
        }
    }

    /// The same paper entered for another file is one contract.
    private func row(of draft: ContractDraft, _ standing: [Contract]) throws -> Int64 {
        let key = Fold.key(draft.number ?? "")
        let signedOn = draft.signedOn ?? context.request.day
        let known: Int64? = try tx.value(
            """
            SELECT id FROM contract WHERE province_now = \(context.dossier.provinceNow) AND number_key = \(key)
                AND number_key <> '' AND kind = \(draft.kind) AND signed_on = \(signedOn)
                AND giver IS NOT DISTINCT FROM \(draft.giver)
            """
        )
        if let known { return known }
        return try tx.insert(
            """
            INSERT INTO contract (province_now, kind, number, number_key, signed_on, giver, taker, parent_id, created_at)
            VALUES (\(context.dossier.provinceNow), \(draft.kind), \(draft.number), \(key), \(signedOn),
                \(draft.giver), \(draft.taker), \(try parent(of: draft, standing)), \(context.now))
            RETURNING id
            """
        )
    }

    private func parent(of draft: ContractDraft, _ standing: [Contract]) throws -> Int64? {
        guard draft.kind == .annex else { return nil }
        let main = standing.filter { [.contract, .assignment].contains($0.kind) }
        guard let number = draft.parent else { return main.first?.id }
        guard let parent = main.first(where: { Fold.key($0.number ?? "") == Fold.key(number) }) else {
            throw Refusal.invalid("Hồ sơ không có hợp đồng số \(number).", field: "contracts")
        }
        return parent.id
    }

    private func insertAmounts(_ amounts: [DossierMoney.Key: Dong], of contractID: Int64) throws {
        let ordered = amounts.sorted {
            ($0.key.line, $0.key.year, $0.key.source.rawValue) < ($1.key.line, $1.key.year, $1.key.source.rawValue)
        }
        try tx.insertMany(
            into: "contract_amount",
            columns: ["contract_id", "act_id", "line_id", "source_code", "budget_year", "amount"],
            rows: try ordered.map { key, amount in
                guard let lineID = lineIDs[key.line] else {
                    throw Refusal.invalid("Đề án không có dòng \(key.line).", field: "contracts")
                }
                return [
                    .integer(contractID), .integer(actID), .integer(lineID), .text(key.source.rawValue),
                    .integer(Int64(key.year)), .integer(amount.amount),
                ]
            }
        )
    }
}
