import KhuyenCong
import Vietnamese

/// The money of a file, every stage beside the others, by line and source.
struct DossierMoneyView {
    let view: DossierView

    private enum Row: Hashable {
        case source(line: Int, FundingSource.Code)
        case support, whole
    }

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        let money = rows + (hasSeveralBases ? [.support, .whole] : [.support])
        return Panel("Kinh phí theo giai đoạn", note: note, content: table.html(money)).html
    }

    private var note: String {
        let open = view.money.outstandingAdvance
        guard open > .zero else { return "mọi năm ngân sách" }
        return "tạm ứng chưa quyết toán: \(MoneyWriter.inMillions(open.amount)) triệu đồng"
    }

    private var rows: [Row] {
        let keys = Set(DossierLabels.stages.flatMap { view.money.amounts($0.stage).keys })
        let pairs = Set(keys.map { Row.source(line: $0.line, $0.source) })
        return pairs.sorted { order($0) < order($1) }
    }

    private var hasSeveralBases: Bool {
        Set(rows.compactMap { row in if case .source(_, let source) = row { source.basis } else { nil } }).count > 1
    }

    private var table: DataTable<Row> {
        var columns: [DataTable<Row>.Column] = [.init("Nguồn") { name($0) }]
        if view.lines.count > 1 { columns.insert(.init("Dòng", .code) { "\(line($0))" }, at: 0) }
        columns += DossierLabels.stages.map { stage, title in
            .init(title, unit: ProjectLabels.unit, .figure) { row in
                let amount = sum(row, stage)
                guard amount != .zero else { return .empty }
                let text: HTML = "\(MoneyWriter.inMillions(amount.amount))"
                return isTotal(row) ? "<strong>\(text)</strong>" : text
            }
        }
        return DataTable("Kinh phí theo dòng, nguồn và giai đoạn", columns: columns)
    }

    private func sum(_ row: Row, _ stage: Stage) -> Dong {
        view.money.amounts(stage).reduce(.zero) { sum, entry in
            switch row {
            case .source(let line, let source):
                entry.key.line == line && entry.key.source == source ? sum + entry.value : sum
            case .support: entry.key.source.basis == .support ? sum + entry.value : sum
            case .whole: sum + entry.value
            }
        }
    }

    private func order(_ row: Row) -> (Int, Int) {
        guard case .source(let line, let source) = row else { return (Int.max, 0) }
        return (line, FundingSource.Code.allCases.firstIndex(of: source) ?? 0)
    }
}

extension DossierMoneyView {
    private func name(_ row: Row) -> HTML {
        switch row {
        case .source(_, let source): "\(source.officialName)"
        case .support: "<strong>Cộng hỗ trợ</strong>"
        case .whole: "<strong>Cộng mọi nguồn</strong>"
        }
    }

    private func line(_ row: Row) -> String {
        guard case .source(let line, _) = row else { return "" }
        return String(line)
    }

    private func isTotal(_ row: Row) -> Bool {
        switch row {
        case .source: false
        case .support, .whole: true
        }
    }
}

/// The approved machines, each beside what was bought in its place.
struct DossierMachinesView {
    let view: DossierView

    private struct Pair {
        let approved: ApprovedMachine
        let bought: BoughtMachineRecord?
    }

    var html: HTML {
        guard !view.machines.isEmpty else { return .empty }
        let pairs = view.machines.flatMap { machine -> [Pair] in
            let bought = view.bought.filter { $0.approvedID == machine.id }
            return bought.isEmpty
                ? [Pair(approved: machine, bought: nil)] : bought.map { Pair(approved: machine, bought: $0) }
        }
        let table = DataTable<Pair>(
            "Máy được duyệt và máy đã mua",
            columns: [
                .init("Máy được duyệt") { approved($0.approved) },
                .init("Số lượng duyệt", .figure) { "\($0.approved.quantity)" },
                .init("Đơn giá duyệt", unit: ProjectLabels.unit, .figure) {
                    "\(ProjectLabels.millions($0.approved.unitPrice))"
                },
                .init("Máy đã mua") { "\(bought($0.bought))\(photo($0.bought))" },
                .init("Số lượng mua", .figure) { "\($0.bought.map { String($0.quantity) } ?? "—")" },
                .init("Đơn giá mua", unit: ProjectLabels.unit, .figure) {
                    "\(ProjectLabels.millions($0.bought?.unitPrice))"
                },
                .init("Khác biệt") { difference($0.bought) },
            ]
        )
        return Panel("Máy móc, thiết bị", note: "duyệt và mua", content: table.html(pairs)).html
    }

    private func photo(_ machine: BoughtMachineRecord?) -> HTML? {
        guard let id = machine?.photoID else { return nil }
        guard let photo = view.attachments.first(where: { $0.id == id }) else { return "<small>ảnh đã gỡ</small>" }
        return "<small>ảnh: <a href=\"\(SiteURL.attachment(id))\">\(photo.name)</a></small>"
    }
}

private func approved(_ machine: ApprovedMachine) -> HTML {
    let facts = [
        machine.model, machine.maker, machine.capacity, machine.madeInYear.map { "sản xuất năm \($0)" },
        machine.serial.map { "số máy \($0)" },
    ]
    return "\(machine.name)<small>\(facts.compactMap { $0 }.joined(separator: " · "))</small>"
}

private func bought(_ machine: BoughtMachineRecord?) -> HTML {
    guard let machine else { return "chưa nghiệm thu" }
    let facts = [
        machine.model, machine.madeInYear.map { "sản xuất năm \($0)" }, machine.serial.map { "số máy \($0)" },
        machine.invoice.map { "hóa đơn \($0)" },
    ]
    return "\(machine.name)<small>\(facts.compactMap { $0 }.joined(separator: " · "))</small>"
}

private func difference(_ machine: BoughtMachineRecord?) -> HTML {
    guard let machine else { return "—" }
    guard !machine.differences.isEmpty else { return "không có" }
    let decision = machine.decision.map { decision -> HTML in "<small>Kết luận: \(decision)</small>" }
    return "\(Tag(.waiting, "có khác biệt").html) \(machine.differences)\(decision)"
}
