import HTTPTypes
import KhuyenCong

/// The address of one's own calendar of deadlines for other programs.
struct CalendarAPI: RouteGroup {
    let desk: NoticeDesk

    func add(to table: inout RouteTable) {
        table.read(
            .calendarAddress,
            .ownAccount,
            "Mình đã tạo địa chỉ lịch (iCalendar) từ bao giờ",
            answer: CalendarAddressAnswer.self
        ) { _, context in
            let madeAt = try await desk.calendar.madeAt(for: context.requireOfficer())
            return CalendarAddressAnswer(madeOn: madeAt?.day, url: nil)
        }
        table.act(
            .post,
            .calendarAddress,
            .ownAccount,
            "Tạo địa chỉ lịch mới; địa chỉ chỉ trả về một lần, địa chỉ cũ thôi dùng được",
            status: .created,
            answer: CalendarAddressAnswer.self
        ) { _, context in
            let secret = try await desk.calendar.make(for: context.requireOfficer(), at: desk.now())
            return CalendarAddressAnswer(madeOn: desk.now().day, url: context.calendarAddress(secret: secret))
        }
        table.remove(.calendarAddress, .ownAccount, "Thu hồi địa chỉ lịch của mình") { _, context in
            try await desk.calendar.withdraw(by: context.requireOfficer(), at: desk.now())
        }
    }
}

struct CalendarAddressAnswer: Codable, Sendable {
    /// Null where there is none.
    let madeOn: Day?
    /// Only in the answer that made it.
    let url: String?
}

extension AppContext {
    /// The whole address, as a calendar program asks for it.
    func calendarAddress(secret: String) -> String {
        (client.siteAddress ?? "") + SiteURL.calendar(secret: secret).string
    }
}
