import KhuyenCong

/// Where texts are pasted or uploaded.
struct ClaimFormView {
    let choices: PeriodChoices
    let typed: URLQuery
    let faults: FormFaults

    func page(in context: AppContext) -> Page {
        Page(
            "Kiểm tra số liệu của văn bản",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: "Mỗi số được đọc, cộng lại và so với nhau: khớp, lệch, chưa rõ hay không có dữ liệu.",
            actions: """
                <a class="button" href="\(SiteURL.keptTexts)">Văn bản đã lưu</a>
                <a class="button" href="\(SiteURL.comparisonBoard)">Bảng so sánh</a>
                """,
            width: .narrow,
            status: faults.status,
            body: "\(ErrorSummary(faults).html)\(form(context))"
        )
    }

    private func form(_ context: AppContext) -> HTML {
        """
        <form class="form" action="\(SiteURL.claims)" method="post" enctype="multipart/form-data" novalidate>
        \(FormToken.field(context))
        \(ClaimFormView.text.html(value(0), faults: faults))
        <details\(attribute: "open", if: value(1) != nil)><summary>Dán thêm văn bản để so với nhau</summary>
        <div class="field"><label for="text-2">Văn bản thứ hai <small>(không bắt buộc)</small></label>\
        <div class="control"><textarea rows="8" id="text-2" name="\(ClaimForm.Name.text)">\(value(1))</textarea></div></div>
        </details>
        \(ClaimFormView.file.html(nil, faults: faults))
        \(place.html(typed[ClaimForm.Name.place], faults: faults))
        <div class="actions">
        <button type="submit" class="primary" name="viec" value="\(ClaimPages.Act.check.rawValue)">Kiểm tra</button>
        <button type="submit" name="viec" value="\(ClaimPages.Act.docx.rawValue)">Tải tệp Word có ghi chú</button></div>
        <p class="note">Văn bản không được giữ lại, trừ khi ông/bà bấm “Lưu văn bản” ở trang kết quả.</p>
        </form>
        """
    }

    private static let text = FormField(
        ClaimForm.Name.text,
        "Văn bản",
        .area(rows: 12),
        help: "Dán cả bài hoặc một đoạn dự thảo báo cáo."
    )

    private func value(_ index: Int) -> String? {
        let values = typed.values(ClaimForm.Name.text)
        return index < values.count && !values[index].isEmpty ? values[index] : nil
    }

    private static let file = FormField(
        ClaimForm.Name.file,
        "Hoặc chọn tệp",
        .file(accept: ".docx,.pdf,.txt", isMultiple: true),
        help: "docx, pdf có chữ hoặc txt; nhiều tệp thì so cả với nhau."
    )

    private var place: FormField {
        let provinces = choices.territories.provinces(.of2024).map { ($0.code, $0.name) }
        return FormField(
            ClaimForm.Name.place,
            "Địa bàn, khi văn bản không nêu",
            .choice(provinces, empty: "Theo văn bản"),
            help: "Tên tỉnh, thành phố trước ngày 01/7/2025; văn bản có nêu thì theo văn bản."
        )
    }
}
