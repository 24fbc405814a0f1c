import KhuyenCong

/// Which figure of which report: the table, the row and the cell of the document that the rest of the address asks for.
struct ReportRecordAddress: Sendable {
    enum Name {
        static let kind = "loai"
        static let table = "bang"
        static let row = "dong"
        static let cell = "cot"
    }

    let kind: ReportKind
    let table: String
    let row: Int
    let cell: Int

    init(kind: ReportKind, table: String, row: Int, cell: Int) {
        self.kind = kind
        self.table = table
        self.row = row
        self.cell = cell
    }

    /// - Throws: `Refusal.missing` where the address names no figure.
    init(_ typed: URLQuery) throws {
        guard let kind = typed[Name.kind].flatMap(ReportKind.init(rawValue:)), let table = typed[Name.table],
            let row = typed[Name.row].flatMap({ Int($0) }), let cell = typed[Name.cell].flatMap({ Int($0) })
        else { throw Refusal.missing }
        self.init(kind: kind, table: table, row: row, cell: cell)
    }

    func url(_ address: URLQuery) -> SiteURL {
        let pairs = [
            URLQuery.Pair(name: Name.kind, value: kind.rawValue), URLQuery.Pair(name: Name.table, value: table),
            URLQuery.Pair(name: Name.row, value: String(row)), URLQuery.Pair(name: Name.cell, value: String(cell)),
        ]
        return SiteURL.reportRecords.with(URLQuery(address.pairs + pairs))
    }

    func figure(in document: ReportDocument) -> ReportFigure? {
        guard let table = document.tables.first(where: { $0.id == table }), table.rows.indices.contains(row),
            table.rows[row].cells.indices.contains(cell), case .figure(let figure) = table.rows[row].cells[cell]
        else { return nil }
        return figure
    }

    /// "Theo bước xử lý, Thẩm định cấp cơ sở".
    func name(in document: ReportDocument) -> String {
        guard let table = document.tables.first(where: { $0.id == table }), table.rows.indices.contains(row) else {
            return document.title
        }
        let texts = table.rows[row].cells.compactMap { cell -> String? in
            if case .text(let text) = cell { text } else { nil }
        }
        return ([table.caption] + texts).joined(separator: ", ")
    }
}

/// The files behind a figure.
struct ReportRecordView: Sendable {
    let filter: ReportSetFilter
    let document: ReportDocument
    let address: ReportRecordAddress
    let files: [ReportFileRecord]

    var page: Page {
        Page(
            address.name(in: document),
            section: .periodReport,
            crumbs: [Crumb(document.title, SiteURL.report(filter.kind).with(filter.address))],
            summary: SummaryLine([document.subtitle, counted]).html,
            body: table.html(files)
        )
    }

    private var counted: String {
        let all = address.figure(in: document)?.value.map { Int($0) } ?? files.count
        let shown = Count.written(files.count)
        return files.count < ReportFileRecord.most ? "\(shown) hồ sơ" : "\(shown) hồ sơ đầu trong \(Count.written(all))"
    }

    private var table: DataTable<ReportFileRecord> {
        DataTable(
            "Hồ sơ tạo nên số liệu",
            columns: [
                .init("Hồ sơ", .code) { "<a href=\"\(SiteURL.dossier($0.code))\">\($0.code)</a>" },
                .init("Tên đề án") { "\($0.title)" },
                .init("Trạng thái") { "\($0.state.name)" },
            ]
        )
    }
}
