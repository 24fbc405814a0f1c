import KhuyenCong

/// Stored words of the log in Vietnamese; a word from an earlier release stands as it was stored.
enum AuditLabels {
    static func act(_ stored: String) -> String {
        acts[stored] ?? projectAct(stored)?.name ?? stored
    }

    /// "project.approve": an act on the file of a project, under the name of its button.
    private static func projectAct(_ stored: String) -> ProjectAct? {
        guard stored.hasPrefix("project.") else { return nil }
        return ProjectAct(rawValue: String(stored.dropFirst("project.".count)))
    }

    static func subject(_ stored: String) -> String {
        subjects[stored] ?? stored
    }

    /// A nested field ("grant.from") by its last part.
    static func field(_ path: String) -> String {
        let names = AuditFieldLabels.names
        return names[path] ?? path.split(separator: ".").last.flatMap { names[String($0)] } ?? path
    }

    /// A stored value as people write it: days, yes and no, roles.
    static func value(_ stored: String, of path: String) -> String {
        if let day = Day(stored) { return day.vietnamese }
        switch (stored, path.split(separator: ".").last) {
        case ("true", _): return "có"
        case ("false", _): return "không"
        case (let role, "role"): return Role(rawValue: role)?.label ?? role
        case (let part, "part"): return ConferencePart(rawValue: part)?.name.lowercased() ?? part
        case (let state, "state"): return Conference.State(rawValue: state)?.name ?? state
        case (let paper, "paper"): return PaperKind(rawValue: paper)?.label ?? paper
        default: return stored
        }
    }

