import Office

/// What was assumed of many rows alike; said once for the sheet, because a warning at each row hides the others.
struct SheetAssumptions {
    /// Rows of a list without a column of kinds, classified by their titles.
    var kindByTitle = 0
    /// Those whose own titles tell none, but the title of the list does.
    var kindByTable = 0

    /// Of how many amounts or rows of a column something was assumed, by the column's index.
    private var ofColumns: [Int: [AmountAssumption: Int]] = [:]

    mutating func note(_ assumption: AmountAssumption, of column: SheetLayout.Column) {
        ofColumns[column.index, default: [:]][assumption, default: 0] += 1
    }

    /// Rows of several years whose money is booked in the first.
    var severalYears = 0

    /// Cells of establishments with an address or a telephone behind the name.
    var cutBeneficiaries = 0

    /// Rows whose year is only that of the paper which the list came with, and that year.
    private var rowsOfPaper = 0
    private var yearOfPaper = 0

    mutating func note(rowOfPaperFrom year: Int) {
        rowsOfPaper += 1
        yearOfPaper = year
    }

    /// "Kinh phí" beside the counterpart is the State's share.
    var isSupportBesideCounterpart = false

    /// The column whose cells are provinces, as in a list of the whole country.
    var provinceColumn: Int?

    /// A row with money of no project.
    struct Aside {
        let cell: CellAddress
        let value: String
        let heading: String
    }

    /// The first row with money of no project, and how many there are.
    var aside: Aside?
    var asideRows = 0

    func findings(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        let told = ofReading(layout) + ofAmounts(layout) + ofCells(layout)
        let atHeadings = told.map { assumption in
            place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: assumption.column.index),
                assumption.column.heading,
                assumption.reason,
                remedy: assumption.remedy
            )
        }
        return atHeadings + ofAside(place)
    }

    /// Said at the heading of a column.
    private struct Assumption {
        let column: SheetLayout.Column
        let reason: String
        let remedy: String
    }

    /// How the list as a whole was understood.
    private func ofReading(_ layout: SheetLayout) -> [Assumption] {
        var told = ofKinds(layout)
        if isSupportBesideCounterpart, let total = layout.column(.total) {
            told.append(
                Assumption(
                    column: total,
                    reason: "Có dòng mà cột này nhỏ hơn vốn đối ứng: "
                        + "đã hiểu là kinh phí hỗ trợ, chưa gồm vốn đối ứng.",
                    remedy: "Ghi tiêu đề cột là \"Kinh phí hỗ trợ\" hoặc \"Tổng kinh phí\" cho rõ."
                )
            )
        }
        return told
    }

    /// What told the kinds of a list without such a column.
    private func ofKinds(_ layout: SheetLayout) -> [Assumption] {
        guard let title = layout.column(.title) else { return [] }
        let told = [(kindByTitle, "tên đề án"), (kindByTable, "tiêu đề bảng")]
        return told.filter { $0.0 > 0 }.map { count, source in
            Assumption(
                column: title,
                reason: "Bảng không có cột nội dung hoạt động: \(count) dòng được phân loại theo \(source).",
                remedy: "Thêm cột \"Nội dung hoạt động\" (Điều 4 Nghị định 45/2012/NĐ-CP) nếu cần phân loại khác."
            )
        }
    }

    private func ofAmounts(_ layout: SheetLayout) -> [Assumption] {
        layout.amountColumns.flatMap { column in
            AmountAssumption.allCases.compactMap { assumption in
                ofColumns[column.index]?[assumption].map { count in
                    Assumption(column: column, reason: assumption.reason(count), remedy: assumption.remedy)
                }
            }
        }
    }

    /// Cells of which a part was taken, and years that only a paper tells or of which the first was taken.
    private func ofCells(_ layout: SheetLayout) -> [Assumption] {
        var told: [Assumption] = []
        if cutBeneficiaries > 0, let column = layout.column(.beneficiary) {
            told.append(
                Assumption(
                    column: column,
                    reason: "\(cutBeneficiaries) ô ghi cả địa chỉ, điện thoại sau tên đơn vị: chỉ lấy tên, "
                        + "phần còn lại giữ ở tệp.",
                    remedy: "Bổ sung địa chỉ, điện thoại ở trang của cơ sở nếu cần."
                )
            )
        }
        if rowsOfPaper > 0, let title = layout.column(.title) {
            told.append(
                Assumption(
                    column: title,
                    reason: "Bảng không ghi năm của \(rowsOfPaper) dòng: "
                        + "đã lấy năm \(yearOfPaper) của văn bản ghi ở đầu bảng.",
                    remedy: "Ghi năm vào tiêu đề bảng (ví dụ \"NĂM \(yearOfPaper)\") hoặc thêm cột \"Năm\"."
                )
            )
        }
        if severalYears > 0, let column = layout.column(.year) ?? layout.column(.title) {
            told.append(
                Assumption(
                    column: column,
                    reason: "\(severalYears) dòng ghi nhiều năm: số tiền được ghi hết vào năm đầu.",
                    remedy: "Nếu kinh phí chia theo năm, thêm cột cho từng năm hoặc tách dòng."
                )
            )
        }
        return told
    }

    /// Rows that are no projects.
    private func ofAside(_ place: FindingPlace) -> [ImportFinding] {
        guard let aside else { return [] }
        return [
            place.warning(
                aside.cell,
                aside.value,
                "\(asideRows) dòng không phải đề án mà có số (từ \"\(aside.heading)\"): không cộng vào sổ.",
                remedy: "Nếu là đề án, ghi số thứ tự và địa bàn hoặc cơ sở thụ hưởng vào dòng."
            )
        ]
    }
}
