/// What is to be done with a file (loại việc): one kind per act that carries it forward, what a stopped one owes, and the
/// review of a monthly report.
package enum TaskKind: String, Sendable, CaseIterable, Codable {
    case finishDraft, revise, appraise, register, appraiseAtMinistry, approve
    case contract, advance, report, resume, accept, settle, close, recover, review

    package var name: String {
        switch self {
        case .finishDraft: "Hoàn thành bản soạn, nộp đề án"
        case .revise: "Bổ sung, nộp lại"
        case .appraise: "Thẩm định cấp cơ sở"
        case .register: "Đăng ký kế hoạch"
        case .appraiseAtMinistry: "Thẩm định cấp Bộ"
        case .approve: "Phê duyệt"
        case .contract: "Ký hợp đồng"
        case .advance: "Tạm ứng"
        case .report: "Báo cáo tiến độ tháng"
        case .resume: "Cho tiếp tục thực hiện"
        case .accept: "Nghiệm thu"
        case .settle: "Quyết toán"
        case .close: "Thanh lý, đóng hồ sơ"
        case .recover: "Thu hồi tạm ứng"
        case .review: "Xem xét báo cáo tháng"
        }
    }

    /// The act that does it; nil where it is no act of the lifecycle.
    package var act: ProjectAct? {
        switch self {
        case .finishDraft, .revise: .submit
        case .appraise: .appraise
        case .register: .register
        case .appraiseAtMinistry: .appraiseAtMinistry
        case .approve: .approve
        case .contract: .contract
        case .advance: .advance
        case .report: .report
        case .resume: .resume
        case .accept: .accept
        case .settle: .settle
        case .close: .close
        case .recover: .recover
        case .review: nil
        }
    }

    /// The roles that do it.
    func roles(_ level: ProgrammeLevel, _ state: ProjectState) -> Set<Role> {
        act.map { ActPolicy.roles($0, level: level, state: state) } ?? ReviewPolicy.awaited(level)
    }

    /// The states in which it waits.
    package func states(_ level: ProgrammeLevel) -> [ProjectState] {
        switch self {
        case .finishDraft: [.draft]
        case .revise: [.returned]
        // What stopped lines owe is asked back while the others go on.
        case .recover: [.stopped, .underWay, .suspended, .accepted, .settled]
        // After the settlement nobody mends what a report said.
        case .review: [.underWay, .suspended, .accepted]
        case .appraise, .register, .appraiseAtMinistry, .approve, .contract, .advance, .report, .resume, .accept,
            .settle, .close:
            ProjectState.allCases.filter { state in
                act.map { ProjectLifecycle.expected(in: state, level: level).contains($0) } ?? false
            }
        }
    }
}
