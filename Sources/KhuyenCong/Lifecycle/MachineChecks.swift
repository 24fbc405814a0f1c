import Database
import Vietnamese

/// The machines that were bought, each beside the approved one that it stands for.
enum MachineChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard case .acceptance(let acceptance) = context.content else { return [] }
        let approved = try ApprovedMachine.load(context.dossier.id, in: context.tx)
        let lines = context.lines.filter(acceptance.allotment.accepts)
        let expected = approved.filter { machine in lines.contains { $0.position == machine.line } }
        let unlisted = lines.filter { line in
            line.isOfMachines && !expected.contains { $0.line == line.position }
        }
        let missing = expected.filter { machine in
            !acceptance.machines.contains { $0.approvedID == machine.id }
        }
        let unbought = missing.map { acceptance.isForceMajeure ? notReached($0) : notBought($0) }
        return unlisted.map(withoutList) + unbought
            + acceptance.machines.flatMap { bought -> [CheckResult] in
                guard let machine = expected.first(where: { $0.id == bought.approvedID }) else {
                    return [unknown(bought)]
                }
                return [compare(bought, machine)] + unproven(bought, machine)
            }
    }

    private static func compare(_ bought: BoughtMachine, _ approved: ApprovedMachine) -> CheckResult {
        let differences = MachineDifference.between(bought, approved)
        let names = differences.map(\.sentence).joined(separator: "; ")
        if differences.contains(where: \.isOfType) {
            return CheckResult(
                .machineDifference,
                line: approved.line,
                .doesNotHold,
                "Máy mua khác máy được duyệt: \(names).",
                remedy: "Đổi máy phải được điều chỉnh đề án trước khi nghiệm thu; hoặc nghiệm thu đúng máy đã duyệt.",
                basis: LegalBasis("Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT", .fullText)
            )
        }
        if !differences.isEmpty, bought.decision == nil {
            return CheckResult(
                .machineDifference,
                line: approved.line,
                .doesNotHold,
                "Có khác biệt chưa được kết luận: \(names).",
                remedy: "Ghi kết luận của Sở về từng khác biệt rồi nghiệm thu."
            )
        }
        let sentence = differences.isEmpty ? "đúng máy đã duyệt" : "\(names); kết luận: \(bought.decision ?? "")"
        return CheckResult(.machineDifference, line: approved.line, .holds, "\(approved.name): \(sentence).")
    }

    /// Some machines bear no number, so that nobody is stopped; but it stands in the history that none was told.
    private static func unproven(_ bought: BoughtMachine, _ approved: ApprovedMachine) -> [CheckResult] {
        let told = [(name: "số hóa đơn", value: bought.invoice), (name: "số máy", value: bought.serial)]
        let blank = told.filter { MachineKey.compact($0.value).isEmpty }.map { $0.name }
        guard !blank.isEmpty else { return [] }
        return [
            CheckResult(
                .machineDifference,
                line: approved.line,
                .undecided,
                "Máy “\(bought.name)” chưa ghi \(blank.joined(separator: ", ")).",
                remedy: "Ghi số trên hóa đơn, trên máy; thiếu thì chưa rõ máy đã được hỗ trợ ở hồ sơ khác hay chưa."
            )
        ]
    }

    private static func withoutList(_ line: DossierLine) -> CheckResult {
        CheckResult(
            .machineDifference,
            line: line.position,
            .undecided,
            "Dòng \(line.position) không có danh mục máy được duyệt, chưa kết luận được đã mua đúng máy hay chưa.",
            remedy: "Lập danh mục bằng điều chỉnh “\(ChangeType.machine.name)” trước khi nghiệm thu, hoặc đối chiếu "
                + "với quyết định phê duyệt, hợp đồng."
        )
    }

    private static func notBought(_ machine: ApprovedMachine) -> CheckResult {
        CheckResult(
            .machineDifference,
            line: machine.line,
            .doesNotHold,
            "Chưa ghi máy đã mua cho “\(machine.name)”.",
            remedy: "Ghi máy đã mua (hóa đơn, số máy, công suất, đơn giá), hoặc điều chỉnh danh mục máy trước."
        )
    }

    private static func notReached(_ machine: ApprovedMachine) -> CheckResult {
        CheckResult(
            .machineDifference,
            line: machine.line,
            .undecided,
            "Chưa mua “\(machine.name)” vì lý do bất khả kháng; giá trị nghiệm thu không được tính máy này.",
            remedy: "Đối chiếu với biên bản xác nhận khối lượng đã thực hiện.",
            basis: ForceMajeure.basis
        )
    }

    private static func unknown(_ bought: BoughtMachine) -> CheckResult {
        CheckResult(
            .machineDifference,
            .doesNotHold,
            "Máy “\(bought.name)” không ứng với máy nào trong danh mục được duyệt của các dòng nghiệm thu.",
            remedy: "Chọn máy được duyệt tương ứng; máy ngoài danh mục phải điều chỉnh đề án trước."
        )
    }
}

