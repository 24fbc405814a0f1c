import HTTPTypes
import KhuyenCong

/// One's own notices for other programs.
struct NoticeAPI: RouteGroup {
    let desk: NoticeDesk

    func add(to table: inout RouteTable) {
        table.read(
            .notices,
            .ownAccount,
            "Thông báo của mình, mới nhất đứng trước; 50 thông báo mỗi trang",
            parameters: [Parameter("page", .integer(1...1_000_000), "Trang, từ 1")],
            answer: NoticeListAnswer.self
        ) { request, context in
            let page = APIPaging(request.query).page
            return NoticeListAnswer(try await desk.notices.page(page, of: context.requireOfficer()), number: page)
        }
        table.act(
            .post,
            .noticeReading,
            .ownAccount,
            "Đánh dấu đã đọc các thông báo đến số đã nêu",
            body: ReadingBody.self,
            answer: NoticeListAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            try await desk.notices.readAll(upTo: body.upTo, by: officer, at: desk.now())
            return NoticeListAnswer(try await desk.notices.page(1, of: officer), number: 1)
        }
        table.read(.noticeChoice, .ownAccount, "Cách mình nhận thông báo", answer: ChoiceAnswer.self) { _, context in
            ChoiceAnswer(try await desk.notices.choice(of: context.requireOfficer()))
        }
        table.act(
            .post,
            .noticeChoice,
            .ownAccount,
            "Chọn cách nhận thông báo",
            body: ChoiceAnswer.self,
            answer: ChoiceAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            try await desk.notices.choose(body.choice, by: officer, at: desk.now())
            return ChoiceAnswer(try await desk.notices.choice(of: officer))
        }
    }
}

struct ReadingBody: Codable, Sendable {
    let upTo: Int64
}

struct NoticeListAnswer: Codable, Sendable {
    struct Item: Codable, Sendable {
        let id: Int64
        let title: String
        let detail: String
        let dossier: String?
        let at: Moment
        let isRead: Bool
    }

    let page: Int
    let perPage: Int
    let total: Int
    let unread: Int
    let notices: [Item]

    init(_ page: NoticePage, number: Int) {
        self.page = number
        perPage = NoticePage.pageSize
        total = page.total
        unread = page.unread
        notices = page.notices.map { notice in
            Item(
                id: notice.id,
                title: notice.title,
                detail: notice.detail,
                dossier: notice.code,
                at: notice.createdAt,
                isRead: notice.readAt != nil
            )
        }
    }
}

/// The choice with the version that was seen.
struct ChoiceAnswer: Codable, Sendable {
    let mail: NoticeChoice.Mail
    let address: String
    let daysAhead: Int
    let version: Int
    /// Kinds of which no mail is sent; where a program does not say, mails are sent of every kind.
    let withoutMail: [NoticeKind]?

    init(_ choice: NoticeChoice) {
        mail = choice.mail
        address = choice.address
        daysAhead = choice.daysAhead
        version = choice.version
        withoutMail = NoticeKind.allCases.filter(choice.withoutMail.contains)
    }

    var choice: NoticeChoice {
        NoticeChoice(
            mail: mail,
            address: address,
            daysAhead: daysAhead,
            withoutMail: Set(withoutMail ?? []),
            version: version
        )
    }
}

extension NoticeListAnswer: PagedAnswer {
    var listed: Int { total }
}
