import KhuyenCong
import Vietnamese

/// What a person was told, the newest first; how to be told; the address of the calendar.
struct NoticeListView {
    let list: NoticePage
    let choice: NoticeChoice
    let calendarMadeAt: Moment?
    let state: NoticePageState
    let context: AppContext

    var page: Page {
        Page(
            "Thông báo",
            summary: SummaryLine(["\(MoneyWriter.grouped(Int64(list.unread))) chưa đọc"]).html,
            actions: list.unread > 0 ? readAll : .empty,
            width: .narrow,
            status: state.faults.status,
            body: notices + choiceForm + calendar
        )
    }

    private var readAll: HTML {
        let last = list.notices.map(\.id).max() ?? 0
        return button("Đánh dấu đã đọc tất cả", .readAll, [("notice", String(last))])
    }

    private var notices: HTML {
        guard !list.notices.isEmpty else { return EmptyState("Chưa có thông báo nào.").html }
        return """
            <ul class="tasks" id="thong-bao">\(each: list.notices, { notice in
                """
                <li>\(notice.readAt == nil ? Tag(.waiting, "mới").html + " " : HTML.empty)\(notice.title)\
                <p class="note">\(notice.createdAt.vietnamese)\(if: !notice.detail.isEmpty, " · ")\(notice.detail)</p>\
                \(if: notice.code != nil, open(notice))</li>
                """
            })</ul>
            \(Paging(page: state.page, perPage: NoticePage.pageSize)
                .html(total: list.total, of: .notices, query: [:]))
            """
    }

    private func open(_ notice: Notice) -> HTML {
        button("Mở hồ sơ \(notice.code ?? "")", .open, [("notice", String(notice.id))])
    }

    private var choiceForm: HTML {
        let mail = FormField(
            "mail",
            "Thư điện tử",
            .radios(NoticeChoice.Mail.allCases.map { ($0.rawValue, NoticeLabels.mail($0), nil) }),
            isRequired: true
        )
        let address = FormField(
            "address",
            "Địa chỉ thư",
            .input(kind: .email, inputMode: .email, autocomplete: "email"),
            help: "Cần có khi nhận thư."
        )
        let days = FormField(
            "daysAhead",
            "Nhắc trước khi đến hạn",
            .input(kind: .text, inputMode: .numeric),
            unit: "ngày",
            isRequired: true
        )
        let faults = state.faults
        let fields: HTML = """
            \(ActField.html(NoticeAct.choose))
            <input type="hidden" name="version" value="\(choice.version)">
            \(mail.html(state.typed["mail"] ?? choice.mail.rawValue, faults: faults))
            \(address.html(state.typed["address"] ?? choice.address, faults: faults))
            \(days.html(state.typed["daysAhead"] ?? String(choice.daysAhead), faults: faults))
            <fieldset class="field"><legend>Không gửi thư về</legend>
            <div class="options">\(each: NoticeKind.allCases, withoutMail)</div></fieldset>
            """
        return Panel(
            "Cách nhận thông báo",
            note: "trong chương trình thì luôn có",
            content: FormView(to: .notices, submit: "Lưu", faults: faults).html(in: context, fields: fields)
        ).html
    }

    /// What was typed stands in for the choice, and a box that is not ticked is not sent.
    private func withoutMail(_ kind: NoticeKind) -> HTML {
        let name = NoticePages.withoutMail(kind)
        let isTicked = state.typed.isEmpty ? choice.withoutMail.contains(kind) : state.typed[name] != nil
        return TickBox(name: name, words: kind.name, isTicked: isTicked).html
    }

    private var calendar: HTML {
        let shown = state.calendarURL.map { url in
            Alert(
                .done,
                "Địa chỉ lịch, chỉ hiện lần này: <code id=\"calendar-url\">\(url)</code> Ai có địa chỉ này đều xem được lịch."
            ).html
        }
        let made = calendarMadeAt.map { moment -> HTML in "<p>Địa chỉ đang dùng được tạo lúc \(moment.vietnamese).</p>"
        }
        let renew = button(calendarMadeAt == nil ? "Tạo địa chỉ lịch" : "Tạo địa chỉ mới, bỏ địa chỉ cũ", .makeCalendar)
        return Panel(
            "Lịch hạn việc",
            note: "để xem trong lịch của điện thoại, máy tính",
            content: """
                \(shown)\(made)<div class="actions">\(renew)\
                \(if: calendarMadeAt != nil, button("Thu hồi", .withdrawCalendar, isDangerous: true))</div>
                """
        ).html
    }

    private func button(
        _ label: String,
        _ act: NoticeAct,
        _ values: [(name: String, value: String)] = [],
        isDangerous: Bool = false
    ) -> HTML {
        ActButton(
            label,
            .notices,
            isDangerous: isDangerous,
            values: [(name: ActField.name, value: act.rawValue)] + values
        ).html(in: context)
    }
}

/// Words of notices as pages write them.
enum NoticeLabels {
    static func mail(_ mail: NoticeChoice.Mail) -> String {
        switch mail {
        case .none: "Không gửi thư"
        case .atOnce: "Gửi ngay từng thông báo"
        case .digest: "Gộp một thư mỗi ngày, lúc 7 giờ"
        }
    }
}