    private static let acts = [
        "account.create": "Thêm người dùng",
        "calendar.make": "Tạo địa chỉ lịch hạn việc",
        "calendar.withdraw": "Thu hồi địa chỉ lịch hạn việc",
        "notice.choose": "Chọn cách nhận thông báo",
        "account.setUp": "Thiết lập hệ thống",
        "account.rename": "Sửa họ tên",
        "account.disable": "Khóa tài khoản",
        "account.enable": "Mở khóa tài khoản",
        "account.grant": "Giao vai trò",
        "account.revoke": "Thu hồi vai trò",
        "account.delegate": "Ủy quyền",
        "account.signIn": "Đăng nhập",
        "account.signOut": "Đăng xuất",
        "account.endSessions": "Đăng xuất thiết bị khác",
        "account.setPassword": "Đặt mật khẩu cho người khác",
        "account.changePassword": "Đổi mật khẩu",
        "account.choosePassword": "Đặt mật khẩu bằng liên kết",
        "account.invite": "Tạo liên kết đặt mật khẩu",
        "account.recover": "Đặt lại mật khẩu",
        "account.timeCodeOn": "Bật mã xác thực",
        "account.timeCodeOff": "Bỏ mã xác thực",
        "token.create": "Tạo mã truy cập API",
        "token.revoke": "Thu hồi mã truy cập API",
        "audit.anonymise": "Ẩn danh",
        "plan.decide": "Nhập kế hoạch năm",
        "plan.adjust": "Điều chỉnh kế hoạch năm",
        "plan.close": "Kết thúc kế hoạch năm",
        "plan.priority": "Ghi ưu tiên của đề án",
        "sourceYear.record": "Ghi biến động nguồn",
        "sourceYear.reverse": "Hủy khoản biến động nguồn",
        "sourceYear.close": "Khóa cân đối nguồn",
        "sourceYear.open": "Mở lại cân đối nguồn",
        "programme.add": "Nhập chương trình",
        "programme.revise": "Sửa chương trình",
        "dossier.draft": "Soạn đề án",
        "dossier.number": "Ghi số văn bản",
        "project.correct": "Sửa đề án",
        "project.withdraw": "Rút đề án",
        "project.restore": "Đưa đề án lại vào sổ",
        "payment.book": "Ghi chứng từ kho bạc",
        "conclusion.enter": "Ghi kết luận kiểm toán, thanh tra",
        "conclusion.answer": "Ghi việc thực hiện kết luận",
        "reconciliation.make": "Đối chiếu danh sách",
        "attachment.add": "Thêm tài liệu",
        "attachment.remove": "Gỡ tài liệu",
        "draftFile.add": "Thêm tài liệu vào bản soạn",
        "draftFile.remove": "Bỏ tài liệu khỏi bản soạn",
        "twin.same": "Xác nhận đề án trùng",
        "twin.different": "Xác nhận đề án khác nhau",
        "twin.undo": "Bỏ xác nhận đề án trùng",
        "import.take": "Nhận dữ liệu nhập",
        "import.undo": "Hoàn tác nhập liệu",
        "year.close": "Khóa năm ngân sách",
        "year.open": "Mở lại năm ngân sách",
        "demonstration.fill": "Tạo dữ liệu trình diễn",
        "import.open": "Mở tệp nhập",
        "import.check": "Kiểm tra tệp nhập",
        "import.remember": "Nhớ cách đọc cột",
        "import.correct": "Sửa cách đọc bảng",
        "frozenReport.freeze": "Chốt báo cáo",
        "frozenReport.number": "Ghi số của báo cáo đã chốt",
        "frozenReport.release": "Công bố báo cáo đã chốt",
        "frozenReport.withdraw": "Thu hồi báo cáo đã chốt",
        "frozenReport.file": "Thêm tệp của báo cáo đã chốt",
        "narrativeText.save": "Sửa lời văn báo cáo",
        "narrativeText.giveUp": "Bỏ lời văn đã sửa",
        "reportedFigure.add": "Ghi số đã công bố",
        "reportedFigure.replace": "Thay số đã công bố",
        "reportedFigure.withdraw": "Rút số đã công bố",
        "keptText.keep": "Lưu văn bản đã kiểm tra",
        "keptText.pick": "Chọn cách hiểu một số của văn bản",
        "keptText.confirm": "Đưa số của văn bản vào bảng so sánh",
        "keptText.drop": "Bỏ văn bản đã lưu",
        "adminUnit.add": "Thêm đơn vị hành chính cũ",
        "normPack.add": "Thêm bộ định mức",
        "normPack.revise": "Thay bộ định mức",
        "norm.add": "Thêm định mức",
        "norm.revise": "Sửa định mức",
        "norm.remove": "Bỏ định mức",
        "rulePack.copy": "Sao chép bộ quy tắc",
        "rulePack.revise": "Thay bộ quy tắc",
        "rule.revise": "Sửa quy tắc",
        "paperRule.copy": "Sao chép danh mục giấy tờ",
        "paperRule.add": "Thêm giấy tờ phải nộp",
        "paperRule.revise": "Sửa giấy tờ phải nộp",
        "paperRule.drop": "Bỏ giấy tờ phải nộp",
        "paper.upload": "Gửi mẫu văn bản",
        "paper.restore": "Dùng lại mẫu văn bản cũ",
        "paper.withdraw": "Bỏ mẫu văn bản",
        "organisation.add": "Thêm tổ chức",
        "organisation.revise": "Sửa tổ chức",
        "organisation.change": "Thay đổi tổ chức",
        "fundingSource.add": "Thêm nguồn kinh phí",
        "fundingSource.revise": "Sửa nguồn kinh phí",
        "activityKind.add": "Thêm nội dung hoạt động",
        "activityKind.revise": "Sửa nội dung hoạt động",
        "beneficiary.add": "Thêm cơ sở thụ hưởng",
        "beneficiary.revise": "Sửa cơ sở thụ hưởng",
        "beneficiary.addIdentifier": "Thêm mã số của cơ sở",
        "beneficiary.endIdentifier": "Kết thúc mã số của cơ sở",
        "beneficiary.merge": "Gộp cơ sở",
        "beneficiary.unmerge": "Tách cơ sở đã gộp",
        "call.open": "Mở đợt nhận đề xuất",
        "call.revise": "Sửa đợt nhận đề xuất",
        "call.end": "Kết thúc đợt nhận đề xuất",
        "handOver.perform": "Bàn giao",
        "report.review": "Xem xét báo cáo tiến độ",
        "visit.enter": "Ghi kết quả kiểm tra",
        "impact.save": "Nhập số liệu của cơ sở",
        "impact.review": "Duyệt số liệu của cơ sở",
        "indicator.report": "Báo cáo kết quả chỉ tiêu",
        "indicator.review": "Duyệt kết quả chỉ tiêu",
        "submission.open": "Mở đợt thu thập số liệu",
        "submission.send": "Gửi báo cáo của đơn vị",
        "conference.prepare": "Chuẩn bị hội nghị",
        "conference.change": "Sửa thông tin hội nghị",
        "conference.state": "Đổi trạng thái hội nghị",
        "conference.add": "Thêm mục hội nghị",
        "conference.correct": "Sửa mục hội nghị",
        "conference.remove": "Bỏ mục hội nghị",
        "conference.answer": "Trả lời kiến nghị, nhiệm vụ hội nghị",
        "conference.gather": "Lấy mục hội nghị từ báo cáo đơn vị",
        "conference.file": "Thêm tệp tham luận",
        "outcome.enter": "Ghi kết quả của đề án",
        "outcome.follow": "Theo dõi lại kết quả",
        "outcome.remove": "Bỏ kết quả ghi nhầm",
        "contest.prepare": "Mở kỳ bình chọn",
        "contest.change": "Sửa kỳ bình chọn",
        "contest.begin": "Bắt đầu chấm bình chọn",
        "contest.enter": "Ghi sản phẩm dự bình chọn",
        "contest.correct": "Sửa sản phẩm dự bình chọn",
        "contest.invite": "Mời giám khảo",
        "contest.answer": "Giám khảo trả lời",
        "contest.score": "Ghi phiếu chấm",
        "contest.decide": "Công nhận sản phẩm tiêu biểu",
        "collaborator.enter": "Thêm cộng tác viên",
        "collaborator.correct": "Sửa cộng tác viên",
        "examination.finish": "Kiểm tra hằng ngày",
        "reportFile.order": "Lập tệp báo cáo",
    ]

