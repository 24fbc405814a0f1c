import KhuyenCong
import Vietnamese

/// The money of a project: what stands, by source, year and stage, and the entries that it is made of.
struct ProjectMoneyView {
    let detail: ProjectDetail

    /// A row of the table: one source of one line in one year.
    private struct Row: Hashable {
        let lineID: Int64
        let position: Int
        let source: FundingSource.Code
        let year: Int
    }

    var html: HTML {
        guard !detail.amounts.isEmpty else {
            return Panel("Số tiền", content: EmptyState("Sổ chưa có số tiền nào của đề án này.").html + entries).html
        }
        return Panel("Số tiền", note: "theo nguồn, năm ngân sách và giai đoạn", content: table + entries).html
    }

    private var table: HTML {
        let amounts = Dictionary(
            detail.amounts.map { (key($0), [$0.stage: $0.amount]) },
            uniquingKeysWith: { $0.merging($1) { first, _ in first } }
        )
        let rows = amounts.keys.sorted { left, right in
            (left.position, left.year, order(left.source)) < (right.position, right.year, order(right.source))
        }
        let stages = Stage.allCases.filter { stage in detail.amounts.contains { $0.stage == stage } }
            .sorted { $0.rank < $1.rank }
        var columns: [DataTable<Row>.Column] = [
            .init("Nguồn") { "\($0.source.officialName)" },
            .init("Năm", .code) { "\($0.year)" },
        ]
        if detail.lines.count > 1 { columns.insert(.init("Dòng", .code) { "\($0.position)" }, at: 0) }
        columns += stages.map { stage in
            let sum = detail.amounts.filter { $0.stage == stage }.reduce(Dong.zero) { $0 + $1.amount }
            return .init(
                StageLabels.label(stage),
                unit: ProjectLabels.unit,
                .figure,
                sum: "\(ProjectLabels.millions(sum))",
                cell: { "\(ProjectLabels.millions(amounts[$0]?[stage]))" }
            )
        }
        return DataTable("Số tiền theo nguồn, năm và giai đoạn", columns: columns, sumLabel: "Cộng").html(rows)
    }

    private func key(_ amount: ProjectAmount) -> Row {
        Row(lineID: amount.lineID, position: position(amount.lineID), source: amount.source, year: amount.year)
    }

    private func position(_ lineID: Int64) -> Int {
        detail.lines.first { $0.id == lineID }?.position ?? 0
    }

    private func order(_ source: FundingSource.Code) -> Int {
        FundingSource.Code.allCases.firstIndex(of: source) ?? 0
    }

    /// Every entry as it was booked, the reversed ones too.
    private var entries: HTML {
        guard !detail.entries.isEmpty else { return .empty }
        let positions = Dictionary(detail.lines.map { ($0.id, $0.position) }) { first, _ in first }
        let table = DataTable<AmountEntry>(
            "Bút toán",
            columns: [
                .init("Số", .code) { "\($0.id)" },
                .init("Ngày ghi", .code) { "\($0.bookedOn.vietnamese)" },
                .init("Dòng", .code) { "\(positions[$0.lineID] ?? 0)" },
                .init("Nguồn") { "\($0.source.officialName)" },
                .init("Giai đoạn", .code) { "\(StageLabels.label($0.stage))" },
                .init("Năm", .code) { "\($0.budgetYear)" },
                .init("Số tiền", unit: "đồng", .figure) { "\(ProjectLabels.dong($0.amount))" },
                .init("Ghi chú") { "\(note($0))" },
            ]
        )
        return """
            <details><summary>Xem \(detail.entries.count) bút toán</summary>\(table.html(detail.entries))</details>
            """
    }
}

private func note(_ entry: AmountEntry) -> String {
    let parts = [
        entry.reverses.map { "đảo bút toán \($0)" },
        entry.reason,
        entry.importID.map { "lần nhập số \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
}

/// What was done to a project, newest first.
struct ProjectHistoryView {
    let detail: ProjectDetail

    var html: HTML {
        guard !detail.history.isEmpty else { return .empty }
        let table = DataTable<ProjectEvent>(
            "Lịch sử",
            columns: [
                .init("Lúc", .code) { "\($0.at.vietnamese)" },
                .init("Người làm") { "\($0.officer)" },
                .init("Việc") { "\(ProjectLabels.act($0.act))" },
                .init("Thay đổi") { event in "\(each: event.changes.filter(isTold), { change($0) })" },
            ]
        )
        return Panel("Lịch sử", content: table.html(detail.history)).html
    }
}

/// A hash tells a person nothing; it stands in the audit log and on the paper's own page.
private func isTold(_ change: AuditFieldChange) -> Bool {
    change.field != "sha256"
}

private func change(_ change: AuditFieldChange) -> HTML {
    let name = ProjectLabels.field(change.field)
    let before = change.before.map { shown($0, change.field) }
    let after = change.after.map { shown($0, change.field) } ?? "bỏ"
    guard let before else { return "<div>\(name): \(after)</div>" }
    return "<div>\(name): \(before) → \(after)</div>"
}

/// Amounts are kept as bare digits.
private func shown(_ value: String, _ field: String) -> String {
    if field == "size", let bytes = Int64(value) { return AttachmentLabels.size(bytes) }
    if field == "paper" { return PaperKind(rawValue: value)?.label ?? value }
    guard field.contains("/"), let amount = Int64(value) else { return value }
    return MoneyWriter.grouped(amount) + " đồng"
}
