import KhuyenCong
import Vietnamese

/// Published figures of several places, beside what the ledger says to the same question.
struct ComparisonBoardPages: RouteGroup {
    let texts: KeptTexts
    let reports: PeriodReports

    func add(to table: inout RouteTable) {
        table.page(.comparisonBoard, .viewReports, "Bảng so sánh số đã công bố của các địa bàn với sổ") { _, context in
            let officer = try context.requireOfficer()
            let board = try await texts.board(by: officer)
            let territories = try await reports.choices(by: officer).territories
            return ComparisonBoardView(board: board, territories: territories).page
        }
    }
}

struct ComparisonBoardView {
    let board: ComparisonBoard
    let territories: Territories

    var page: Page {
        Page(
            "Bảng so sánh các địa bàn",
            section: .periodReport,
            crumbs: [Crumb("Kiểm tra số liệu", .claims)],
            summary: "Số lấy từ văn bản đã công bố, người đọc đã xác nhận; đặt cạnh số của sổ, không cộng chung.",
            actions: "<a class=\"button\" href=\"\(SiteURL.keptTexts)\">Văn bản đã lưu</a>",
            body: board.groups.isEmpty ? empty : HTML(board.groups.map(section)) + cut
        )
    }

    private var empty: HTML {
        EmptyState(
            "Chưa có số nào. Mở một văn bản đã lưu, bấm “Đưa vào bảng so sánh” ở số cần so.",
            next: ButtonLink("Văn bản đã lưu", .keptTexts).html
        ).html
    }

    private var cut: HTML {
        board.isCut ? "<p class=\"note\">Bảng chỉ nêu \(KeptTexts.boardLimit) số đầu tiên.</p>" : .empty
    }

    private func section(_ group: ComparisonBoard.Group) -> HTML {
        let territories = territories
        let measure = group.subject.measure
        let title = ComparisonBoardView.title(group.subject)
        let table = DataTable<ComparisonBoard.Entry>(
            title,
            columns: [
                .init("Địa bàn") { "\(ComparisonBoardView.place($0.figure, territories))" },
                .init("Kỳ", .code) { "\(ReportLabels.period($0.figure.from, $0.figure.to))" },
                .init("Đã công bố", .figure) { "\(ReportedFigureWords.value(measure, $0.figure.value))" },
                .init("Trong sổ", .figure) { entry in
                    entry.ledger.map { "\(ReportedFigureWords.value(measure, $0))" } ?? "\(FigureWriter.noData)"
                },
                .init("Văn bản") { entry in
                    """
                    <a href="\(SiteURL.keptText(entry.textID))">\(entry.figure.publication)</a>\
                    <small>“\(entry.figure.quotation)”</small>
                    """
                },
            ]
        )
        return Panel(title, content: table.html(group.entries)).html
    }

    /// "Kinh phí: hỗ trợ, khuyến công quốc gia".
    private static func title(_ subject: ComparisonBoard.Subject) -> String {
        let parts = [
            subject.nature == .actual ? nil : ReportLabels.nature(subject.nature).lowercased(),
            ReportLabels.basis(subject.basis).lowercased(),
            subject.source?.officialName,
            subject.kind?.officialName,
        ]
        return "\(ReportLabels.measure(subject.measure)): \(parts.compactMap { $0 }.joined(separator: ", "))"
    }

    private static func place(_ figure: ReportedFigure, _ territories: Territories) -> String {
        figure.place == PeriodQuery.nation ? "Cả nước" : territories.name(figure.map, figure.place)
    }
}
