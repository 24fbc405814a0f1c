import KhuyenCong
import Vietnamese

/// The form of a look-up, and its answer above it.
struct LookUpView {
    let typed: URLQuery
    let faults: FormFaults
    let answer: LookUpAnswer?
    let context: AppContext

    var page: Page {
        Page(
            answer.map { "Hồ sơ \($0.code)" } ?? "Tra cứu hồ sơ",
            summary: answer.map { HTML(DossierLabels.title($0.title)) }
                ?? "Dành cho cơ sở đã nộp hồ sơ; không cần tài khoản.",
            width: .narrow,
            status: faults.status,
            body: (answer.map(found) ?? .empty) + form
        )
    }

    private var form: HTML {
        let view = FormView(to: .lookUp, submit: "Tra cứu", faults: faults)
        let fields: HTML = """
            \(LookUpView.code.html(typed["code"], faults: faults))
            \(LookUpView.phone.html(answer == nil ? typed["phone"] : nil, faults: faults))
            """
        guard answer != nil else { return view.html(in: context, fields: fields) }
        return "<details><summary>Tra cứu hồ sơ khác</summary>\(view.html(in: context, fields: fields))</details>"
    }

    private static let code = FormField(
        "code",
        "Mã hồ sơ",
        .input(kind: .text),
        help: "Ghi trên giấy hẹn, ví dụ HS12.",
        isRequired: true
    )

    private static let phone = FormField(
        "phone",
        "Số điện thoại",
        .input(kind: .text, inputMode: .tel, autocomplete: "tel"),
        help: "Số đã ghi trong hồ sơ.",
        isRequired: true
    )

    private func found(_ answer: LookUpAnswer) -> HTML {
        """
        <section class="panel" id="tra-loi"><div class="standing">\(DossierLabels.tag(answer.state))\
         <small>cập nhật \(answer.changedAt.day.vietnamese)</small></div>
        <p class="lead">\(answer.sentence)</p>
        \(answer.remark.map { remark -> HTML in "<p>Nội dung cơ quan ghi: \(remark)</p>" })
        <p><strong>Việc tiếp theo.</strong> \(answer.next)</p></section>
        \(money(answer))\(papers(answer))
        """
    }

    private func money(_ answer: LookUpAnswer) -> HTML {
        let amounts = DefinitionList([
            ("Đề nghị hỗ trợ", amount(answer.asked)), ("Được phê duyệt", amount(answer.approved)),
            ("Đã tạm ứng", amount(answer.advanced)), ("Đã quyết toán", amount(answer.settled)),
        ]).html
        let payments = answer.payments.map { payment -> HTML in
            let day = payment.day.map { "ngày \($0.vietnamese)" } ?? "chưa rõ ngày"
            return "<li>\(LookUpView.name(payment.stage)) \(day): \(amount(payment.amount))</li>"
        }
        return Panel(
            "Kinh phí hỗ trợ",
            content: "\(amounts)\(if: !payments.isEmpty, "<ul>\(HTML(payments))</ul>")"
        ).html
    }

    private func papers(_ answer: LookUpAnswer) -> HTML {
        guard !answer.missingPapers.isEmpty else { return .empty }
        return Panel(
            "Giấy tờ còn thiếu",
            note: "theo danh mục của bước hiện tại",
            content: "<ul>\(each: answer.missingPapers, { "<li>\($0)</li>" })</ul>"
        ).html
    }

    private func amount(_ amount: Dong?) -> HTML {
        amount.map { HTML("\(MoneyWriter.grouped($0.amount)) đồng") } ?? "chưa có"
    }

    private static func name(_ stage: Stage) -> String {
        switch stage {
        case .advanced: "Tạm ứng"
        case .settled: "Quyết toán"
        case .returned: "Thu hồi"
        case .registered, .appraised, .approved, .contracted, .performed, .accepted:
            DossierLabels.stages
                .first { $0.stage == stage }?.title ?? ""
        }
    }
}
