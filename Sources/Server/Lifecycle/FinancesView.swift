import KhuyenCong
import Vietnamese

/// What an appraisal finds of the finances of who is supported: on the form line by line, and in the history.
struct FinancesView {
    let lines: [DossierLine]
    let fields: TypedFields

    var html: HTML {
        """
        <details class="paper"\(attribute: "open", if: FinancesView.isTold(fields.tree) || isFaulty)>\
        <summary>Năng lực tài chính của cơ sở</summary>
        <p class="note">Cơ sở có lo được phần vốn đối ứng không; để trống dòng chưa xem xét.</p>
        <div id="finances">\(fields.faults["finances"].map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })</div>
        \(each: lines.enumerated(), { offset, line in row(offset + 1, line) })
        </details>
        """
    }

    private var isFaulty: Bool {
        fields.faults.faults.contains { $0.field.hasPrefix("finances") }
    }

    private func row(_ number: Int, _ line: DossierLine) -> HTML {
        let path = "finances.\(number)"
        let verdicts = FinanceVerdict.allCases.map { (value: $0.rawValue, label: $0.name) }
        let parts = ["Dòng \(line.position)", line.beneficiaryName].compactMap { $0 }
        return """
            <fieldset class="line"><legend>\(parts.joined(separator: " · "))</legend>
            <input type="hidden" name="\(path).line" value="\(line.position)">
            \(fields.html(FormField(path + ".verdict", "Đánh giá", .choice(verdicts, empty: "Chưa xem xét"))))
            <div class="row">\(fields.money(path + ".revenue", "Doanh thu năm trước"))\
            \(fields.money(path + ".ownFunds", "Vốn tự có cho đề án"))</div>
            \(fields.html(FormField(path + ".grounds", "Căn cứ", .area(rows: 2), help: "Báo cáo tài chính, xác nhận của ngân hàng, kết quả kiểm tra.")))
            </fieldset>
            """
    }

    /// The form names its lines, whether anything was said of them or not.
    static func isTold(_ tree: FieldTree) -> Bool {
        tree.at("finances").items.contains { !$0.at("verdict").isBlank }
    }

    /// One line for each line of the file that was looked into.
    static func told(_ tree: FieldTree) -> [HTML] {
        tree.at("finances").items.compactMap { item -> HTML? in
            guard let verdict = item.at("verdict").shown.flatMap(FinanceVerdict.init) else { return nil }
            let money = [("doanh thu", "revenue"), ("vốn tự có", "ownFunds")].compactMap { label, name -> String? in
                TypedFields.money(item.at(name)).map { "\(label) \($0) đồng" }
            }
            let words = [verdict.name.lowercased()] + money + [item.at("grounds").shown].compactMap { $0 }
            return """
                <div>Năng lực tài chính, dòng \(item.at("line").shown ?? "1"): \(words.joined(separator: "; "))</div>
                """
        }
    }
}
