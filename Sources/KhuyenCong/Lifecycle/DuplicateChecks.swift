import Database
import Vietnamese

/// The same support asked for twice: the same machine, the same establishment under another name.
enum DuplicateChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        try sameMachines(context) + sameBeneficiaries(context)
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
                    .doesNotHold,
                    "Máy “\(machine.name)” đã được Nhà nước hỗ trợ ở hồ sơ \(other.code) (\(other.owner)): \(other.why).",
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
        let why: String
    }

    private static func earlier(_ machine: ProposedMachine, _ context: ActContext) throws -> [EarlierMachine] {
        let serial = Fold.key(machine.serial ?? "")
        let line =
            context.proposal.lines.indices.contains(machine.line - 1) ? context.proposal.lines[machine.line - 1] : nil
        let rows = try context.tx.rows(
            """
            SELECT m.id, m.dossier_id, m.serial_key, b.name, b.phone, b.bank_account, b.address,
                (SELECT MIN(i.value) FROM beneficiary_identifier i
                    WHERE i.beneficiary_id = b.id AND i.kind = 'taxCode')
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
            (
                id: try row.get(0) as Int64, dossier: try row.get(1) as Int64, serial: try row.get(2) as String,
                owner: OwnerTraits(
                    name: try row.get(3),
                    phone: try row.get(4),
                    bankAccount: try row.get(5),
                    address: try row.get(6),
                    taxCode: try row.get(7)
                )
            )
        }
        return rows.compactMap { row in
            let why = !serial.isEmpty && row.serial == serial ? "trùng số máy" : row.owner.likeness(line?.beneficiary)
            return why.map {
                EarlierMachine(machineID: row.id, code: "HS\(row.dossier)", owner: row.owner.name ?? "chưa rõ", why: $0)
            }
        }
    }

    /// Another establishment of the store with the same telephone, account or address, under any name merged into it.
    private static func sameBeneficiaries(_ context: ActContext) throws -> [CheckResult] {
        try context.proposal.lines.enumerated().flatMap { offset, line -> [CheckResult] in
            guard let told = line.beneficiary else { return [] }
            let rows = try sharingTraits(with: told, context)
            // Rows that were merged may each be alike; the establishment is named once.
            var named: Set<Int64> = []
            return rows.compactMap { row in
                guard let why = row.owner.likeness(told), named.insert(row.id).inserted else { return nil }
                return CheckResult(
                    .sameBeneficiary,
                    line: offset + 1,
                    .undecided,
                    "“\(told.name)” có thể là “\(row.owner.name ?? "")” đã được hỗ trợ trước đây: \(why).",
                    remedy: "Đối chiếu giấy đăng ký; nếu là một cơ sở thì gộp ở trang Đơn vị thụ hưởng.",
                    row: RuleRow(table: "beneficiary", id: row.id, version: 1)
                )
            }
        }
    }

    /// Rows of establishments that were supported, by the telephone or the account; those of the told name are it itself.
    private static func sharingTraits(
        with told: ProposedBeneficiary,
        _ context: ActContext
    ) throws -> [(id: Int64, owner: OwnerTraits)] {
        try context.tx.rows(
            """
            SELECT DISTINCT kept.id, kept.name, b.phone, b.bank_account, b.address FROM beneficiary b
            JOIN beneficiary kept ON kept.id = COALESCE(b.canonical_id, b.id)
            WHERE ((b.phone IS NOT NULL AND b.phone = \(told.phone))
                    OR (b.bank_account IS NOT NULL AND b.bank_account = \(told.bankAccount)))
                AND EXISTS (SELECT 1 FROM beneficiary m JOIN project_line l ON l.beneficiary_id = m.id
                    WHERE m.id = kept.id OR m.canonical_id = kept.id)
                AND NOT EXISTS (SELECT 1 FROM beneficiary m WHERE (m.id = kept.id OR m.canonical_id = kept.id)
                    AND m.name_key = \(BeneficiaryName.key(told.name)))
            ORDER BY kept.id, b.phone
            """
        ) { row in
            (
                id: try row.get(0) as Int64,
                owner: OwnerTraits(
                    name: try row.get(1),
                    phone: try row.get(2),
                    bankAccount: try row.get(3),
                    address: try row.get(4),
                    taxCode: nil
                )
            )
        }
    }
}

/// By what two owners may be one.
private struct OwnerTraits {
    let name: String?
    let phone: String?
    let bankAccount: String?
    let address: String?
    let taxCode: String?

    /// In words, or nil where nothing is alike.
    func likeness(_ told: ProposedBeneficiary?) -> String? {
        guard let told else { return nil }
        if let taxCode, taxCode == told.taxCode.flatMap(TaxCode.normalized) { return "cùng mã số thuế" }
        if let name, BeneficiaryName.key(name) == BeneficiaryName.key(told.name) { return "cùng đơn vị thụ hưởng" }
        if same(phone, told.phone, OwnerTraits.digits) { return "cùng số điện thoại" }
        if same(bankAccount, told.bankAccount, OwnerTraits.digits) { return "cùng tài khoản ngân hàng" }
        if same(address, told.address, Fold.key) { return "cùng địa chỉ" }
        return nil
    }

    private func same(_ left: String?, _ right: String?, _ key: (String) -> String) -> Bool {
        guard let left = left.map(key), let right = right.map(key), !left.isEmpty else { return false }
        return left == right
    }

    private static func digits(_ text: String) -> String {
        text.filter { $0.isNumber }
    }
}
