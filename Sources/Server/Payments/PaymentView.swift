import KhuyenCong
import Vietnamese

/// One payment, and the form for what the treasury booked.
struct PaymentView {
    let payment: Payment
    let mayBook: Bool
    let typed: FieldTree?
    let faults: FormFaults

    func page(in context: AppContext) -> Page {
        Page(
            "\(payment.kind.name), \(MoneyWriter.inMillions(payment.amount.amount)) triệu đồng",
            section: .dossiers,
            crumbs: [Crumb].dossier(payment.dossierCode)
                + [Crumb("Sổ theo dõi chi", .moneyTrail(payment.dossierCode))],
            summary: SummaryLine([
                "dòng \(payment.line)", payment.source.officialName, "ngân sách năm \(payment.budgetYear)",
                "ngày văn bản \(payment.decidedOn.vietnamese)",
            ]).html,
            width: .narrow,
            status: faults.status,
            body: mayBook ? form(in: context) : facts
        )
    }

    private var facts: HTML {
        let terms = payment.terms
        return DefinitionList([
            ("Số chứng từ kho bạc", "\(terms.voucher)"), ("Ngày hạch toán", "\(terms.bookedOn?.vietnamese)"),
            ("Chương, khoản, tiểu mục", "\(PaymentsPanel.codes(terms))"), ("Người nhận", "\(terms.payeeName)"),
            ("Tài khoản nhận", "\(terms.payeeAccount)"), ("Ngân hàng", "\(terms.payeeBank)"),
        ]).html
    }

    private func form(in context: AppContext) -> HTML {
        let fields = TypedFields(tree: typed ?? stored, faults: faults)
        let form = FormView(
            to: .payment(payment.id),
            submit: "Ghi chứng từ kho bạc",
            faults: faults,
            cancel: .moneyTrail(payment.dossierCode)
        )
        return form.html(
            in: context,
            fields: """
                <input type="hidden" name="version" value="\(payment.version)">
                \(PaymentFields.html("", fields))
                \(if: needsReason(fields), fields.html(FormField(
                    "reason",
                    "Lý do",
                    .area(rows: 2),
                    help: "Ghi khi sửa chứng từ đã ghi, hoặc khi ngày hạch toán không thuộc năm ngân sách."
                )))
                """
        )
    }

    private func needsReason(_ fields: TypedFields) -> Bool {
        payment.terms.voucher != nil || fields.isTouched("reason")
    }

    private var stored: FieldTree {
        let terms = payment.terms
        let texts = [
            "chapter": terms.chapter, "category": terms.category, "item": terms.item, "voucher": terms.voucher,
            "bookedOn": terms.bookedOn?.vietnamese, "payeeName": terms.payeeName,
            "payeeAccount": terms.payeeAccount, "payeeBank": terms.payeeBank,
        ]
        return .group(texts.compactMapValues { $0.map { .text($0) } })
    }
}

/// The fields of a treasury booking, wherever they stand.
enum PaymentFields {
    /// The names of the fields begin with the prefix: "" or "payment.".
    static func html(_ prefix: String, _ fields: TypedFields) -> HTML {
        """
        <div class="row">\(each: booking(prefix), fields.html)</div>
        <div class="row">\(each: codes(prefix), fields.html)</div>
        <div class="row">\(each: payee(prefix), fields.html)</div>
        """
    }

    private static func booking(_ prefix: String) -> [FormField] {
        [
            FormField(prefix + "voucher", "Số chứng từ kho bạc"),
            FormField(prefix + "bookedOn", "Ngày hạch toán", help: "Ghi như 31/03/2026."),
        ]
    }

    private static func codes(_ prefix: String) -> [FormField] {
        [
            FormField(prefix + "chapter", "Chương", .input(kind: .text, inputMode: .numeric)),
            FormField(prefix + "category", "Loại – khoản"),
            FormField(prefix + "item", "Tiểu mục", .input(kind: .text, inputMode: .numeric)),
        ]
    }

    private static func payee(_ prefix: String) -> [FormField] {
        [
            FormField(prefix + "payeeName", "Người nhận tiền"), FormField(prefix + "payeeAccount", "Tài khoản nhận"),
            FormField(prefix + "payeeBank", "Ngân hàng, kho bạc"),
        ]
    }
}
