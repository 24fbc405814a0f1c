import Database

extension Voucher {
    static let columns: SQL = """
        v.id, d.position, v.machine_id, v.kind, v.seller, v.seller_tax_code, v.form, v.symbol, v.number, v.issued_on,
        v.item, v.net, v.vat, v.gross, v.proof
        """

    /// The vouchers of a file, in the order in which they were given.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [Voucher] {
        try tx.rows(
            "SELECT \(columns) FROM voucher v JOIN dossier_line d ON d.line_id = v.line_id"
                + " WHERE d.dossier_id = \(dossierID) ORDER BY v.id",
            decode
        )
    }

    static func decode(_ row: Row) throws -> Voucher {
        Voucher(
            id: try row.get(0),
            line: try row.get(1),
            machineID: try row.get(2),
            kind: try row.get(3),
            seller: try row.get(4),
            sellerTaxCode: try row.get(5),
            form: try row.get(6),
            symbol: try row.get(7),
            number: try row.get(8),
            issuedOn: try row.get(9),
            item: try row.get(10),
            net: try row.get(11),
            vat: try row.get(12),
            gross: try row.get(13),
            proof: try row.get(14)
        )
    }
}

/// Writes the vouchers of a settlement.
struct VoucherWriting {
    let context: ActContext
    let actID: Int64
    /// The ledger's line of each position.
    let lineIDs: [Int: Int64]

    /// - Throws: `Refusal` (invalid) for a line or machine that the file has not, `DatabaseError`.
    func write() throws {
        let drafts = context.accounts.vouchers
        guard !drafts.isEmpty else { return }
        let machines = Set(try ApprovedMachine.load(context.dossier.id, in: context.tx).map(\.id))
        try context.tx.insertMany(
            into: "voucher",
            columns: [
                "act_id", "line_id", "machine_id", "kind", "seller", "seller_tax_code", "form", "symbol", "number",
                "claim_key", "issued_on", "item", "net", "vat", "gross", "proof",
            ],
            rows: try drafts.map { draft in
                guard let lineID = lineIDs[draft.line] else {
                    throw Refusal.invalid("Đề án không có dòng \(draft.line).", field: "vouchers")
                }
                if let machine = draft.machineID, !machines.contains(machine) {
                    throw Refusal.invalid("Chứng từ ghi cho máy không có trong danh mục của đề án.", field: "vouchers")
                }
                return [
                    .integer(actID), .integer(lineID), draft.machineID.sqlValue, .text(draft.kind.rawValue),
                    draft.seller.sqlValue, draft.sellerTaxCode.sqlValue, draft.form.sqlValue, draft.symbol.sqlValue,
                    draft.number.sqlValue, .text(draft.claimKey), draft.issuedOn.sqlValue, draft.item.sqlValue,
                    .integer(draft.net.amount), .integer(draft.vat.amount), .integer(draft.gross.amount),
                    draft.proof.sqlValue,
                ]
            }
        )
    }
}
