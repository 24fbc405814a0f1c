/// What was accepted before a project was stopped is settled after it; all else of it can only come back.
///
/// Minutes of acceptance confirm work as done (Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT), and a stop (Điều 11) does not undo
/// them. Work that nobody has accepted is accepted before the stop, as far as it was done.
enum StoppedSettlement {
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
