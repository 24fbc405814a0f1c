package import Database
package import KhuyenCong

/// One's own notices, how one wants to be told, and the calendar of one's deadlines.
package struct NoticeRoutes: RouteGroup {
    private let desk: NoticeDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = NoticeDesk(notices: Notices(database), calendar: CalendarFeed(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        NoticePages(desk: desk).add(to: &table)
        NoticeAPI(desk: desk).add(to: &table)
        CalendarAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct NoticeDesk: Sendable {
    let notices: Notices
    let calendar: CalendarFeed
    let now: @Sendable () -> Moment
}
