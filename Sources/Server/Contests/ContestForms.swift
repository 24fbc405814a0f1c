import KhuyenCong

/// The forms of the page of a contest; one that came back stands open with what was typed.
struct ContestForms {
    let detail: ContestDetail
    /// Which form came back.
    let part: String?
    let fields: TypedFields
    let context: AppContext

    private var contest: Contest { detail.contest }
    private var isOpen: Bool { detail.mayRun && contest.state != .decided }

    var begin: HTML {
        guard isOpen, contest.state == .preparing else { return .empty }
        let values = [
            (name: ActField.name, value: ContestPages.Step.begin.rawValue),
            (name: "version", value: String(contest.version)),
        ]
        return ActButton("Bắt đầu chấm", .contest(contest.id), isPrimary: true, values: values).html(in: context)
    }

    /// Taking or declining the own seat.
    var seat: HTML {
        guard let seat = detail.seat, seat.answer == nil, contest.state == .preparing else { return .empty }
        let typed = typed("answer")
        let answers = ContestJudge.Answer.allCases.map { (value: $0.rawValue, label: $0.name, help: String?.none) }
        let reasons = ContestJudge.Reason.allCases.map { (value: $0.rawValue, label: $0.name) }
        let content: HTML = """
            \(ContestForms.version(seat.version))
            \(typed.html(FormField("answer", "Trả lời", .radios(answers), isRequired: true)))
            \(typed.html(FormField("reason", "Lý do từ chối", .choice(reasons, empty: "Chọn khi từ chối"))))
            """
        return Panel(
            "Lời mời làm giám khảo",
            content: FormView(to: .contestSeat(contest.id), submit: "Trả lời", faults: typed.faults)
                .html(in: context, fields: content)
        ).html
    }

    func register(_ candidates: [ContestCandidate]) -> HTML {
        guard isOpen, contest.state == .preparing else { return .empty }
        let typed = typed(ContestPages.Step.register.rawValue)
        let lower = candidates.map {
            (value: String($0.entry.id), label: "\($0.entry.product), \($0.entry.establishment) (\($0.contest))")
        }
        let from = FormField(
            "from",
            "Sản phẩm có giấy chứng nhận cấp dưới",
            .choice(lower, empty: contest.level.takesNewProducts ? "Không, là sản phẩm mới" : "Chọn sản phẩm")
        )
        let new = contest.level.takesNewProducts ? ContestForms.product : []
        let letter =
            contest.level == .province
            ? [FormField("letter", "Văn bản của Ủy ban nhân dân xã", help: "Khi xã không tổ chức bình chọn.")] : []
        let content = (contest.level.below == nil ? [] : [from]) + new + letter + [ContestForms.words]
        return fold(.register, "Ghi sản phẩm", "\(each: content, typed.html)", submit: "Ghi sản phẩm", typed)
    }

    var invite: HTML {
        guard isOpen, contest.state == .preparing else { return .empty }
        let typed = typed(ContestPages.Step.invite.rawValue)
        let content = [
            FormField("userName", "Tên đăng nhập", isRequired: true),
            FormField("onlyGroup", "Nhóm sản phẩm được chấm", .choice(ContestLabels.groups, empty: "Tất cả")),
        ]
        return fold(.invite, "Mời giám khảo", "\(each: content, typed.html)", submit: "Mời", typed) + inviteAll
    }

    private var inviteAll: HTML {
        let sent = typed(ContestPages.Step.inviteAll.rawValue)
        let faults = sent.faults.renaming { $0.hasPrefix("judges") ? "list" : $0 }
        let typed = TypedFields(tree: sent.tree, faults: faults)
        let list = FormField(
            "list",
            "Danh sách giám khảo",
            .area(rows: 6),
            help:
                "Mỗi người một dòng: tên đăng nhập; nhóm sản phẩm nếu chỉ chấm một nhóm. Dán được từ tệp CSV, bảng tính.",
            isRequired: true
        )
        return fold(.inviteAll, "Mời theo danh sách", typed.html(list), submit: "Mời cả danh sách", typed)
    }