extension DossierLine {
    /// Kinds whose support pays for machines.
    fileprivate var isOfMachines: Bool {
        kind == .machinery || kind == .model
    }
}

/// A machine of the approved list, as stored.
package struct ApprovedMachine: Sendable, Equatable {
    package let id: Int64
    package let line: Int
    package let name: String
    package let maker: String?
    package let model: String?
    package let capacity: String?
    package let madeInYear: Int?
    package let serial: String?
    package let quantity: Int
    package let unitPrice: Dong

    /// The machines that stand; replaced ones are left out.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [ApprovedMachine] {
        try tx.rows(
            """
            SELECT id, line_position, name, maker, model, capacity, made_in_year, serial, quantity, unit_price
            FROM approved_machine WHERE dossier_id = \(dossierID) AND replaced_at IS NULL ORDER BY id
            """
        ) { row in
            ApprovedMachine(
                id: try row.get(0),
                line: try row.get(1),
                name: try row.get(2),
                maker: try row.get(3),
                model: try row.get(4),
                capacity: try row.get(5),
                madeInYear: try row.get(6),
                serial: try row.get(7),
                quantity: try row.get(8),
                unitPrice: try row.get(9)
            )
        }
    }
}

/// Something in which a bought machine is not the approved one.
enum MachineDifference: Equatable {
    case name(String, String)
    case model(String, String)
    /// The approved list leaves the type open, so that any would pass unseen.
    case openModel(String)
    case maker(String, String)
    case capacity(String, String)
    /// An older machine, or one whose year nobody has told.
    ///
    /// A newer one is no difference: what is supported must be new (Điểm b Khoản 4 Điều 4 Thông tư 46/2012/TT-BCT).
    case year(Int, Int?)
    /// Another number than the approved list states, however it is spaced, or none.
    case serial(String, String)
    case quantity(Int, Int)
    case price(Dong, Dong)

    /// Another machine altogether, which only a change of the project allows.
    var isOfType: Bool {
        switch self {
        case .name, .model: true
        case .openModel, .maker, .capacity, .year, .serial, .quantity, .price: false
        }
    }

    var sentence: String {
        switch self {
        case .name(let approved, let bought): "duyệt “\(approved)”, mua “\(bought)”"
        case .model(let approved, let bought): "loại máy duyệt “\(approved)”, mua “\(bought)”"
        case .openModel(let bought): "danh mục duyệt để trống loại máy, mua “\(bought)”"
        case .maker(let approved, let bought): "hãng duyệt “\(approved)”, mua “\(bought)”"
        case .capacity(let approved, let bought): "công suất duyệt \(approved), mua \(bought)"
        case .year(let approved, let bought):
            "năm sản xuất duyệt \(approved), mua \(bought.map { String($0) } ?? "chưa ghi")"
        case .serial(let approved, let bought): "số máy duyệt \(approved), mua \(bought)"
        case .quantity(let approved, let bought): "số lượng duyệt \(approved), mua \(bought)"
        case .price(let approved, let bought):
            "đơn giá duyệt \(MoneyWriter.grouped(approved.amount)), mua \(MoneyWriter.grouped(bought.amount)) đồng"
        }
    }

    /// What the approved list leaves open cannot differ, but for the type, which somebody must have looked at.
    static func between(_ bought: BoughtMachine, _ approved: ApprovedMachine) -> [MachineDifference] {
        var found: [MachineDifference] = []
        if Fold.key(bought.name) != Fold.key(approved.name) {
            found.append(.name(approved.name, bought.name))
        }
        if let model = approved.model, Fold.key(bought.model ?? "") != Fold.key(model) {
            found.append(.model(model, bought.model ?? "chưa ghi"))
        } else if approved.model == nil {
            found.append(.openModel(bought.model ?? "chưa ghi"))
        }
        if let maker = approved.maker, Fold.key(bought.maker ?? "") != Fold.key(maker) {
            found.append(.maker(maker, bought.maker ?? "chưa ghi"))
        }
        if let capacity = approved.capacity, Fold.key(bought.capacity ?? "") != Fold.key(capacity) {
            found.append(.capacity(capacity, bought.capacity ?? "chưa ghi"))
        }
        if let year = approved.madeInYear, (bought.madeInYear ?? 0) < year {
            found.append(.year(year, bought.madeInYear))
        }
        if let other = otherSerial(bought, approved) {
            found.append(other)
        }
        if bought.quantity != approved.quantity {
            found.append(.quantity(approved.quantity, bought.quantity))
        }
        if approved.unitPrice != .zero, bought.unitPrice != approved.unitPrice {
            found.append(.price(approved.unitPrice, bought.unitPrice))
        }
        return found
    }

    /// A dash in the list says that nobody knew the number yet.
    private static func otherSerial(_ bought: BoughtMachine, _ approved: ApprovedMachine) -> MachineDifference? {
        let key = MachineKey.compact(approved.serial)
        guard !key.isEmpty, key != MachineKey.compact(bought.serial) else { return nil }
        return .serial(approved.serial ?? "", bought.serial ?? "chưa ghi")
    }
}
