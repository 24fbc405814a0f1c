import KhuyenCong
import Vietnamese

/// How often projects are changed, by unit, kind and cause.
struct ChangeCountPages: RouteGroup {
    private static let year = "nam"

    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.page(.changeCounts, .viewReports, "Thống kê điều chỉnh đề án theo đơn vị, nguyên nhân") {
            request,
            context in
            let year = try request.query.year(Self.year) ?? desk.now().day.year
            let counts = try await desk.dossiers.changeCounts(year: year, for: context.requireOfficer())
            return ChangeCountView(year: year, counts: counts).page
        }
        table.read(
            .changeCounts,
            .viewReports,
            "Số lần điều chỉnh, tạm dừng, ngừng trong năm theo đơn vị, loại, nguyên nhân",
            parameters: [Parameter("year", .integer(.programmeYears), "Năm; bỏ trống là năm nay")],
            answer: [ChangeCountAnswer].self
        ) { request, context in
            let year = request.query["year"].flatMap { Int($0) } ?? desk.now().day.year
            return try await desk.dossiers.changeCounts(year: year, for: context.requireOfficer())
                .map(ChangeCountAnswer.init)
        }
    }
}

/// One line of the counts as JSON.
struct ChangeCountAnswer: Codable, Sendable {
    let unit: String
    let act: String
    let type: String?
    let cause: String?
    let count: Int

    init(_ count: ChangeCount) {
        unit = count.unit
        act = count.act.rawValue
        type = count.type?.rawValue
        cause = count.cause?.rawValue
        self.count = count.count
    }
}

/// The counts of a year as a page.
struct ChangeCountView {
    let year: Int
    let counts: [ChangeCount]

    var page: Page {
        let total = counts.reduce(0) { $0 + $1.count }
        return Page(
            "Thống kê điều chỉnh",
            section: .dossiers,
            crumbs: [.dossiers],
            summary: SummaryLine(["năm \(year)", "\(MoneyWriter.grouped(Int64(total))) lần"]).html,
            body: filter + (counts.isEmpty ? "<p>Không có điều chỉnh nào trong năm.</p>" : table.html(counts))
        )
    }

    private var filter: HTML {
        FilterBar(
            .changeCounts,
            fields: [FilterBar.text("Năm", name: "nam", value: String(year))],
            isFiltered: false
        ).html
    }

    private var table: DataTable<ChangeCount> {
        DataTable(
            "Điều chỉnh theo đơn vị, loại, nguyên nhân",
            columns: [
                .init("Đơn vị thực hiện") { "\($0.unit)" },
                .init("Loại") { "\($0.name)" },
                .init("Nguyên nhân") { "\($0.cause?.name ?? "Chưa phân nhóm")" },
                .init("Số lần", .figure) { "\($0.count)" },
            ]
        )
    }
}
