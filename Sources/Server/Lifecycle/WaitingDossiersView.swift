import KhuyenCong
import Vietnamese

/// What waits for an officer, by state, each with its number and the way to the files.
struct WaitingDossiersView {
    let waiting: [DossierWaiting]
    /// Nil for those who work on no files.
    let tasks: OwnTasks?

    var html: HTML {
        guard !waiting.isEmpty || (tasks?.count ?? 0) > 0 else {
            let all: HTML = "<a href=\"\(DossierListAddress.url(.all))\">Xem tất cả hồ sơ</a>"
            return Panel("Chờ tôi xử lý", content: "<p>Không có hồ sơ nào chờ ông/bà. \(all)</p>").html
        }
        let items = waiting.map { entry in
            (
                text: "\(MoneyWriter.grouped(Int64(entry.count))) hồ sơ: \(entry.state.name.lowercasedFirst)",
                note: String?.none,
                url: DossierListAddress.url(.mine, state: entry.state)
            )
        }
        return Panel(
            "Chờ tôi xử lý",
            note: "\(MoneyWriter.grouped(Int64(waiting.reduce(0) { $0 + $1.count }))) hồ sơ",
            content: TaskList(work + items).html
        ).html
    }

    /// All tasks, and those that are late.
    private var work: [(text: String, note: String?, url: SiteURL)] {
        guard let tasks, tasks.count > 0 else { return [] }
        let all = (
            text: "\(MoneyWriter.grouped(Int64(tasks.count))) việc cần làm", note: String?.none, url: SiteURL.tasks
        )
        guard tasks.late > 0 else { return [all] }
        let late = MoneyWriter.grouped(Int64(tasks.late))
        return [all, (text: "\(late) việc quá hạn", note: "quá hạn", url: TaskListAddress.url(.late))]
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
