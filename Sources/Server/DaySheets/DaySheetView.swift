import KhuyenCong
import Vietnamese

/// A sheet for a day outside: one block for each file, with room for what was found and a signature.
struct DaySheetView {
    let sheet: DaySheet
    let commune: String?
    /// By file.
    let tasks: [Int64: [DossierTask]]
    let territories: Territories
    let officer: Officer
    let today: Day
    /// What stands before a path, so that a printed code leads here from any phone.
    let address: String

    var page: Page {
        Page(
            "Phiếu đi cơ sở",
            section: .tasks,
            crumbs: [Crumb("Việc cần làm", .tasks)],
            summary: SummaryLine([officer.name, "ngày \(today.vietnamese)", "\(sheet.stops.count) hồ sơ"]).html,
            body: """
                <p class="note screen-only">In trang này (Ctrl+P) để mang theo nơi không có mạng. Về nơi có mạng, quét mã ở
                từng hồ sơ để ghi kết quả, gửi ảnh.</p>
                \(filter)\(if: sheet.stops.isEmpty, EmptyState("Không có hồ sơ nào đang thực hiện.").html)
                <div class="day-sheet">\(each: sheet.stops, stop)</div>
                """
        )
    }

    private var filter: HTML {
        let communes = sheet.communes.keys.map { (value: $0, label: territories.name(.of2025, $0)) }
            .sorted { $0.value < $1.value }.inAlphabet(by: \.label)
            .map { (value: $0.value, label: "\($0.label) (\(sheet.communes[$0.value] ?? 0))") }
        guard communes.count > 1 else { return .empty }
        return FilterBar(
            .daySheet,
            fields: [
                FilterBar.choice("Xã, phường", name: "xa", selected: commune, all: "Mọi nơi", options: communes)
            ],
            isFiltered: commune != nil
        ).html
    }

    private func stop(_ stop: DaySheet.Stop) -> HTML {
        let place = stop.communeNow.map { territories.name(.of2025, $0) }
        let visit = stop.lastVisit.map { "đi lần cuối \($0.vietnamese)" } ?? "chưa đi lần nào"
        return """
            <section class="day-stop"><div>
            <h2><a href="\(SiteURL.dossier(stop.code))">\(stop.code)</a> \(stop.title)</h2>
            <p>\(stop.establishment ?? "Chưa ghi cơ sở")\(stop.phone.map { phone -> HTML in ", \(phone)" })</p>
            <p>\([stop.address, place].compactMap { $0 }.joined(separator: ", ")); \(visit)</p>
            \(due(stop))
            <p class="screen-only"><a href="\(SiteURL.visits(stop.code))">Ghi kết quả, gửi ảnh</a></p>
            <p class="day-write">Kết quả:</p><p class="day-sign">Đại diện cơ sở ký:</p>
            </div>\(code(stop))</section>
            """
    }

    private func due(_ stop: DaySheet.Stop) -> HTML {
        let due = tasks[stop.dossierID] ?? []
        guard !due.isEmpty else { return .empty }
        return """
            <ul>\(each: due, { task in
                let deadline = task.deadline
                let late: HTML? = deadline?.isLate(on: today) == true ? Tag(.late, "quá hạn").html : nil
                return "<li>\(task.kind.name)\(deadline.map { deadline -> HTML in ", hạn \(deadline.day.vietnamese)" }) \(late)</li>"
            })</ul>
            """
    }

    /// Leads to the form in which the visit is entered.
    private func code(_ stop: DaySheet.Stop) -> HTML {
        guard !address.isEmpty, let code = QRCode(address + SiteURL.visits(stop.code).string) else { return .empty }
        return "<div class=\"day-code\">\(code.svg(label: "Mã của \(stop.code)"))</div>"
    }
}
