import HTTPTypes
import Hummingbird
import KhuyenCong
import NIOCore

/// What a person may do on the page of notices.
enum NoticeAct: String, CaseIterable {
    case open, readAll, choose, makeCalendar, withdrawCalendar
}

/// A form of the page that was sent and cannot be taken yet, or an address that is shown once.
struct NoticePageState: Sendable {
    var page = 1
    var typed: URLQuery = [:]
    var faults = FormFaults.none
    var calendarURL: String?
}

/// The page of notices, its forms, and the calendar at its secret address.
struct NoticePages: RouteGroup {
    let desk: NoticeDesk

    func add(to table: inout RouteTable) {
        table.page(.notices, .ownAccount, "Thông báo của mình, cách nhận, lịch hạn việc") { request, context in
            try await page(NoticePageState(page: Paging(query: request.query).page), context)
        }
        table.form(.notices, .ownAccount, "Đánh dấu đã đọc, chọn cách nhận, tạo và thu hồi địa chỉ lịch") {
            form,
            context in
            let act = try ActField.read(form, as: NoticeAct.self)
            return try await FormAttempt.run {
                try await perform(act, form, context)
            } orShow: { faults in
                try await page(NoticePageState(typed: form.fields, faults: faults), context)
            }
        }
        table.download(.calendar(secret: .any), .none, "Lịch hạn việc (iCalendar), theo địa chỉ riêng") {
            _,
            context in
            let text = try await desk.calendar.calendar(
                context.pathText("token"),
                site: context.client.siteAddress,
                at: desk.now()
            )
            return Response(
                status: .ok,
                headers: [.contentType: "text/calendar; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text))
            )
        }
    }

    private func perform(_ act: NoticeAct, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        switch act {
        case .open:
            let notice = try await desk.notices.read(form.id("notice"), by: officer, at: desk.now())
            forgetCount(context)
            return .redirect(notice.code.map { .dossier($0) } ?? .notices)
        case .readAll:
            try await desk.notices.readAll(upTo: form.id("notice"), by: officer, at: desk.now())
            forgetCount(context)
            return .redirect(.notices, .done("Đã đánh dấu đã đọc."))
        case .choose:
            try await desk.notices.choose(NoticePages.choice(form), by: officer, at: desk.now())
            return .redirect(.notices, .done("Đã lưu cách nhận thông báo."))
        case .makeCalendar:
            let secret = try await desk.calendar.make(for: officer, at: desk.now())
            let address = context.calendarAddress(secret: secret)
            return .page(try await page(NoticePageState(calendarURL: address), context))
        case .withdrawCalendar:
            try await desk.calendar.withdraw(by: officer, at: desk.now())
            return .redirect(.notices, .done("Đã thu hồi địa chỉ lịch."))
        }
    }

    /// The session remembers how many are unread; whoever has just read one sees it gone.
    private func forgetCount(_ context: AppContext) {
        if let token = context.sessionToken { context.site.sessions.forget(token: token) }
    }

    private func page(_ state: NoticePageState, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return NoticeListView(
            list: try await desk.notices.page(state.page, of: officer),
            choice: try await desk.notices.choice(of: officer),
            calendarMadeAt: try await desk.calendar.madeAt(for: officer),
            state: state,
            context: context
        ).page
    }

    /// The box of a kind of which no mail is sent.
    static func withoutMail(_ kind: NoticeKind) -> String { "withoutMail.\(kind.rawValue)" }

    private static func choice(_ form: Form) throws -> NoticeChoice {
        var reader = FieldReader(form)
        let mail = reader.choice("mail", "Thư điện tử", as: NoticeChoice.Mail.self, isRequired: true)
        let address = reader.text("address", "Địa chỉ thư", atMost: 254)
        let days = reader.integer("daysAhead", "Nhắc trước", in: 0...60, isRequired: true)
        let version = reader.integer("version", "Phiên bản", in: 0...Int64(Int32.max), isRequired: true)
        try reader.check()
        return NoticeChoice(
            mail: mail ?? .none,
            address: address ?? "",
            daysAhead: Int(days ?? 0),
            withoutMail: Set(NoticeKind.allCases.filter { form[withoutMail($0)] != nil }),
            version: Int(version ?? 0)
        )
    }
}

extension Client {
    /// Where the browser found us, without a slash at its end: "https://khuyencong.tinh.gov.vn".
    var siteAddress: String? {
        authority.map { (isSecure ? "https://" : "http://") + $0 }
    }
}
