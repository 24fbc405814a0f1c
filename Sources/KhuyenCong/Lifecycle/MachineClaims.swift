import Database
import Vietnamese

/// A bought machine that was accepted or supported before, whatever it is called now.
enum MachineClaims {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard case .acceptance(let acceptance) = context.content else { return [] }
        let approved = try ApprovedMachine.load(context.dossier.id, in: context.tx)
        var serials: Set<String> = []
        return try acceptance.machines.flatMap { bought -> [CheckResult] in
            let line = approved.first { $0.id == bought.approvedID }?.line
            let key = MachineKey.compact(bought.serial)
            let isRepeated = !key.isEmpty && !serials.insert(key).inserted
            let twice = isRepeated ? [repeated(bought, line, "trong lần nghiệm thu này")] : []
            return twice + (try sameSerial(bought, line, context)) + (try sameModel(bought, line, context))
                + (try sameInvoice(bought, line, context))
        }
    }

    /// One number stands on one machine, here and in any other file.
    private static func sameSerial(
        _ bought: BoughtMachine,
        _ line: Int?,
        _ context: ActContext
    ) throws -> [CheckResult] {
        let key = MachineKey.compact(bought.serial)
        guard !key.isEmpty else { return [] }
        let accepted: Int64? = try context.tx.value(
            """
            SELECT MIN(a.dossier_id) FROM bought_machine b JOIN dossier_act a ON a.id = b.act_id
            WHERE b.serial_key = \(key) AND b.serial_key <> ''
            """
        )
        let listed: Int64? = try context.tx.value(
            """
            SELECT MIN(d.id) FROM approved_machine m JOIN dossier d ON d.id = m.dossier_id
            WHERE replace(m.serial_key, ' ', '') = \(key) AND m.serial_key <> '' AND m.replaced_at IS NULL
                AND m.dossier_id <> \(context.dossier.id) AND d.state NOT IN ('draft', 'withdrawn', 'rejected')
            """
        )
        return (accepted ?? listed).map { [repeated(bought, line, "ở hồ sơ HS\($0)")] } ?? []
    }

    private static func repeated(_ bought: BoughtMachine, _ line: Int?, _ place: String) -> CheckResult {
        CheckResult(
            .sameMachine,
            line: line,
            .doesNotHold,
            "Máy “\(bought.name)”, số máy \(bought.serial ?? ""), đã có \(place).",
            remedy: "Xem lại số máy trên máy; một máy chỉ được hỗ trợ một lần.",
            basis: basis
        )
    }

    /// The same maker and type at the same owner, without numbers that tell the two apart.
    private static func sameModel(
        _ bought: BoughtMachine,
        _ line: Int?,
        _ context: ActContext
    ) throws -> [CheckResult] {
        let model = MachineKey.compact(bought.model)
        guard !model.isEmpty else { return [] }
        let owner = context.lines.first { $0.position == line }?.beneficiaryID
        let earlier = try context.tx.rows(
            """
            SELECT a.dossier_id, b.maker, b.serial_key FROM bought_machine b
            JOIN dossier_act a ON a.id = b.act_id
            JOIN approved_machine m ON m.id = b.approved_id
            JOIN dossier_line dl ON dl.dossier_id = a.dossier_id AND dl.position = m.line_position
            JOIN project_line l ON l.id = dl.line_id
            WHERE b.model_key = \(model) AND b.model_key <> ''
                AND l.beneficiary_id IN (\(Beneficiary.group(of: owner)))
                AND a.dossier_id <> \(context.dossier.id) ORDER BY b.id
            """
        ) { row in EarlierMachine(dossierID: try row.get(0), maker: try row.get(1), serial: try row.get(2)) }
        let serial = MachineKey.compact(bought.serial)
        return earlier.filter { $0.mayBe(bought, serial: serial) }.prefix(1).map { other in
            CheckResult(
                .sameMachine,
                line: line,
                serial.isEmpty ? .doesNotHold : .undecided,
                "Máy “\(bought.name)” cùng hãng, cùng loại với máy đã nghiệm thu ở hồ sơ HS\(other.dossierID) "
                    + "của cùng đơn vị thụ hưởng.",
                remedy: "Ghi số máy của từng máy để phân biệt, hoặc bỏ máy này.",
                basis: basis
            )
        }
    }

    /// One invoice for machines of two files.
    private static func sameInvoice(
        _ bought: BoughtMachine,
        _ line: Int?,
        _ context: ActContext
    ) throws -> [CheckResult] {
        let invoice = MachineKey.compact(bought.invoice)
        guard !invoice.isEmpty, let seller = bought.sellerTaxCode else { return [] }
        let earlier: Int64? = try context.tx.value(
            """
            SELECT MIN(a.dossier_id) FROM bought_machine b JOIN dossier_act a ON a.id = b.act_id
            WHERE b.invoice_key = \(invoice) AND b.invoice_key <> '' AND b.seller_tax_code = \(seller)
                AND a.dossier_id <> \(context.dossier.id)
            """
        )
        return earlier.map { other in
            [
                CheckResult(
                    .voucherClaimedTwice,
                    line: line,
                    .doesNotHold,
                    "Hóa đơn \(bought.invoice ?? "") của máy “\(bought.name)” đã dùng ở hồ sơ HS\(other).",
                    remedy: "Ghi đúng hóa đơn của máy; nếu một hóa đơn có nhiều máy thì ghi lý do.",
                    basis: basis
                )
            ]
        } ?? []
    }

    private static let basis = LegalBasis("Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT", .fullText)

    private struct EarlierMachine {
        let dossierID: Int64
        let maker: String?
        let serial: String

        /// Two numbers that differ are two machines.
        func mayBe(_ bought: BoughtMachine, serial other: String) -> Bool {
            guard serial.isEmpty || other.isEmpty else { return false }
            let makers = [maker, bought.maker].map(MachineKey.compact)
            return makers[0].isEmpty || makers[1].isEmpty || makers[0] == makers[1]
        }
    }
}

/// Numbers and types of machines as they are compared: without marks and separators.
enum MachineKey {
    static func compact(_ text: String?) -> String {
        Fold.key(text ?? "").filter { $0 != " " }
    }
}
