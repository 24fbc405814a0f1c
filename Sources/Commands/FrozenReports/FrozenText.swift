import KhuyenCong
import Server
import Vietnamese

/// What became of a frozen report, for the terminal.
enum FrozenText {
    static func write(_ found: FrozenVerification) -> String {
        var lines = ["\(found.report.name): \(found.report.title), \(found.report.subtitle)."]
        lines += found.faults
        if found.isUnchanged { lines.append("Số liệu của sổ hôm nay khớp với báo cáo.") }
        for change in found.changes {
            lines.append(change.difference.sentence)
            lines += change.rows.flatMap(row) + change.acts.map(act)
        }
        if !found.otherRows.isEmpty {
            lines.append("Các dòng khác đã đổi mà không làm đổi số nào của báo cáo:")
            lines += found.otherRows.flatMap(row)
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ change: FrozenRowChange) -> [String] {
        let before = change.before.map { MoneyWriter.grouped($0.amount) + " đồng" } ?? "không có"
        let after = change.after.map { MoneyWriter.grouped($0.amount) + " đồng" } ?? "không còn"
        let moved = change.moved.isEmpty ? "" : "; đổi \(change.moved.joined(separator: ", "))"
        let head = "  DA\(change.projectID) \(change.title), \(change.source.officialName) \(change.year)"
        return ["\(head): \(before) → \(after)\(moved)"] + change.acts.map(act)
    }

    private static func act(_ act: FrozenAct) -> String {
        let reason = act.reason.map { ": \($0)" } ?? ""
        return
            "    \(act.at.vietnamese) \(act.officer): \(FrozenWords.act(act.act)) (nhật ký số \(act.sequence))\(reason)"
    }
}
