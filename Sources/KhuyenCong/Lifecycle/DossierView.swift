import Database
import Foundation

/// One file as a page, the API and the command line show it.
package struct DossierView: Sendable, Equatable {
    package let dossier: Dossier
    package let lines: [DossierLine]
    package let money: DossierMoney
    package let machines: [ApprovedMachine]
    package let bought: [BoughtMachineRecord]
    /// Newest first, each with its checks.
    package let history: [ActRecord]
    /// Conclusions of auditors that nobody has answered.
    package let openConclusions: [Conclusion]
    /// What the officer who looks may do now.
    package let acts: [ProjectAct]
    /// What is asked of each paper from which the officer may enter an act of others now.
    package let proofs: [ProjectAct: PaperProof]
    /// The positions of the acts whose late number the officer may enter.
    package let unnumbered: [Int]
    /// The papers of the project that stand, the oldest first.
    package let attachments: [Attachment]

    /// - Throws: `Refusal` (missing) for a file that the officer may not see.
    static func load(_ code: DossierCode, by officer: Officer, in tx: Transaction) throws -> DossierView {
        let dossier = try Dossier.load(code, forChange: false, in: tx)
        try DossierPolicy.requireSee(dossier, by: officer)
        let history = try ActRecord.load(dossier.id, in: tx)
        return DossierView(
            dossier: dossier,
            lines: try DossierLine.load(dossier.id, in: tx),
            money: try DossierMoney.load(dossier.id, in: tx),
            machines: try ApprovedMachine.load(dossier.id, in: tx),
            bought: try BoughtMachineRecord.load(dossier.id, in: tx),
            history: history,
            openConclusions: try Conclusion.load(dossier.id, in: tx).filter { $0.answer == nil },
            acts: DossierPolicy.acts(on: dossier, by: officer),
            proofs: try EnteredActs(dossier, by: officer, in: tx).possible,
            unnumbered: history.filter { DossierPolicy.mayNumber($0, on: dossier, by: officer) }.map(\.position),
            attachments: try dossier.projectID.map { id in
                try AttachmentRows.of(.project(id), in: tx).filter { $0.removal == nil }
            } ?? []
        )
    }
}

extension DossierView {
    /// Acts of others that the officer may enter now from their signed papers.
    package var entered: [ProjectAct] { ProjectAct.allCases.filter { proofs[$0] != nil } }
}

/// A bought machine as it was accepted, with what was decided about its differences.
package struct BoughtMachineRecord: Sendable, Equatable {
    package let approvedID: Int64
    package let name: String
    package let model: String?
    package let madeInYear: Int?
    package let serial: String?
    package let invoice: String?
    package let quantity: Int
    package let unitPrice: Dong
    /// In words; empty where the machine is the approved one.
    package let differences: String
    package let decision: String?
    /// A picture among the files of the project.
    package let photoID: Int64?

    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [BoughtMachineRecord] {
        try tx.rows(
            """
            SELECT b.approved_id, b.name, b.model, b.made_in_year, b.serial, b.invoice, b.quantity, b.unit_price,
                b.differences, b.decision, b.photo_id
            FROM bought_machine b JOIN dossier_act a ON a.id = b.act_id
            WHERE a.dossier_id = \(dossierID) ORDER BY b.id
            """
        ) { row in
            BoughtMachineRecord(
                approvedID: try row.get(0),
                name: try row.get(1),
                model: try row.get(2),
                madeInYear: try row.get(3),
                serial: try row.get(4),
                invoice: try row.get(5),
                quantity: try row.get(6),
                unitPrice: try row.get(7),
                differences: try row.get(8),
                decision: try row.get(9),
                photoID: try row.get(10)
            )
        }
    }
}

extension ActRecord {
    /// The acts of a file, newest first.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [ActRecord] {
        let checks = Dictionary(
            grouping: try tx.rows(
                """
                SELECT c.act_id, c.rule, c.line_position, c.verdict, c.sentence, c.remedy, c.citation, c.evidence,
                    c.row_table, c.row_id, c.row_version, c.override_reason,
                    c.further_rows
                FROM dossier_check c JOIN dossier_act a ON a.id = c.act_id
                WHERE a.dossier_id = \(dossierID) ORDER BY c.id
                """,
                decodeCheck
            ),
            by: \.actID
        )
        let differences = try ProposalDifference.load(dossierID, in: tx)
            .merging(Resubmission.differences(of: dossierID, in: tx)) { $0 + $1 }
        return try tx.rows(
            """
            SELECT a.id, a.position, a.act, a.from_state, a.to_state, a.performed_at, a.account_id,
                \(SQL.officerName(of: "a")), a.on_behalf_of, a.day, a.office, a.document_type, a.document_number,
                a.document_year, a.signer, a.legal_ground, a.fields, \(LateNumber.columns)
            FROM dossier_act a \(LateNumber.join) WHERE a.dossier_id = \(dossierID) ORDER BY a.position DESC
            """
        ) { try decode($0, checks, differences) }
    }

    private static func decode(
        _ row: Row,
        _ checks: [Int64: [StoredCheck]],
        _ differences: [Int64: [ProposalDifference]]
    ) throws -> ActRecord {
        let id: Int64 = try row.get(0)
        let fields: String = try row.get(16)
        return ActRecord(
            id: id,
            position: try row.get(1),
            act: try row.get(2),
            fromState: try row.get(3),
            toState: try row.get(4),
            performedAt: try row.get(5),
            accountID: try row.get(6),
            officerName: try row.get(7),
            onBehalfOf: try row.get(8),
            day: try row.get(9),
            document: ActDocument(
                office: try row.get(10),
                type: try row.get(11),
                number: try row.get(12),
                year: try row.get(13),
                signer: try row.get(14),
                legalGround: try row.get(15)
            ),
            fields: try FieldTree(json: fields),
            checks: (checks[id] ?? []).map(\.result),
            differences: differences[id] ?? []
        ).numbered(by: try LateNumber.decode(row, from: 17))
    }

    private struct StoredCheck {
        let actID: Int64
        let result: CheckResult
    }

    private static func decodeCheck(_ row: Row) throws -> StoredCheck {
        let citation: String? = try row.get(6)
        let evidence: String? = try row.get(7)
        let table: String? = try row.get(8)
        let rowID: Int64? = try row.get(9)
        let version: Int? = try row.get(10)
        let further: String? = try row.get(12)
        var result = CheckResult(
            try row.get(1),
            line: try row.get(2),
            try row.get(3),
            try row.get(4),
            remedy: try row.get(5),
            basis: citation.map { LegalBasis($0, evidence.flatMap(Evidence.init) ?? .unverified) },
            row: table.flatMap { table in rowID.map { RuleRow(table: table, id: $0, version: version ?? 1) } },
            further: try further.map { try JSONDecoder().decode([RuleRow].self, from: Data($0.utf8)) } ?? []
        )
        result.overrideReason = try row.get(11)
        return StoredCheck(actID: try row.get(0), result: result)
    }
}