    private static let subjects = [
        "account": "Tài khoản",
        "project": "Đề án",
        "dossier": "Hồ sơ đề án",
        "plan": "Kế hoạch năm",
        "sourceYear": "Nguồn của năm",
        "programme": "Chương trình",
        "payment": "Khoản chi",
        "conclusion": "Kết luận kiểm toán, thanh tra",
        "reconciliation": "Lần đối chiếu",
        "import": "Lần nhập",
        "importMapping": "Cách đọc cột",
        "frozenReport": "Báo cáo đã chốt",
        "narrativeText": "Lời văn báo cáo",
        "reportedFigure": "Số đã công bố",
        "keptText": "Văn bản đã lưu",
        "adminUnit": "Đơn vị hành chính",
        "norm": "Định mức",
        "normPack": "Bộ định mức",
        "rule": "Quy tắc",
        "rulePack": "Bộ quy tắc",
        "paperRule": "Giấy tờ phải nộp",
        "paperTemplate": "Mẫu văn bản",
        "organisation": "Tổ chức",
        "fundingSource": "Nguồn kinh phí",
        "activityKind": "Nội dung hoạt động",
        "beneficiary": "Cơ sở",
        "impactSurvey": "Số liệu của cơ sở",
        "indicatorResult": "Kết quả chỉ tiêu",
        "submissionRound": "Đợt thu thập số liệu",
        "conference": "Hội nghị",
        "contest": "Kỳ bình chọn",
        "collaborator": "Cộng tác viên",
        "examination": "Kiểm tra hằng ngày",
        "reportFile": "Tệp báo cáo",
        "year": "Năm ngân sách",
        "demonstration": "Dữ liệu trình diễn",
        "call": "Đợt nhận đề xuất",
        "handOver": "Bàn giao",
    ]
}
