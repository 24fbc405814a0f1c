import KhuyenCong
import Vietnamese

/// What waits for an officer, by state, each with its number and the way to the files.
struct WaitingDossiersView {
    let waiting: [DossierWaiting]

    var html: HTML {
        guard !waiting.isEmpty else {
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
            content: TaskList(items).html
        ).html
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
