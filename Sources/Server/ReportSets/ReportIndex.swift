import KhuyenCong

/// The page that leads to each report by the question that it answers.
enum ReportIndex {
    private static let kinds: [ReportKind] = [.period] + ReportSetRoutes.kinds

    static var page: Page {
        Page(
            "Các báo cáo",
            section: .periodReport,
            summary: "Mỗi báo cáo trả lời một câu hỏi; mọi số liệu dẫn về các dòng tạo nên nó.",
            body: """
                \(questions)
                <p class="note">Trước khi ký một văn bản, <a href="\(SiteURL.claims)">kiểm tra số liệu của văn bản</a>.</p>
                <p class="note">Báo cáo lấy số từ sổ của hệ thống. Số do cơ quan khác công bố ghi ở trang
                <a href="\(SiteURL.reportedFigures)">Số đã công bố</a>; báo cáo đã ký, đã nộp nằm ở trang
                <a href="\(SiteURL.frozenReports)">Báo cáo đã chốt</a>; báo cáo kỳ viết thành lời ở trang
                <a href="\(SiteURL.narrative)">Lời văn báo cáo</a>. Tài liệu hội nghị ở trang
                <a href="\(SiteURL.conferences)">Hội nghị</a>, số liệu các đơn vị gửi về ở trang
                <a href="\(SiteURL.submissionRounds)">Thu thập số liệu</a>; lớp đào tạo, hợp đồng cung cầu, mức tiết kiệm ở trang
                <a href="\(SiteURL.outcomes)">Kết quả các đề án</a>, đề nghị khen thưởng ở trang
                <a href="\(SiteURL.awards)">Khen thưởng</a>.
                Tệp Word lập theo <a href="\(SiteURL.paper(PaperForm.report.number))">mẫu báo cáo</a> của cơ quan; tệp lập ở nền nằm ở trang
                <a href="\(SiteURL.reportFiles)">Tệp báo cáo</a>.</p>
                """
        )
    }

    private static var questions: HTML {
        """
        <ul class="questions">\(each: kinds, { kind in
            "<li><a href=\"\(SiteURL.report(kind))\">\(kind.name)</a><br>\(question(kind))</li>"
        })</ul>
        """
    }

    static func question(_ kind: ReportKind) -> String {
        switch kind {
        case .period: "Một giai đoạn làm được bao nhiêu, từ nguồn nào, cho việc gì, ở đâu?"
        case .year: "Năm nay, 6 tháng, 9 tháng so với cùng kỳ và so với kế hoạch thế nào?"
        case .compare: "Các địa bàn, các kỳ đứng cạnh nhau: ai nhiều, ai tăng?"
        case .targets: "Chỉ tiêu của chương trình đạt đến đâu?"
        case .impact: "Cơ sở được hỗ trợ lớn lên ra sao?"
        case .leverage: "Mỗi đồng hỗ trợ kéo theo bao nhiêu đồng đối ứng?"
        case .timing: "Hồ sơ chờ ở bước nào, cơ quan nào, bao lâu?"
        case .changes: "Điều chỉnh bao nhiêu lần, vì sao, chuyển bao nhiêu tiền?"
        case .conference: "Báo cáo trình hội nghị: kết quả, so sánh, mục tiêu, khó khăn, kiến nghị."
        }
    }
}
