import KhuyenCong

/// The office's calls with what came of them.
struct CallsView {
    let calls: [ProposalCallCount]
    let territories: Territories
    let today: Day

    var page: Page {
        Page(
            "Đợt nhận đề xuất",
            section: .dossiers,
            crumbs: [.dossiers],
            summary: "Cơ sở tự đề xuất trên trang công khai; hồ sơ nộp xong vào danh sách chờ thẩm định.",
            actions: ButtonLink("Câu hỏi thêm", .questions).html
                + ButtonLink("Mở đợt mới", .callNew, isPrimary: true).html,
            body: calls.isEmpty
                ? EmptyState(
                    "Chưa mở đợt nào.",
                    next: ButtonLink("Mở đợt mới", .callNew, isPrimary: true).html
                ).html : table
        )
    }

    private var table: HTML {
        let territories = territories
        let today = today
        return DataTable<ProposalCallCount>(
            "Đợt nhận đề xuất",
            columns: [
                .init("Đợt") { row in
                    """
                    <a href="\(SiteURL.call(row.call.id))">\(row.call.title)</a>\
                    <small>\(CallLabels.place(row.call, territories)) · \(row.call.level.name)</small>
                    """
                },
                .init("Nhận", .code) { "\($0.call.opensOn.vietnamese) – \($0.call.closesOn.vietnamese)" },
                .init("Trạng thái") { CallsView.tag($0.call, today) },
                .init("Đang soạn", .figure) { "\(grouped: $0.drafts)" },
                .init("Đã nộp", .figure) { "\(grouped: $0.files)" },
                .init("Trang công khai") { row in
                    row.call.isOpen(on: today)
                        ? "<a href=\"\(SiteURL.openCall(row.call.id))\">Mở trang</a>" : "—"
                },
                .init("Năm sau") { row in
                    let url = SiteURL.callNew.with([CallForm.earlier: String(row.call.id)])
                    return "<a href=\"\(url)\">Mở đợt như đợt này</a>"
                },
            ]
        ).html(calls)
    }

    private static func tag(_ call: ProposalCall, _ today: Day) -> HTML {
        if call.withdrawnAt != nil { return Tag(.late, "Đã kết thúc sớm").html }
        if call.isOpen(on: today) { return Tag(.good, "Đang nhận").html }
        return today < call.opensOn ? Tag(.waiting, "Chưa đến ngày").html : Tag(.done, "Đã đóng").html
    }
}

/// The form of a call.
struct CallFormView {
    let call: ProposalCall?
    let fields: TypedFields
    let territories: Territories
    let context: AppContext

    var page: Page {
        Page(
            call == nil ? "Mở đợt nhận đề xuất" : "Sửa đợt nhận đề xuất",
            section: .dossiers,
            crumbs: [.dossiers, Crumb("Đợt nhận đề xuất", .calls)],
            summary: call.map { HTML($0.title) } ?? .empty,
            width: .narrow,
            status: fields.faults.status,
            body: form
        )
    }

    private var url: SiteURL {
        call.map { .call($0.id) } ?? .callNew
    }

    private var form: HTML {
        FormView(
            to: url,
            submit: call == nil ? "Mở đợt" : "Lưu",
            faults: fields.faults,
            cancel: .calls
        ).html(
            in: context,
            fields: """
                \(call.map { call -> HTML in "<input type=\"hidden\" name=\"version\" value=\"\(call.version)\">" })
                \(fields.html(FormField("title", "Tên đợt", help: "Ví dụ: Đề xuất đề án khuyến công năm 2027.", isRequired: true)))
                \(if: call == nil, "\(each: FundingPlace(territories: territories).fields, fields.html)")
                \(kinds)
                \(each: CallFormView.days, fields.html)
                \(each: CallFormView.texts, fields.html)
                \(if: call != nil, fields.html(CallFormView.end))
                """
        )
    }

    private var kinds: HTML {
        let fault = fields.faults["kinds"]
        return """
            <fieldset class="field\(if: fault != nil, " faulty")" id="kinds"><legend>Nội dung nhận đề xuất</legend>
            \(fault.map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })
            <div class="options">\(each: ActivityKind.Code.allCases, { kind in
                let name = "kinds.\(kind.rawValue)"
                return TickBox(name: name, words: kind.officialName, isTicked: fields.text(name) != nil).html
            })</div></fieldset>
            """
    }

    private static let days = [
        FormField("year", "Năm kế hoạch", .input(kind: .text, inputMode: .numeric), isRequired: true),
        FormField("opensOn", "Nhận từ ngày", isRequired: true),
        FormField("closesOn", "Đến hết ngày", help: "Ghi như 31/03/2026.", isRequired: true),
    ]

    private static let texts = [
        FormField(
            "contact",
            "Nơi giải đáp",
            help: "Cơ quan, số điện thoại của cơ quan; hiện trên trang công khai.",
            isRequired: true
        ),
        FormField("document", "Văn bản mở đợt", help: "Ví dụ: Thông báo số 15/TB-SCT ngày 02/03/2026."),
        FormField("note", "Lưu ý cho cơ sở", .area(rows: 3)),
    ]

    private static let end = FormField(
        "withdraw",
        "Kết thúc sớm",
        .flag(text: "Ngừng nhận đề xuất từ bây giờ; không mở lại được.")
    )
}
