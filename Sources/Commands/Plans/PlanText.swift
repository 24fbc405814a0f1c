import KhuyenCong
import Vietnamese

/// Plans and balances as the terminal shows them; money in đồng.
enum PlanText {
    static func list(_ rows: [PlanRow]) -> String {
        rows.map { row in
            "\(row.plan.id)  \(row.plan.name): \(row.projects) đề án, kế hoạch \(money(row.planned)), "
                + "vốn giao \(money(row.assigned)), \(row.adjustments) đợt điều chỉnh"
                + (row.plan.closedAt == nil ? "" : ", đã kết thúc")
        }.joined(separator: "\n")
    }

    static func write(_ view: PlanView) -> String {
        let plan = view.plan
        let head = "\(plan.id)  \(plan.name), quyết định \(plan.decision.number) ngày \(plan.decision.day.vietnamese)"
        let lines = view.lines.map { line in
            let name = view.subjects[line.subject]
            return "  \(name?.code ?? "nhiệm vụ")  \(name?.title ?? ""): \(money(line.total))"
        }
        let sources = view.sources.map { source in
            "\(source.source.officialName): kế hoạch \(money(source.planned)), vốn giao "
                + "\(money(source.balance.assigned)), chênh lệch \(money(source.difference))"
        }
        let rounds = view.rounds.filter { $0.position > 0 }.map { round in
            "Đợt \(round.position), \(round.decision.number): \(round.cause ?? "")"
        }
        return ([head] + lines + sources + rounds).joined(separator: "\n")
    }

    static func ranks(_ ranks: [PlanRank]) -> String {
        ranks.map { rank in
            let place = rank.position.map(String.init) ?? "ngoài thứ tự"
            let head = "\(place). \(rank.candidate.code)  \(rank.candidate.title): \(money(rank.candidate.total))"
            return ([head] + rank.reasons.map { "   – " + $0 }).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    static func balances(_ sheets: [SourceSheet], on today: Day) -> String {
        let rows = sheets.map { sheet in
            let balance = sheet.balance
            let place = sheet.provinceName.map { ", \($0)" } ?? ""
            let parts = [
                ("vốn giao", balance.expected), ("đã nhận", balance.received), ("chuyển sang", balance.carriedIn),
                ("kế hoạch", balance.planned), ("cam kết", balance.committed), ("tạm ứng", balance.advanced),
                ("quyết toán", balance.settled), ("chi nhiệm vụ", balance.spent),
                ("chuyển năm sau", balance.carriedOut), ("hoàn trả", balance.returned), ("còn lại", balance.remainder),
            ]
            let figures = parts.map { "\($0.0) \(money($0.1))" }.joined(separator: ", ")
            let number = sheet.account.map { "\($0.id)  " } ?? ""
            return "\(number)\(sheet.key.source.officialName) năm \(sheet.key.year)\(place): \(figures)"
        }
        return (rows + LapseWarnings.of(sheets, on: today).map(\.sentence)).joined(separator: "\n")
    }

    /// The balance of a source with each flow and its number.
    static func source(_ sheet: SourceSheet, on today: Day) -> String {
        let closed = sheet.account?.closedAt.map { "\nĐã khóa ngày \($0.day.vietnamese)" } ?? ""
        let flows = sheet.flows.map { flow in
            let taken = flow.isReversed ? ", đã hủy" : flow.reverses.map { ", hủy khoản \($0)" } ?? ""
            return "\n  \(flow.id)  \(flow.kind.name) \(flow.day.vietnamese), \(flow.document): "
                + "\(money(flow.amount))\(taken)"
        }
        return balances([sheet], on: today) + closed + flows.joined()
    }

    /// A plan as tried: each source before and after, then what speaks against it.
    static func trial(_ trial: PlanTrial) -> String {
        let sources = trial.sources.map { source in
            "\(source.source.officialName): \(money(source.before)) → \(money(source.after)), vốn giao "
                + "\(money(source.assigned)), chênh lệch \(money(source.difference))"
        }
        let lines = sources + trial.warnings.map { "Lưu ý: \($0)" }
        return lines.isEmpty ? "Không có dòng nào thay đổi." : lines.joined(separator: "\n")
    }

    private static func money(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
    }
}
