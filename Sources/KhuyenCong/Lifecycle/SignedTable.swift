import Vietnamese

/// The signed table of a hand-over (bảng đối chiếu có ký), to which what is taken over must be equal.
struct SignedTable: Equatable {
    /// Đồng of support by stage.
    let totals: [Stage: Dong]
    /// The same line by line, where the table tells it.
    let byLine: [Int: [Stage: Dong]]

    /// Reads "reconciled", a group by stage, and "reconciledLines", rows of "line" and the stages.
    init(_ fields: FieldTreeReader) {
        totals = fields.group("reconciled", SignedTable.stages)
        byLine = fields.list("reconciledLines") { row in
            (line: row.integer("line", in: 1...1000) ?? 1, stages: SignedTable.stages(row))
        }.reduce(into: [:]) { $0[$1.line] = $1.stages }
    }

    private static func stages(_ fields: FieldTreeReader) -> [Stage: Dong] {
        Stage.allCases.reduce(into: [:]) { $0[$1] = fields.dong($1.rawValue) }
    }

    /// A table is signed: its office and number are told, so that it can be found again.
    static func requirePaper(_ document: ActDocument, _ fields: FieldTreeReader) {
        if document.office == nil {
            fields.fault("document.office", "Ghi cơ quan, đơn vị ký bảng đối chiếu khi tiếp nhận.")
        }
        if document.number == nil {
            fields.fault("document.number", "Ghi số của bảng đối chiếu hoặc biên bản bàn giao đã ký.")
        }
    }

    /// - Throws: `Refusal` (conflict) that names each stage, and each line, in which the two differ.
    func requireEqual(_ money: DossierMoney) throws {
        let details = stageFaults(money) + lineFaults(money)
        guard !details.isEmpty else { return }
        throw Refusal(
            .conflict,
            "Bảng đối chiếu khi tiếp nhận không khớp với sổ.",
            remedy: "Điều chỉnh sổ theo bảng đã ký, hoặc sửa bảng.",
            details: details
        )
    }

    /// Before the approval nothing is promised or paid.
    ///
    /// - Throws: `Refusal` (conflict) that names each later stage of which the ledger holds money.
    static func requireReached(_ state: ProjectState, _ money: DossierMoney) throws {
        guard state.isBeforeApproval else { return }
        let later = Stage.allCases.filter { ![.registered, .appraised].contains($0) && !money.amounts($0).isEmpty }
        guard !later.isEmpty else { return }
        throw Refusal(
            .conflict,
            "Đề án ở trạng thái “\(state.name)” chưa được phê duyệt, nhưng sổ đã có tiền của giai đoạn sau.",
            remedy: "Chọn đúng trạng thái của đề án, hoặc điều chỉnh sổ.",
            details: later.map { stage in
                let sum = money.amounts(stage).values.reduce(Dong.zero, +)
                return Refusal.Detail(
                    field: "state",
                    message: "\(stage.tableName): sổ có \(text(sum)), mọi nguồn."
                )
            }
        )
    }

    /// A stage that the ledger holds and the table leaves out is a difference as well.
    private func stageFaults(_ money: DossierMoney) -> [Refusal.Detail] {
        Stage.allCases.filter { money.sum($0) != (totals[$0] ?? .zero) }.map { stage in
            let lines = Set((money.byStage[stage] ?? [:]).keys.map(\.line)).sorted()
            let parts = lines.map { "dòng \($0): \(SignedTable.text(money.sum(stage, line: $0)))" }
            return Refusal.Detail(
                field: "reconciled.\(stage.rawValue)",
                message: "\(stage.tableName): bảng ghi \(totals[stage].map(SignedTable.text) ?? "trống"), "
                    + "sổ có \(SignedTable.text(money.sum(stage)))\(parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))")."
            )
        }
    }

    private func lineFaults(_ money: DossierMoney) -> [Refusal.Detail] {
        byLine.sorted { $0.key < $1.key }.flatMap { line, stages in
            stages.sorted { $0.key.rank < $1.key.rank }.compactMap { stage, amount in
                let held = money.sum(stage, line: line)
                guard held != amount else { return nil }
                return Refusal.Detail(
                    field: "reconciledLines",
                    message: "Dòng \(line), \(stage.tableName.lowercased()): bảng ghi \(SignedTable.text(amount)), "
                        + "sổ có \(SignedTable.text(held))."
                )
            }
        }
    }

    private static func text(_ amount: Dong) -> String {
        "\(MoneyWriter.grouped(amount.amount)) đồng"
    }
}

extension Stage {
    /// The heading of the stage in the signed table.
    fileprivate var tableName: String {
        switch self {
        case .registered: "Đăng ký"
        case .appraised: "Thẩm định"
        case .approved: "Phê duyệt"
        case .contracted: "Hợp đồng"
        case .advanced: "Tạm ứng"
        case .performed: "Thực hiện"
        case .accepted: "Nghiệm thu"
        case .settled: "Quyết toán"
        case .returned: "Thu hồi"
        }
    }
}
