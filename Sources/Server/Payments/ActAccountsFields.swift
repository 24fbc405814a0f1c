import KhuyenCong
import Vietnamese

/// How the treasury pays: for all the money of the act.
struct TreasuryFieldsView {
    let fields: TypedFields

    var html: HTML {
        """
        <details class="paper"\(attribute: "open", if: fields.isTouched("payment"))>\
        <summary>Chứng từ kho bạc, tài khoản nhận</summary>
        <p class="note">Có thể ghi sau, ở Sổ theo dõi chi, khi kho bạc đã hạch toán.</p>
        \(PaymentFields.html("payment.", fields))</details>
        """
    }
}

/// The conclusion that a recovery carries out, where the file has one that nobody answered.
struct RecoveryFieldsView {
    let conclusions: [Conclusion]
    let fields: TypedFields

    var html: HTML {
        guard !conclusions.isEmpty else { return .empty }
        let options = conclusions.map { conclusion in
            (
                value: String(conclusion.id),
                label: "\(conclusion.office) \(conclusion.number ?? ""): \(conclusion.finding)"
            )
        }
        return fields.html(
            FormField("conclusion", "Thực hiện kết luận", .choice(options, empty: "Không theo kết luận nào"))
        )
    }
}

/// The contracts that a signing writes, where they are more than the paper of the act itself.
struct ContractFieldsView {
    let fields: TypedFields

    var html: HTML {
        let count = fields.count("contracts")
        return """
            <details class="paper"\(attribute: "open", if: fields.isTouched("contracts"))>\
            <summary>Nhiều hợp đồng, phụ lục, hợp đồng hỗ trợ</summary>
            <p class="note">Để trống nếu chỉ có một văn bản, ghi ở mục “Văn bản”. Hợp đồng đầu tiên không ghi số tiền \
            nhận phần còn lại. Bấm “Kiểm tra” để có thêm dòng trống.</p>
            \(each: 1...(count + 1), row)</details>
            """
    }

    private func row(_ number: Int) -> HTML {
        let path = "contracts.\(number)"
        return """
            <fieldset class="line"><legend>Văn bản \(number)</legend>
            <div class="row">\(each: ContractFieldsView.paper(path), fields.html)</div>
            <div class="row">\(each: ContractFieldsView.parties(path), fields.html)</div>
            <div class="row">\(each: ContractFieldsView.money(path), fields.html)</div></fieldset>
            """
    }

    private static func paper(_ path: String) -> [FormField] {
        [
            FormField(
                path + ".kind",
                "Loại",
                .choice(ContractKind.allCases.map { ($0.rawValue, $0.name) }, empty: nil)
            ),
            FormField(path + ".number", "Số"), FormField(path + ".day", "Ngày ký"),
            FormField(path + ".parent", "Phụ lục của số"),
        ]
    }

    private static func parties(_ path: String) -> [FormField] {
        [FormField(path + ".giver", "Bên giao"), FormField(path + ".taker", "Bên nhận")]
    }

    private static func money(_ path: String) -> [FormField] {
        let sources = FundingSource.Code.allCases.filter { $0 != .unsplit }
            .map { (value: $0.rawValue, label: $0.officialName) }
        return [
            FormField(path + ".lines.1.line", "Dòng", .input(kind: .text, inputMode: .numeric)),
            FormField(path + ".lines.1.source", "Nguồn", .choice(sources, empty: "Chọn nguồn")),
            FormField(path + ".lines.1.year", "Năm ngân sách", .input(kind: .text, inputMode: .numeric)),
            FormField(path + ".lines.1.amount", "Số tiền", .input(kind: .text, inputMode: .decimal), unit: "đồng"),
        ]
    }
}

/// The vouchers that a settlement stands on, and how the rest is paid.
struct VoucherFieldsView {
    let view: DossierView
    let fields: TypedFields

    var html: HTML {
        let count = fields.count("vouchers")
        return """
            <h2>Chứng từ quyết toán</h2>
            <p class="note">Theo Mẫu 8a, 8b. Bấm “Kiểm tra” để lưu nháp và có thêm dòng trống; bản nháp có thể vượt mức, \
            quyết toán thì không.</p>
            \(each: 1...(count + 1), row)
            \(TreasuryFieldsView(fields: fields).html)
            """
    }

    private func row(_ number: Int) -> HTML {
        let path = "vouchers.\(number)"
        return """
            <fieldset class="line"><legend>Chứng từ \(number)</legend>
            <div class="row">\(each: head(path), fields.html)</div>
            <div class="row">\(each: VoucherFieldsView.seller(path), fields.html)</div>
            <div class="row">\(each: money(path), fields.html)</div></fieldset>
            """
    }

    private func head(_ path: String) -> [FormField] {
        let lines = view.lines.map { (value: String($0.position), label: "Dòng \($0.position)") }
        let machines = view.machines.map { (value: String($0.id), label: $0.name) }
        let machine =
            machines.isEmpty
            ? [] : [FormField(path + ".machine", "Của máy", .choice(machines, empty: "Không phải máy"))]
        return [
            FormField(path + ".line", "Dòng", .choice(lines, empty: nil)),
            FormField(
                path + ".kind",
                "Loại chứng từ",
                .choice(VoucherKind.allCases.map { ($0.rawValue, $0.name) }, empty: nil)
            ),
            FormField(path + ".symbol", "Ký hiệu"), FormField(path + ".number", "Số"),
            FormField(path + ".day", "Ngày"),
        ] + machine
    }

    private static func seller(_ path: String) -> [FormField] {
        [
            FormField(path + ".seller", "Người bán, người nhận tiền"), FormField(path + ".sellerTaxCode", "Mã số thuế"),
            FormField(path + ".form", "Mẫu số"), FormField(path + ".item", "Nội dung chi"),
        ]
    }

    private func money(_ path: String) -> [FormField] {
        let gross = path + ".gross"
        let isAsked = ActDemands(act: .settle, fields: fields.tree).asks(gross)
        let amount = FormField.Control.input(kind: .text, inputMode: .decimal)
        return [
            FormField(path + ".net", "Tiền hàng", amount, unit: "đồng"),
            FormField(path + ".vat", "Thuế GTGT", amount, unit: "đồng"),
            FormField(gross, "Tổng thanh toán", amount, unit: "đồng", isRequired: isAsked),
            FormField(path + ".proof", "Chứng từ thanh toán", help: "Ủy nhiệm chi, phiếu chi số mấy."),
        ]
    }
}

/// The rows of contracts and vouchers in which somebody typed more than what the page offers.
enum AccountRows {
    static func typed(_ pairs: [URLQuery.Pair]) -> [URLQuery.Pair] {
        let offered: Set<Substring> = ["kind", "line"]
        let filled = Set(
            pairs.filter { pair in
                guard let name = pair.name.split(separator: ".").last, !offered.contains(name) else { return false }
                return !pair.value.allSatisfy(\.isWhitespace)
            }.compactMap { row(of: $0.name) }
        )
        return pairs.filter { pair in row(of: pair.name).map(filled.contains) ?? true }
    }

    /// "vouchers.2" of "vouchers.2.gross".
    private static func row(of name: String) -> String? {
        let parts = name.split(separator: ".")
        guard parts.count > 2, ["contracts", "vouchers"].contains(parts[0]), Int(parts[1]) != nil else { return nil }
        return "\(parts[0]).\(parts[1])"
    }
}
