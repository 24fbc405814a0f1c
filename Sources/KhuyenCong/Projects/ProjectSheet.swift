import Database
import Office

/// The columns of a list of projects as this system writes it; an import of the file gives the same ledger back.
struct ProjectSheet {
    /// A column of money: one source at one stage.
    struct AmountColumn: Hashable, Sendable {
        let stage: Stage
        let source: FundingSource.Code

        var heading: String { "\(StageLabels.label(stage)) – \(source.officialName) (đồng)" }
    }

    struct QuantityColumn: Hashable, Sendable {
        let measure: Quantity.Measure
        let isDone: Bool

        var heading: String {
            let name =
                switch measure {
                case .people: "Số người"
                case .women: "Trong đó nữ"
                case .courses: "Số lớp"
                case .establishments: "Số cơ sở"
                case .models: "Số mô hình"
                case .machines: "Số máy"
                }
            return name + (isDone ? " – thực hiện" : " – kế hoạch")
        }
    }

    let amounts: [AmountColumn]
    let quantities: [QuantityColumn]
    /// The numbers that occur among the projects.
    let identifiers: [ProjectIdentifier.Kind]
    /// How the columns look in a workbook.
    let styles: [CellStyle?]

    /// The kind of a line that has none, so that a reader does not look for one in the title.
    static let unclassified = "Chưa phân loại"

    /// What the words before do not tell for certain.
    private static let trailing = [
        "Ghi chú", "Bản đồ (hệ thống)", "Mã tỉnh (hệ thống)", "Mã địa bàn (hệ thống)", "Thời gian đề án (hệ thống)",
    ]

    static let title = "DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG"

    private static let leading = [
        "STT", "Mã đề án (hệ thống)", "Tên đề án", "Nội dung hoạt động", "Đơn vị thực hiện", "Đơn vị thụ hưởng",
        "Mã số thuế", "Số ĐKKD", "Địa điểm thực hiện", "Năm", "Mục chi", "Đơn vị nhận tiền",
    ]

    init(amounts: [AmountColumn], quantities: [QuantityColumn], identifiers: [ProjectIdentifier.Kind]) {
        self.amounts = amounts
        self.quantities = quantities
        self.identifiers = identifiers
        let texts: [CellStyle?] = [.plain] + Array(repeating: .text, count: ProjectSheet.leading.count - 1)
        let money: [CellStyle?] = Array(repeating: .amount, count: amounts.count + quantities.count)
        let codes: [CellStyle?] = Array(repeating: .text, count: identifiers.count + ProjectSheet.trailing.count)
        styles = texts + money + codes
    }

    var headings: [String] {
        ProjectSheet.leading + amounts.map(\.heading) + quantities.map(\.heading)
            + identifiers.map(ProjectSheet.heading) + ProjectSheet.trailing
    }

    var widths: [Double] {
        let leading: [Double] = [6, 12, 48, 26, 26, 28, 15, 15, 24, 11, 18, 18]
        let trailing: [Double] = [24, 10, 8, 10, 12]
        return leading + amounts.map { _ in 17 } + quantities.map { _ in 10 } + identifiers.map { _ in 24 } + trailing
    }

    func cells(of row: ProjectSheetRow, number: Int) -> [CellValue] {
        let leading: [CellValue] = [
            .number(Double(number)),
            .text("DA\(row.projectID)"),
            .text(row.title),
            .text(row.kind?.officialName ?? ProjectSheet.unclassified),
            ProjectSheet.text(row.implementer),
            ProjectSheet.text(row.beneficiary),
            ProjectSheet.text(row.taxCode),
            ProjectSheet.text(row.registration),
            ProjectSheet.text(row.place),
            .text(String(row.year)),
            ProjectSheet.text(row.costItem),
            ProjectSheet.text(row.payee),
        ]
        let money = amounts.map { column in
            row.amounts[column].map { CellValue.number(Double($0.amount)) } ?? .empty
        }
        let results = quantities.map { column in
            row.quantities[column].map { CellValue.number(Double($0)) } ?? .empty
        }
        let numbers = identifiers.map { ProjectSheet.text(row.identifiers[$0]) }
        let trailing: [CellValue] = [
            ProjectSheet.text(row.note),
            .text(String(row.province.map.rawValue)),
            .text(row.province.code),
            ProjectSheet.text(row.unit?.code),
            .text(row.projectYears),
        ]
        return leading + money + results + numbers + trailing
    }

    private static func heading(_ identifier: ProjectIdentifier.Kind) -> String {
        switch identifier {
        case .code: "Mã đề án"
        case .decision: "Quyết định"
        case .planLine: "Số trong kế hoạch"
        case .contract: "Số hợp đồng"
        }
    }

    private static func text(_ text: String?) -> CellValue {
        text.map(CellValue.text) ?? .empty
    }
}

/// A line of a project in one budget year.
struct ProjectSheetRow: Sendable {
    let projectID: Int64
    let title: String
    let kind: ActivityKind.Code?
    let implementer: String?
    let beneficiary: String?
    let taxCode: String?
    /// Of the beneficiary's business; a personal number never stands in a list.
    let registration: String?
    let place: String?
    /// The province of the line, on the map of its unit.
    let province: PlaceKey
    let unit: PlaceKey?
    /// The budget year of the amounts.
    var year: Int
    /// "2018" or "2018-2020", of the whole project.
    let projectYears: String
    let costItem: String?
    let payee: String?
    let note: String?
    var amounts: [ProjectSheet.AmountColumn: Dong] = [:]
    var quantities: [ProjectSheet.QuantityColumn: Int64] = [:]
    /// "123/QĐ-UBND ngày 05/03/2018".
    var identifiers: [ProjectIdentifier.Kind: String] = [:]
}
