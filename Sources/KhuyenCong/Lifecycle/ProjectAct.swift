import Database

/// What can be done to a project (việc xử lý đề án): the button, the endpoint, the audit verb and the right in one.
package enum ProjectAct: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case submit, withdraw, returnForRevision, appraise, register, appraiseAtMinistry, approve, reject
    case contract, advance, report, change, suspend, resume, accept, settle, close, stop, recover, takeOver

    /// What the button says.
    package var name: String {
        switch self {
        case .submit: "Nộp đề án"
        case .withdraw: "Rút đề án"
        case .returnForRevision: "Trả lại để bổ sung"
        case .appraise: "Thẩm định cấp cơ sở"
        case .register: "Đăng ký kế hoạch"
        case .appraiseAtMinistry: "Thẩm định cấp Bộ"
        case .approve: "Phê duyệt"
        case .reject: "Không chấp thuận"
        case .contract: "Ký hợp đồng"
        case .advance: "Tạm ứng"
        case .report: "Báo cáo tiến độ"
        case .change: "Điều chỉnh đề án"
        case .suspend: "Tạm dừng"
        case .resume: "Tiếp tục thực hiện"
        case .accept: "Nghiệm thu"
        case .settle: "Quyết toán"
        case .close: "Thanh lý, đóng hồ sơ"
        case .stop: "Ngừng thực hiện"
        case .recover: "Thu hồi kinh phí"
        case .takeOver: "Tiếp nhận"
        }
    }

    /// The last part of the act's address: `/ho-so/HS12/nghiem-thu`.
    package var slug: String {
        switch self {
        case .submit: "nop"
        case .withdraw: "rut"
        case .returnForRevision: "tra-lai"
        case .appraise: "tham-dinh"
        case .register: "dang-ky"
        case .appraiseAtMinistry: "tham-dinh-cap-bo"
        case .approve: "phe-duyet"
        case .reject: "khong-chap-thuan"
        case .contract: "hop-dong"
        case .advance: "tam-ung"
        case .report: "bao-cao"
        case .change: "dieu-chinh"
        case .suspend: "tam-dung"
        case .resume: "tiep-tuc"
        case .accept: "nghiem-thu"
        case .settle: "quyet-toan"
        case .close: "thanh-ly"
        case .stop: "ngung"
        case .recover: "thu-hoi"
        case .takeOver: "tiep-nhan"
        }
    }

    package init?(slug: String) {
        guard let act = ProjectAct.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = act
    }
}

extension ProjectAct {
    /// The verb in the audit log, which the log shows under the name of the button.
    var auditVerb: String { "project." + rawValue }
}
