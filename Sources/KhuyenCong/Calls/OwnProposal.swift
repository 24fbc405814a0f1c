import Database

/// A proposal that a beneficiary writes by itself under a secret link (cơ sở tự đề xuất), without an account.
///
/// The fields have the names of the office's own proposal form, with one line: `lines.1.beneficiary.name`.
package struct OwnProposal: Sendable, Equatable {
    package let call: ProposalCall
    package let fields: FieldTree
    package let version: Int
    /// The file that came of it.
    package let dossierCode: String?
    package let dossierState: ProjectState?

    /// Until it is handed in, and again when an office has returned it.
    package func isEditable(on day: Day) -> Bool {
        guard let dossierState else { return call.isOpen(on: day) }
        return dossierState == .returned
    }
}

/// A draft and its file as they lie in the database.
struct OwnProposalRow {
    let id: Int64
    let call: ProposalCall
    let fields: FieldTree
    let version: Int
    let dossier: Dossier?

    /// - Throws: `Refusal` (missing) where no draft has this secret.
    static func load(_ token: String, forChange: Bool, in tx: Transaction) throws -> OwnProposalRow {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        let sql: SQL = """
            SELECT d.id, d.call_id, d.fields, d.version, d.dossier_id FROM call_draft d
            WHERE d.token_hash = \(OpaqueToken.hash(of: token))
            """
        let found = try tx.first(sql + lock) { row in
            (
                id: try row.get(0) as Int64, call: try row.get(1) as Int64, fields: try row.get(2) as String,
                version: try row.get(3) as Int, dossier: try row.get(4) as Int64?
            )
        }
        guard let found else { throw Refusal.missing }
        return OwnProposalRow(
            id: found.id,
            call: try ProposalCall.load(found.call, in: tx),
            fields: try FieldTree(json: found.fields),
            version: found.version,
            dossier: try found.dossier.map { try Dossier.load(.dossier($0), forChange: forChange, in: tx) }
        )
    }

    var proposal: OwnProposal {
        OwnProposal(
            call: call,
            fields: fields,
            version: version,
            dossierCode: dossier?.code,
            dossierState: dossier?.state
        )
    }

    /// - Throws: `Refusal` (conflict) where the call has closed, or the file is in an office's hands.
    func requireEditable(on day: Day) throws {
        guard !proposal.isEditable(on: day) else { return }
        if let dossier {
            throw Refusal.conflict("Đề xuất đã nộp thành hồ sơ \(dossier.code), không sửa ở đây được nữa.")
        }
        throw Refusal.conflict("Đợt nhận đề xuất này đã đóng.", remedy: "Liên hệ: \(call.contact).")
    }

    /// - Throws: `Refusal` (conflict) where the form was drawn from an older version.
    func requireVersion(_ seen: Int?) throws {
        guard seen != version else { return }
        throw Refusal.conflict(
            "Đề xuất này vừa được lưu ở một cửa sổ khác.",
            remedy: "Nội dung đã nhập còn nguyên; xem lại rồi gửi lần nữa."
        )
    }

    func save(_ fields: FieldTree, at now: Moment, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE call_draft SET fields = \(try fields.json()), version = version + 1, saved_at = \(now)
            WHERE id = \(id)
            """
        )
    }
}
