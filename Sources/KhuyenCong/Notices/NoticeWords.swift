/// What notices say, in the words of officers.
enum NoticeWords {
    /// To whoever has a share in a file, when somebody else did something with it.
    static func done(_ act: ProjectAct, code: String) -> String {
        switch act {
        case .submit: "Hồ sơ \(code) đã được nộp"
        case .withdraw: "Hồ sơ \(code) đã được rút"
        case .returnForRevision: "Hồ sơ \(code) được trả lại để bổ sung"
        case .appraise: "Hồ sơ \(code) đã thẩm định cấp cơ sở"
        case .register: "Hồ sơ \(code) đã đăng ký kế hoạch"
        case .appraiseAtMinistry: "Hồ sơ \(code) đã thẩm định cấp Bộ"
        case .approve: "Hồ sơ \(code) đã được phê duyệt"
        case .reject: "Hồ sơ \(code) không được chấp thuận"
        case .contract: "Hồ sơ \(code) đã ký hợp đồng"
        case .advance: "Hồ sơ \(code) đã được tạm ứng"
        case .report: "Hồ sơ \(code) có báo cáo tiến độ mới"
        case .change: "Hồ sơ \(code) được điều chỉnh"
        case .suspend: "Hồ sơ \(code) bị tạm dừng"
        case .resume: "Hồ sơ \(code) được tiếp tục thực hiện"
        case .accept: "Hồ sơ \(code) đã nghiệm thu"
        case .settle: "Hồ sơ \(code) đã quyết toán"
        case .close: "Hồ sơ \(code) đã thanh lý, đóng hồ sơ"
        case .stop: "Hồ sơ \(code) bị ngừng thực hiện"
        case .recover: "Hồ sơ \(code) có khoản thu hồi"
        case .takeOver: "Hồ sơ \(code) được tiếp nhận"
        }
    }

    /// To whom it is now to do something.
    static func waits(_ kinds: [TaskKind], code: String) -> String {
        "Hồ sơ \(code) chờ ông/bà: " + kinds.map(\.name.lowercasedFirst).joined(separator: "; ")
    }

    /// To whoever made a monthly report.
    static func reviewed(_ verdict: ProgressReview.Verdict, _ month: String, code: String) -> String {
        switch verdict {
        case .accepted: "Báo cáo tháng \(month) của hồ sơ \(code) được chấp nhận"
        case .more: "Báo cáo tháng \(month) của hồ sơ \(code) cần bổ sung"
        }
    }

    /// Before a deadline.
    static func due(_ task: DossierTask, on day: Day) -> String {
        "Đến hạn \(day.vietnamese): \(task.kind.name.lowercasedFirst), hồ sơ \(task.code)"
    }

    /// After it.
    static func late(_ task: DossierTask, since day: Day) -> String {
        "Quá hạn từ \(day.vietnamese): \(task.kind.name.lowercasedFirst), hồ sơ \(task.code)"
    }
}

extension String {
    var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