    /// Next year's contest begins as this one was.
    var again: HTML {
        guard detail.mayRun else { return .empty }
        let step = ContestPages.Step.again
        let next = FieldTree.group(["year": .number(Int64(contest.year + 1)), "invitesJudges": .flag(true)])
        let typed = part == step.rawValue ? fields : TypedFields(tree: next, faults: .none)
        let content = [
            FormField("year", "Năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
            FormField("invitesJudges", "Giám khảo", .flag(text: "Mời lại giám khảo của kỳ này")),
        ]
        let note: HTML =
            "<p class=\"note\">Giữ địa bàn, trọng số, việc che tên; các ngày lùi theo năm, sửa được sau.</p>"
        return fold(step, "Mở kỳ của năm khác theo kỳ này", note + "\(each: content, typed.html)", submit: "Mở", typed)
    }

    var change: HTML {
        guard isOpen else { return .empty }
        let step = ContestPages.Step.change
        let typed = part == step.rawValue ? fields : TypedFields(tree: contest.tree, faults: .none)
        let content =
            ContestForms.version(contest.version) + ContestForms.days(typed)
            + (contest.state == .preparing ? ContestForms.weights(typed) : hiddenWeights)
        return fold(step, "Sửa ngày, trọng số", content, submit: "Ghi", typed)
    }

    /// The decision, with a row for each product; what hinders one is said in its row.
    var decide: HTML {
        guard isOpen, contest.state == .judging, !detail.isSealed else { return .empty }
        let typed = typed(ContestPages.Step.decide.rawValue)
        let head = [
            FormField("decision", "Số quyết định công nhận", isRequired: true),
            FormField("decidedOn", "Ngày quyết định", help: "Ghi như 31/03/2026.", isRequired: true),
        ]
        let rows = detail.entries.enumerated().map { offset, entry in decision(entry, offset + 1, typed) }
        let content: HTML = """
            \(ContestForms.version(contest.version))<div class="row">\(each: head, typed.html)</div>\
            <div class="row">\(each: ContestForms.session, typed.html)</div>\
            \(each: rows, { $0 })
            """
        return Panel(
            "Công nhận kết quả",
            note: "từ 70 điểm bình quân",
            content: form(.decide, content, submit: "Ghi quyết định", typed)
        ).html
    }

    private static let session = [
        FormField("session.heldOn", "Hội đồng họp ngày", help: "Ghi như 31/03/2026; để trống cả hàng nếu không họp."),
        FormField("session.minutes", "Số biên bản họp"),
        FormField("session.members", "Số thành viên", .input(kind: .text, inputMode: .numeric)),
        FormField("session.present", "Có mặt", .input(kind: .text, inputMode: .numeric), help: "Quá nửa thành viên."),
    ]

    private func decision(_ entry: ContestEntry, _ number: Int, _ typed: TypedFields) -> HTML {
        let name = "entries.\(number)"
        let mean = ContestLabels.points(detail.tallies[entry.id]?.mean)
        let obstacle = detail.obstacle(to: entry)
        let award = FormField("\(name).awarded", "Công nhận", .flag(text: "Được công nhận"))
        let feedback = FormField("\(name).feedback", "Nhận xét gửi cơ sở", .area(rows: 2))
        return """
            <fieldset class="field"><legend>Số \(entry.position): \(entry.product), \(mean) điểm</legend>
            <input type="hidden" name="\(name).entry" value="\(entry.id)">
            \(obstacle.map { obstacle -> HTML in "<p class=\"help\">\(obstacle)</p>" } ?? typed.html(award))
            \(typed.html(feedback))</fieldset>
            """
    }

    private func typed(_ name: String) -> TypedFields {
        part == name ? fields : .blank
    }

    private func fold(
        _ step: ContestPages.Step,
        _ title: String,
        _ content: HTML,
        submit: String,
        _ typed: TypedFields
    ) -> HTML {
        """
        <details\(attribute: "open", if: part == step.rawValue)><summary>\(title)</summary>
        \(form(step, content, submit: submit, typed))</details>
        """
    }

    private func form(_ step: ContestPages.Step, _ content: HTML, submit: String, _ typed: TypedFields) -> HTML {
        FormView(to: .contest(contest.id), submit: submit, faults: typed.faults)
            .html(in: context, fields: ActField.html(step) + content)
    }
}
