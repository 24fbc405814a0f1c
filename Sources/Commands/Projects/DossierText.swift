import KhuyenCong
import Vietnamese

/// A file of a project as the command line prints it.
enum DossierText {
    static func write(_ view: DossierView) -> String {
        let dossier = view.dossier
        var lines = [
            "\(dossier.code)  \(dossier.title)",
            "Trạng thái: \(dossier.state.name) · \(dossier.level.name) · \(dossier.scheme.name)"
                + " · phiên bản \(dossier.version)",
        ]
        if let projectID = dossier.projectID { lines.append("Trong sổ: DA\(projectID)") }
        lines += money(view)
        lines += view.history.reversed().flatMap(act)
        if !view.acts.isEmpty {
            lines.append("Việc làm được: " + view.acts.map { "\($0.rawValue) (\($0.name))" }.joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }

    static func line(_ check: CheckResult) -> String {
        let place = check.line.map { " (dòng \($0))" } ?? ""
        let source = check.basis.map { " [\($0.citation)\($0.evidence.isWeak ? "; chưa kiểm chứng" : "")]" } ?? ""
        let override = check.overrideReason.map { " – vượt quy định, lý do: \($0)" } ?? ""
        return "\(check.verdict.name): \(check.rule.name)\(place): \(check.sentence)\(source)\(override)"
    }

    private static func money(_ view: DossierView) -> [String] {
        let stages = Stage.allCases.filter { !view.money.amounts($0).isEmpty }
        return stages.map { stage in
            let support = MoneyWriter.grouped(view.money.sum(stage).amount)
            let counterpart = MoneyWriter.grouped(view.money.sum(stage, basis: .counterpart).amount)
            return "  \(StageLabels.label(stage)): hỗ trợ \(support) đồng, đối ứng \(counterpart) đồng"
        }
    }

    private static func act(_ record: ActRecord) -> [String] {
        let paper = record.document.number.map { ", số \($0)" } ?? ""
        let behalf = record.onBehalfOf.map { ", nhập thay \($0) lúc \(record.performedAt.vietnamese)" } ?? ""
        let head =
            "\(record.position). \(record.day.vietnamese) \(record.act.name) → \(record.toState.name)"
            + " (\(record.officerName)\(paper)\(behalf))"
        let changed = record.differences.map { part in
            let (before, after) = (ProposalDifference.text(part.before), ProposalDifference.text(part.after))
            return "   \(part.path): \(before ?? "trống") → \(after ?? "trống")"
        }
        return [head] + changed + record.checks.map { "   " + line($0) }
    }
}
