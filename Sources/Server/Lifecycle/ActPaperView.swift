import KhuyenCong

/// The paper of an act: office, type, number, year, day, signer, ground; and on whose behalf it is entered.
struct ActPaperView {
    let act: ProjectAct
    let fields: TypedFields
    /// What the paper must show where the act is entered for somebody; nil where it is the officer's own.
    let proof: PaperProof?
    /// Whether a copy of the paper can be sent with the form.
    var takesCopy = true
    /// Of an officer's own contract; nil for all other papers.
    var contract: ContractParties?

    /// Who a contract is with: its giver is asked for as the office of the paper, its taker is known.
    struct ContractParties {
        let taker: String
        /// Whether the page asks for number and giver; it does not where the contracts are told one by one.
        let isAsked: Bool
    }

    var html: HTML {
        proof.map(signed) ?? own
    }

    private var own: HTML {
        let isOpen =
            needsPaper || fields.isTouched("document")
            || ["day", "document.office", "document.number"].contains { fields.faults[$0] != nil }
        return """
            <details class="paper"\(attribute: "open", if: isOpen)><summary>Văn bản</summary>
            <div class="row">\(each: contract.map(ActPaperView.contractFields) ?? ActPaperView.own, fields.html)</div>
            \(fields.html(ActPaperView.ground))
            </details>
            """
    }

    /// The paper that somebody else has signed: nothing of it is known before it is read.
    private func signed(_ proof: PaperProof) -> HTML {
        """
        <h2>Văn bản đã ký trên giấy</h2>
        <p class="note">Ông/bà nhập thay người đã ký. \(asked(proof)) Lịch sử ghi rõ ai nhập, nhập lúc nào.</p>
        \(fields.html(FormField(
            "onBehalfOf",
            "Nhập thay cho",
            help: "Tên cơ quan, người đã ký.",
            isRequired: true
        )))
        <div class="row">\(each: ActPaperView.signed(proof), fields.html)</div>
        \(fields.html(ActPaperView.ground))
        """
    }

    private func asked(_ proof: PaperProof) -> HTML {
        let copy: HTML = "bản chụp (\(act.signedLabels)) ở phần “Giấy tờ kèm theo”"
        return switch proof {
        case .numberAndCopy: "Ghi số của văn bản và kèm \(copy)."
        case .numberOrCopy where takesCopy: "Ghi số của văn bản; văn bản không có số thì kèm \(copy)."
        case .numberOrCopy: "Ghi số của văn bản; văn bản không có số thì nhập từng hồ sơ, kèm bản chụp."
        }
    }

    /// Acts that an office signs; the others may stand without a paper.
    private var needsPaper: Bool {
        switch act {
        case .appraise, .appraiseAtMinistry, .approve, .contract, .accept, .settle, .change, .stop, .recover, .close,
            .advance, .suspend, .takeOver:
            true
        case .submit, .withdraw, .returnForRevision, .register, .reject, .report, .resume: false
        }
    }

    private static let own = [
        documentType,
        FormField("document.number", "Số", help: "Có thể ghi sau khi phát hành."),
        year,
        FormField("day", "Ngày văn bản", help: "Ghi như 31/03/2026.", isRequired: true),
        FormField("document.office", "Cơ quan ban hành"),
        signer,
    ]

    private static func contractFields(_ parties: ContractParties) -> [FormField] {
        [
            documentType,
            FormField("document.number", "Số", isRequired: parties.isAsked),
            year,
            FormField("day", "Ngày văn bản", help: "Ghi như 31/03/2026.", isRequired: true),
            FormField(
                "document.office",
                "Bên giao",
                help: "Cơ quan ký hợp đồng; bên nhận: \(parties.taker).",
                isRequired: parties.isAsked
            ),
            signer,
        ]
    }

    private static func signed(_ proof: PaperProof) -> [FormField] {
        [
            FormField("day", "Ngày ký", help: "Ngày ghi trên văn bản, như 31/03/2026.", isRequired: true),
            FormField("document.office", "Cơ quan, đơn vị đã ký", isRequired: true),
            FormField("document.number", "Số", isRequired: proof == .numberAndCopy),
            documentType,
            year,
            signer,
        ]
    }

    private static let documentType = FormField(
        "document.type",
        "Loại văn bản",
        help: "Ví dụ: Quyết định, Hợp đồng, Biên bản."
    )
    private static let year = FormField("document.year", "Năm", .input(kind: .text, inputMode: .numeric))
    private static let signer = FormField("document.signer", "Người ký")
    private static let ground = FormField("document.legalGround", "Căn cứ", .area(rows: 2))
}
