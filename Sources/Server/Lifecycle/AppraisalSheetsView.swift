import KhuyenCong

/// The sheets of the council's members on the form of an appraisal, and in the history.
struct AppraisalSheetsView {
    let fields: TypedFields

    var html: HTML {
        let count = max(fields.count("sheets") + 1, 3)
        return """
            <details class="paper"\(attribute: "open", if: fields.isTouched("sheets"))>\
            <summary>Phiếu của từng thành viên</summary>
            <p class="note">Ghi phiếu của người có mặt; biên bản phải theo ý kiến của đa số phiếu.</p>
            <div id="sheets">\(fields.faults["sheets"].map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })</div>
            \(each: 1...count, row)
            </details>
            """
    }

    private func row(_ number: Int) -> HTML {
        let path = "sheets.\(number)"
        return """
            <fieldset class="line"><legend>Phiếu \(number)</legend>
            <div class="row">\(fields.html(FormField(path + ".name", "Họ tên thành viên")))\
            \(fields.html(FormField(path + ".office", "Đơn vị")))\
            \(fields.html(FormField(
                path + ".opinion",
                "Ý kiến",
                .choice(AppraisalOpinion.allCases.map { ($0.rawValue, $0.name) }, empty: "Chọn ý kiến")
            )))</div>
            \(fields.html(FormField(path + ".remark", "Nhận xét", .area(rows: 2))))
            \(fields.html(FormField(
                path + ".hasConflictOfInterest",
                "Lợi ích liên quan",
                .flag(text: "Thành viên có lợi ích liên quan đến đề án này.")
            )))</fieldset>
            """
    }

    /// One line for each sheet, and which version of the file was judged.
    static func told(_ record: ActRecord) -> HTML {
        guard isAppraised(record) else { return .empty }
        let version = record.fields.at("version").shown.map { shown -> HTML in
            "<div>Phiên bản hồ sơ đã thẩm định: \(shown)</div>"
        }
        return """
            \(version)\(each: record.fields.at("sheets").items, { sheet in
                let who = [sheet.at("name").shown, sheet.at("office").shown].compactMap { $0 }.joined(separator: ", ")
                let opinion = sheet.at("opinion").shown.flatMap(AppraisalOpinion.init)?.name
                return """
                    <div>Phiếu của \(who): \(opinion)\
                    \(sheet.at("remark").shown.map { remark -> HTML in ". \(remark)" })</div>
                    """
            })
            """
    }

    /// A return or a rejection may stand without an appraisal.
    private static func isAppraised(_ record: ActRecord) -> Bool {
        switch record.act {
        case .appraise, .appraiseAtMinistry: true
        case .returnForRevision, .reject:
            ["criteria", "members", "present", "sheets"].contains { !record.fields.at($0).isBlank }
                || FinancesView.isTold(record.fields)
        default: false
        }
    }
}
