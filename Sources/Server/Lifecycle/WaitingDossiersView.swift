import KhuyenCong
import Vietnamese

/// What waits for an officer, by state, each with its number and the way to the files.
struct WaitingDossiersView {
    let waiting: [DossierWaiting]
    /// Nil for those who work on no files.
    let tasks: OwnTasks?
    let unread: Int

    var html: HTML {
        guard !waiting.isEmpty || !work.isEmpty else {
            let all: HTML = "<a href=\"\(DossierListAddress.url(.all))\">Xem tất cả hồ sơ</a>"
            return Panel("Chờ tôi xử lý", content: "<p>Không có hồ sơ nào chờ ông/bà. \(all)</p>").html
        }
        let items = waiting.map { entry in
            TaskList.Item(
                "\(MoneyWriter.grouped(Int64(entry.count))) hồ sơ: \(entry.state.name.lowercasedFirst)",
                url: DossierListAddress.url(.mine, state: entry.state)
            )
        }
        return Panel(
            "Chờ tôi xử lý",
            note: "\(MoneyWriter.grouped(Int64(waiting.reduce(0) { $0 + $1.count }))) hồ sơ",
            content: TaskList(work + items).html
        ).html
    }

    /// All tasks, those of them that are late, and what was not read yet.
    private var work: [TaskList.Item] {
        let numbers = [
            (tasks?.count ?? 0, "việc cần làm", SiteURL.tasks),
            (tasks?.late ?? 0, "việc của ông/bà đã quá hạn", TaskListAddress.url(.mine)),
            (unread, "thông báo chưa đọc", SiteURL.notices),
        ]
        return numbers.filter { $0.0 > 0 }.map { count, text, url in
            TaskList.Item("\(MoneyWriter.grouped(Int64(count))) \(text)", url: url)
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
