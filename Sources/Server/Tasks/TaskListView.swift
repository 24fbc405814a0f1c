import KhuyenCong
import Vietnamese

/// What is to be done, the most urgent first, each with the way to the form in which it is done.
struct TaskListView {
    let address: TaskListAddress
    let list: TaskPage
    /// All that wait outside the files; each tab shows its own.
    let notes: [TaskNote]
    let today: Day
    /// Whether the sheet for a day outside is the reader's.
    let visitsEstablishments: Bool

    var page: Page {
        Page(
            "Việc cần làm",
            section: .tasks,
            summary: SummaryLine([
                "\(MoneyWriter.grouped(Int64(list.total + shownNotes.count))) việc", "việc đến hạn trước đứng trước",
            ])
            .html,
            actions: visitsEstablishments ? ButtonLink("Phiếu đi cơ sở", .daySheet).html : .empty,
            body: tabs + otherNotes + filter + (list.tasks.isEmpty ? empty : table + paging)
        )
    }

    private var tabs: HTML {
        """
        <nav class="tabs" aria-label="Việc chờ ai"><ul>
        \(each: TaskQuery.Tab.allCases, { tab in
            let isCurrent = tab == address.list.tab
            return """
                <li><a href="\(TaskListAddress.url(tab))"\(attribute: "aria-current", isCurrent ? "page" : nil)>\
                \(TaskLabels.tab(tab)) <span class="count">\(grouped: count(tab))</span></a></li>
                """
        })
        </ul></nav>
        """
    }

    private func count(_ tab: TaskQuery.Tab) -> Int {
        list.counts.total(tab) + notes.of(tab, on: today).count
    }

    /// A list of one kind is of files alone.
    private var shownNotes: [TaskNote] {
        address.list.kind == nil ? notes.of(address.list.tab, on: today) : []
    }

    /// What waits outside the files: money about to lapse, a reconciliation.
    private var otherNotes: HTML {
        guard !shownNotes.isEmpty else { return .empty }
        let items = shownNotes.map { note in
            let isLate = note.isLate(on: today)
            let words = note.due.map { "\(isLate ? "quá hạn" : "hạn") \($0.vietnamese)" }
            return TaskList.Item(note.text, note: words, isLate: isLate, url: note.url)
        }
        return Panel("Việc khác", content: TaskList(items).html).html
    }

    private var filter: HTML {
        let counts = list.counts.of(address.list.tab)
        let kinds = TaskKind.allCases.filter { counts[$0] != nil || $0 == address.list.kind }
        guard kinds.count > 1 || address.list.kind != nil else { return .empty }
        return FilterBar(
            .tasks,
            fields: [
                FilterBar.choice(
                    "Loại việc",
                    name: TaskListAddress.kind,
                    selected: address.list.kind?.rawValue,
                    all: "Mọi loại việc",
                    options: kinds.map { kind in
                        (kind.rawValue, "\(kind.name) (\(MoneyWriter.grouped(Int64(counts[kind] ?? 0))))")
                    }
                )
            ],
            kept: [TaskListAddress.tab: TaskListAddress.word(address.list.tab)],
            isFiltered: address.list.kind != nil
        ).html
    }

    private var table: HTML {
        // In one's own list it goes without saying.
        let isOwn = address.list.tab == .mine
        return DataTable<DossierTask>(
            "Việc cần làm",
            columns: [
                .init("Việc") { task in
                    "\(task.kind.name)\(if: !isOwn, "<small>\(TaskLabels.who(task))</small>")"
                },
                .init("Hồ sơ") { task in
                    """
                    <a href="\(SiteURL.dossier(task.code))">\(task.code)</a> \(DossierLabels.title(task.title))\
                    <small>\(task.level.name) · \(task.provinceName)</small>
                    """
                },
                .init("Hạn") { TaskLabels.deadline($0, on: today) },
                .init("Từ ngày", .code) { task in task.since.map { since -> HTML in "\(since.vietnamese)" } ?? "—" },
                .init("Làm") { TaskLabels.link($0) },
            ]
        ).html(list.tasks)
    }

    private var paging: HTML {
        Paging(page: address.list.page, perPage: TaskQuery.pageSize)
            .html(
                total: min(list.total, TaskListAddress.lastPage * TaskQuery.pageSize),
                of: .tasks,
                query: address.query
            )
    }

    private var empty: HTML {
        if address.list.kind != nil {
            let next = ButtonLink("Xem mọi loại việc", TaskListAddress.url(address.list.tab)).html
            return EmptyState("Không có việc nào thuộc loại này.", next: next).html
        }
        guard shownNotes.isEmpty else { return .empty }
        switch address.list.tab {
        case .mine: return EmptyState("Không có việc nào chờ ông/bà.").html
        case .others: return EmptyState("Không có việc nào chờ người khác.").html
        case .late: return EmptyState("Không có việc nào quá hạn.").html
        }
    }
}

/// Words of a task as pages write them.
enum TaskLabels {
    static func tab(_ tab: TaskQuery.Tab) -> String {
        switch tab {
        case .mine: "Chờ tôi"
        case .others: "Chờ người khác"
        case .late: "Quá hạn"
        }
    }

    static func who(_ task: DossierTask) -> String {
        guard !task.isMine else { return "ông/bà làm được" }
        return "chờ " + task.roles.map { $0.label }.sorted().map(\.lowercasedFirst).joined(separator: ", ")
    }

    static func deadline(_ task: DossierTask, on today: Day) -> HTML {
        guard let deadline = task.deadline else {
            return task.owed == .zero ? "không có hạn" : "còn phải thu \(ProjectLabels.millions(task.owed)) triệu đồng"
        }
        let isLate = deadline.isLate(on: today)
        let tag = isLate ? Tag(.late, "quá hạn").html : .empty
        let weak = deadline.use.evidence.isWeak ? Tag.unverified : .empty
        return """
            \(deadline.day.vietnamese) \(tag)<small>\(deadline.subject) · \(deadline.use.citation) \(weak)</small>
            """
    }

    static func link(_ task: DossierTask) -> HTML {
        guard task.isMine else {
            return ButtonLink("Xem hồ sơ", .dossier(task.code), isPrimary: false).html
        }
        guard let act = task.kind.act else {
            return ButtonLink("Xem xét báo cáo", .reportReviews(task.code), isPrimary: false).html
        }
        return DossierLabels.link(act, code: task.code, isPrimary: false)
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
