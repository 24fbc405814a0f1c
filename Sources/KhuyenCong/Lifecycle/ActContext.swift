import Database

/// All that the checks of one act look at, read once in its transaction.
struct ActContext {
    let dossier: Dossier
    let act: ProjectAct
    let request: ActRequest
    let content: ActContent
    let accounts: ActAccounts
    let proposal: Proposal
    let money: DossierMoney
    let booking: ActMoney
    let lines: [DossierLine]
    let territories: Territories
    let officer: Officer
    let now: Moment
    let tx: Transaction

    /// The day that chooses norms and rules: that of the approval, or of the act while there is none.
    var ruleDay: Day {
        dossier.approvedOn ?? request.day
    }
}

/// A line of the file beside its line of the ledger.
package struct DossierLine: Sendable, Equatable {
    package let position: Int
    package let lineID: Int64
    package let kind: ActivityKind.Code?
    package let placeName: String?
    package let beneficiaryID: Int64?
    package let beneficiaryName: String?
    package let eligibleCost: Dong
    package let acceptedAt: Moment?
    package let settledAt: Moment?
    /// What keeps the line alone from going on; nil where it goes the way of the project.
    package let halt: LineHalt?

    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [DossierLine] {
        try tx.rows(
            """
            SELECT d.position, d.line_id, l.kind_code, u.name, l.beneficiary_id, b.name, d.eligible_cost, d.accepted_at,
                d.settled_at, d.halt
            FROM dossier_line d JOIN project_line l ON l.id = d.line_id
            LEFT JOIN admin_unit u ON u.map = l.map AND u.code = l.place_code
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE d.dossier_id = \(dossierID) ORDER BY d.position
            """
        ) { row in
            DossierLine(
                position: try row.get(0),
                lineID: try row.get(1),
                kind: try row.get(2),
                placeName: try row.get(3),
                beneficiaryID: try row.get(4),
                beneficiaryName: try row.get(5),
                eligibleCost: try row.get(6),
                acceptedAt: try row.get(7),
                settledAt: try row.get(8),
                halt: try row.get(9)
            )
        }
    }
}
