package import Office

/// A report as an office issues it: head and foot of the office, the report's own text between them.
package struct ReportForm: PaperContent {
    let head: PaperHead
    /// "Kết quả hoạt động khuyến công".
    let title: String
    /// "Tỉnh Nghệ An, giai đoạn 2016–2020".
    let scope: String
    /// Who signs, such as "Giám đốc".
    let signer: String
    let body: [WordDocument.Block]

    package static let form = PaperForm.report

    package static let layout = PaperLayout<ReportForm>(
        [
            // The committee of a commune has no body above it to name.
            .optional("co_quan_cap_tren", "Cơ quan chủ quản, dòng đầu bên trái") { $0.head.superior.uppercased() }
        ] + PaperHead.fields { $0.head }.filter { $0.name != "co_quan_cap_tren" } + [
            .text("ten_bao_cao", "Tên báo cáo") { $0.title },
            .text("dia_ban_va_ky", "Địa bàn và kỳ báo cáo") { $0.scope },
            .text("chuc_danh", "Chức danh người ký", need: .optional) { $0.signer.uppercased() },
        ],
        blocks: [
            PaperBlocks(
                placeholder: PaperPlaceholder(
                    name: "noi_dung",
                    meaning: "Toàn bộ phần, bảng, biểu đồ; đứng riêng một đoạn, chữ trình bày theo đoạn này",
                    need: .required
                ),
                blocks: { $0.body }
            )
        ]
    )

    package static let sample = ReportForm(
        head: .sample,
        title: "Kết quả hoạt động khuyến công",
        scope: "Tỉnh A, năm 2025",
        signer: "Giám đốc",
        body: [
            .text(WordText("I. KẾT QUẢ CHUNG", .heading)),
            .text(WordText("Năm 2025, kinh phí khuyến công hỗ trợ 3.000 triệu đồng cho 12 đề án.")),
            .table(
                WordTable(
                    widths: [6_000, 3_000],
                    headings: [["Nguồn", "Kinh phí (triệu đồng)"].map { WordTable.Cell(WordText($0, .cell)) }],
                    rows: [["Khuyến công cấp tỉnh", "3.000"].map { WordTable.Cell(WordText($0, .cell)) }]
                )
            ),
        ]
    )
}

extension ReportForm {
    /// A report with the office that issues it.
    ///
    /// - Parameters:
    ///   - superior: the body above the office; empty where it has none.
    ///   - office: who issues the report.
    ///   - number: with its symbol, as it is to be printed.
    ///   - place: before the day.
    ///   - day: nil leaves room to write it.
    ///   - receivers: one for each line.
    ///   - signer: the title of who signs.
    ///   - title: the name of the report.
    ///   - scope: place and period.
    ///   - body: the text between head and foot.
    package init(
        superior: String,
        office: String,
        number: String,
        place: String,
        day: Day?,
        receivers: [String],
        signer: String,
        title: String,
        scope: String,
        body: [WordDocument.Block]
    ) {
        head = PaperHead(
            superior: superior,
            office: office,
            number: number,
            place: place,
            day: day,
            receivers: receivers
        )
        self.signer = signer
        self.title = title
        self.scope = scope
        self.body = body
    }
}
