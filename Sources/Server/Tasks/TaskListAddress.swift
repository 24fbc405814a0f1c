import KhuyenCong

/// A list of tasks as its address says it ("?viec=qua-han&loai=report"), read and written.
struct TaskListAddress {
    let query: URLQuery
    let list: TaskQuery

    /// What cannot be read counts as not said: an address may be old or typed by hand.
    init(_ query: URLQuery) {
        self.query = [TaskListAddress.tab, TaskListAddress.kind].reduce(URLQuery()) { $0.setting($1, query[$1]) }
        list = TaskQuery(
            query[TaskListAddress.tab].flatMap(TaskListAddress.tab) ?? .mine,
            kind: query[TaskListAddress.kind].flatMap(TaskKind.init),
            page: min(Paging(query: query).page, TaskListAddress.lastPage)
        )
    }

    static let tab = "viec"
    static let kind = "loai"
    /// Nobody pages further; a kind or the late ones find what lies there.
    static let lastPage = 200

    static func url(_ tab: TaskQuery.Tab) -> SiteURL {
        SiteURL.tasks.with([TaskListAddress.tab: word(tab)])
    }

    static func word(_ tab: TaskQuery.Tab) -> String {
        switch tab {
        case .mine: "cho-toi"
        case .others: "cho-nguoi-khac"
        case .late: "qua-han"
        }
    }

    private static func tab(_ word: String) -> TaskQuery.Tab? {
        TaskQuery.Tab.allCases.first { self.word($0) == word }
    }
}
