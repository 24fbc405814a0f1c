/// The files that wait for somebody on the day of the report: for which step, how long, since when (đang chờ).
///
/// A wait that has not ended is in no median of those that have: it only grows.
struct RunningWaits {
    let files: [TimedFile]
    let today: Day

    private struct Wait {
        let file: TimedFile
        let since: Day
        let days: Int
        /// "Tạm ứng hoặc Báo cáo tiến độ".
        let step: String
    }

    /// As many files are named one by one.
    private static let mostNamed = 10

    var section: ReportSection {
        let heading = "Đang chờ đến ngày \(today.vietnamese)"
        let waits = all
        guard !waits.isEmpty else {
            return ReportSection(heading, paragraphs: [ReportParagraph("Không còn hồ sơ nào đang chờ xử lý.")])
        }
        let table = byStep(waits)
        return ReportSection(
            heading,
            tables: [table, longest(waits)],
            charts: [ReportChart(.bars, of: table.id, "Số hồ sơ đang chờ", values: [1])]
        )
    }

    /// The longest first.
    private var all: [Wait] {
        files.compactMap { file in
            file.waitsSince.map { since in
                Wait(
                    file: file,
                    since: since,
                    days: max(0, today.daysSince(since)),
                    step: file.awaited.map(\.name).joined(separator: " hoặc ")
                )
            }
        }
        .sorted { (-$0.days, $0.file.dossierID) < (-$1.days, $1.file.dossierID) }
    }

    /// The step with the longest wait first.
    private func byStep(_ waits: [Wait]) -> ReportTable {
        let groups = Dictionary(grouping: waits, by: \.step)
        var steps: [String] = []
        for wait in waits where !steps.contains(wait.step) { steps.append(wait.step) }
        let rows = steps.compactMap { step -> ReportTable.Row? in
            guard let waits = groups[step], let first = waits.first else { return nil }
            return row(step, waits, since: first.since, role: .data)
        }
        let total = waits.first.flatMap { row("Cộng", waits, since: $0.since, role: .total) }
        return ReportTable(
            "waiting",
            "Hồ sơ đang chờ, theo bước tiếp theo",
            columns: [ReportTable.Column("Bước đang chờ"), ReportTable.Column("Hồ sơ", .count, addsUp: true)]
                + Spread.columns + [ReportTable.Column("Chờ lâu nhất từ ngày")],
            rows: rows + [total].compactMap(\.self),
            note: "Chờ từ ngày của việc xử lý gần nhất đã ghi trong hồ sơ."
        )
    }

    private func row(_ name: String, _ waits: [Wait], since: Day, role: ReportTable.Row.Role) -> ReportTable.Row? {
        let origin = FigureOrigin.records(table: "dossier", ids: waits.map(\.file.dossierID).sorted())
        return Spread(waits.map(\.days)).map { spread in
            ReportTable.Row(
                [.text(name), .figure(.count(waits.count, origin))] + spread.cells(origin) + [.text(since.vietnamese)],
                role: role
            )
        }
    }

    private func longest(_ waits: [Wait]) -> ReportTable {
        let rows = waits.prefix(Self.mostNamed).map { wait in
            ReportTable.Row([
                .text("HS\(wait.file.dossierID)"), .text(wait.file.title), .text(wait.step),
                .text(wait.since.vietnamese),
                .figure(
                    ReportFigure(
                        .days,
                        Int64(wait.days) * 10,
                        .records(table: "dossier", ids: [wait.file.dossierID])
                    )
                ),
            ])
        }
        return ReportTable(
            "waiting-longest",
            "Hồ sơ chờ lâu nhất",
            columns: [
                ReportTable.Column("Hồ sơ"), ReportTable.Column("Tên đề án"), ReportTable.Column("Bước đang chờ"),
                ReportTable.Column("Chờ từ ngày"), ReportTable.Column("Đã chờ", .days),
            ],
            rows: rows,
            note: waits.count > Self.mostNamed ? "Nêu \(Self.mostNamed) hồ sơ chờ lâu nhất." : nil
        )
    }
}
