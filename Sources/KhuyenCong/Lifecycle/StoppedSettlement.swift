import Vietnamese

/// What was accepted before a project was stopped is settled after it; all else of it can only come back.
///
/// Minutes of acceptance confirm work as done (Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT), and a stop (Điều 11) does not undo
/// them. Work that nobody has accepted is accepted before the stop, as far as it was done.
enum StoppedSettlement {
    /// At the decision itself: a line that took an advance and was not accepted can only pay it back afterwards.
    ///
    /// What has no work behind it comes back (Khoản 6 Điều 12), what was done is settled by its minutes (Khoản 4 Điều 18).
    static func before(_ context: ActContext) -> [CheckResult] {
        before(stopping(context), context.money)
    }

    /// Of the lines that a stop would end.
    fileprivate static func before(_ lines: [DossierLine], _ money: DossierMoney) -> [CheckResult] {
        let open = money.openAdvances
        return lines.filter { $0.acceptedAt == nil && $0.halt != .stopped }.compactMap { line in
            let advance = open.sum { $0.line == line.position }
            guard advance > .zero else { return nil }
            return CheckResult(
                .withinAccepted,
                line: line.position,
                .undecided,
                "Dòng \(line.position) còn \(MoneyWriter.grouped(advance.amount)) đồng tạm ứng, chưa nghiệm thu; ngừng rồi "
                    + "thì không nghiệm thu, quyết toán được nữa.",
                remedy:
                    "Phần đã làm thì nghiệm thu trước khi ngừng (đánh dấu bất khả kháng, ghi giá trị của dòng); phần "
                    + "không có khối lượng thì thu hồi.",
                basis: LegalBasis("Khoản 6 Điều 12, Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT", .fullText)
            )
        }
    }

    /// The lines that the act stops: all of the project, or the one that a change names.
    private static func stopping(_ context: ActContext) -> [DossierLine] {
        switch context.content {
        case .halt where context.act == .stop: context.lines
        case .change(let change) where change.type == .stop: context.lines.filter { $0.position == change.line }
        default: []
        }
    }

    static func run(_ context: ActContext) -> [CheckResult] {
        guard context.dossier.state == .stopped, case .allotment(let allotment) = context.content else { return [] }
        let lines = context.lines.filter(allotment.settles)
        guard !lines.isEmpty else {
            return [
                CheckResult(
                    .withinAccepted,
                    .doesNotHold,
                    "Đề án đã ngừng, không còn phần nào đã nghiệm thu mà chưa quyết toán.",
                    remedy: "Thu hồi số tạm ứng chưa hoàn."
                )
            ]
        }
        return lines.filter { $0.acceptedAt == nil }.map { line in
            CheckResult(
                .withinAccepted,
                line: line.position,
                .doesNotHold,
                "Dòng \(line.position) chưa nghiệm thu trước khi ngừng, không quyết toán được.",
                remedy: "Bỏ dòng này khỏi lần quyết toán; thu hồi số tạm ứng của dòng."
            )
        }
    }
}

extension DossierView {
    /// What the checks say of a stop before its fields can be read: they look only at the lines and their money.
    ///
    /// Empty of every other act.
    package func checksOfStop(_ act: ProjectAct, _ fields: FieldTree) -> [CheckResult] {
        let reader = FieldTreeReader.lenient(fields)
        let line = reader.integer("line", in: 1...1000) ?? 1
        switch act {
        case .stop: return StoppedSettlement.before(lines, money)
        case .change where reader.choice("type", of: ChangeType.self) == .stop:
            return StoppedSettlement.before(lines.filter { $0.position == line }, money)
        default: return []
        }
    }
}
