import Database
import Vietnamese

/// The same support asked for twice: the same machine, the same establishment under another name.
enum DuplicateChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        try sameMachines(context) + SameBeneficiaryChecks.run(context)
    }

    private static let noSecondSupport = LegalBasis(
        "Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT",
        .fullText
    )

    /// A machine that another live file has on its list: by serial anywhere, else by name and type of a related owner.
    private static func sameMachines(_ context: ActContext) throws -> [CheckResult] {
        try context.proposal.machines.flatMap { machine -> [CheckResult] in
            let found = try earlier(machine, context)
            return found.map { other in
                CheckResult(
                    .sameMachine,
                    line: machine.line,
                    other.likeness.isSure ? .doesNotHold : .undecided,
                    "Máy “\(machine.name)” đã được Nhà nước hỗ trợ ở hồ sơ \(other.code) (\(other.owner)): "
                        + "\(other.likeness.why).",
                    remedy: "Bỏ máy này khỏi đề án; một khoản chi chỉ nhận một nguồn hỗ trợ của Nhà nước.",
                    basis: noSecondSupport,
                    row: RuleRow(table: "approved_machine", id: other.machineID, version: 1)
                )
            }
        }
    }

    private struct EarlierMachine {
        let machineID: Int64
        let code: String
        let owner: String
        let likeness: MachineOwner.Likeness
    }

    private static func earlier(_ machine: ProposedMachine, _ context: ActContext) throws -> [EarlierMachine] {
        let serial = Fold.key(machine.serial ?? "")
        let line =
            context.proposal.lines.indices.contains(machine.line - 1) ? context.proposal.lines[machine.line - 1] : nil
        return try listed(machine, serial: serial, context).compactMap { row in
            let isNumber = !serial.isEmpty && row.serial == serial
            let found: MachineOwner.Likeness? =
                isNumber ? MachineOwner.Likeness(why: "trùng số máy") : row.owner.likeness(line?.beneficiary)
            return found.map {
                EarlierMachine(
                    machineID: row.id,
                    code: "HS\(row.dossier)",
                    owner: row.owner.name ?? "chưa rõ",
                    likeness: $0
                )
            }
        }
    }

    private struct ListedMachine {
        let id: Int64
        let dossier: Int64
        let serial: String
        let owner: MachineOwner
    }

    /// The machines of other live files with the same number, or of the same name and type.
    private static func listed(
        _ machine: ProposedMachine,
        serial: String,
        _ context: ActContext
    ) throws -> [ListedMachine] {
        try context.tx.rows(
            """
            SELECT m.id, m.dossier_id, m.serial_key, b.name,
                (SELECT MIN(i.value) FROM beneficiary_identifier i
                    WHERE i.beneficiary_id = b.id AND i.kind = 'taxCode'), \(BeneficiaryTraits.columns)
            FROM approved_machine m
            JOIN dossier d ON d.id = m.dossier_id
            LEFT JOIN dossier_line dl ON dl.dossier_id = m.dossier_id AND dl.position = m.line_position
            LEFT JOIN project_line l ON l.id = dl.line_id
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE m.dossier_id <> \(context.dossier.id) AND m.replaced_at IS NULL
                AND d.state NOT IN ('draft', 'withdrawn', 'rejected')
                AND ((m.serial_key <> '' AND m.serial_key = \(serial))
                    OR (m.name_key = \(Fold.key(machine.name)) AND m.model_key = \(Fold.key(machine.model ?? ""))))
            ORDER BY m.id
            """
        ) { row in
            ListedMachine(
                id: try row.get(0),
                dossier: try row.get(1),
                serial: try row.get(2),
                owner: MachineOwner(
                    name: try row.get(3),
                    taxCode: try row.get(4),
                    traits: try BeneficiaryTraits(stored: row, from: 5)
                )
            )
        }
    }
}

/// Who got an earlier machine, as far as that can be told.
private struct MachineOwner {
    let name: String?
    let taxCode: String?
    let traits: BeneficiaryTraits

    /// In words; several establishments may share an address, so that it alone decides nothing.
    struct Likeness {
        let why: String
        var isSure = true
    }

    /// By what the told one may be the same owner; nil where nothing is alike.
    func likeness(_ told: ProposedBeneficiary?) -> Likeness? {
        guard let told else { return nil }
        if let taxCode, taxCode == told.taxCode.flatMap(TaxCode.normalized) { return Likeness(why: "cùng mã số thuế") }
        if let name, BeneficiaryName.key(name) == BeneficiaryName.key(told.name) {
            return Likeness(why: "cùng đơn vị thụ hưởng")
        }
        return traits.likeness(told.traits).map { Likeness(why: $0.name, isSure: $0 != .address) }
    }
}
