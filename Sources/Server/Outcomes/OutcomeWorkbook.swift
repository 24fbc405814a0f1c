import KhuyenCong
import Office

/// The outcomes of a year as a workbook: a column for each measure that any of them tells, as it was found last.
struct OutcomeWorkbook {
    let outcomes: [Outcome]
    let year: Int
    let territories: Territories

    private var measures: [OutcomeMeasure] {
        OutcomeMeasure.allCases.filter { measure in outcomes.contains { $0.latest(measure) != nil } }
    }

    var workbook: RegisterWorkbook {
        let measures = measures
        let head: [ListWorkbook.Column] = [
            .init("Loại kết quả", 28), .init("Tên", 40), .init("Ngày", 12, .date), .init("Mã đề án", 12),
            .init("Đề án", 50), .init("Tỉnh, thành phố", 24), .init("Bên liên quan", 36),
        ]
        let figures = measures.map { ListWorkbook.Column("\($0.name) (\($0.unit))", 16, .amount) }
        return RegisterWorkbook(
            title: "KẾT QUẢ CÁC ĐỀ ÁN NĂM \(year)",
            sheet: "Kết quả \(year)",
            note: "Số của lần theo dõi gần nhất; ô trống: không có dữ liệu",
            columns: head + figures + [.init("Căn cứ", 40), .init("Hỏi lại từ", 12, .date)],
            rows: outcomes.map { cells($0, measures) }
        )
    }

    private func cells(_ outcome: Outcome, _ measures: [OutcomeMeasure]) -> [CellValue] {
        let head: [CellValue] = [
            .text(outcome.kind.name), .text(outcome.title), .day(outcome.happenedOn), .text("DA\(outcome.projectID)"),
            .text(outcome.projectTitle), .text(territories.name(.of2025, outcome.provinceNow)), .words(outcome.party),
        ]
        let figures = measures.map { CellValue.count(outcome.latest($0)) }
        return head + figures + [.text(outcome.source), .day(outcome.nextAsking)]
    }
}
