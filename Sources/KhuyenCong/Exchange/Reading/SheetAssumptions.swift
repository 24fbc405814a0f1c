import Office

/// What was assumed of many rows alike; said once for the sheet, because a warning at each row hides the others.
struct SheetAssumptions {
    /// Rows of a list without a column of kinds, classified by their titles.
    var kindByTitle = 0
    /// Amounts without a source, by column.
    var localSource: [Int: Int] = [:]

    /// Totals without any source, by column.
    var withoutSource: [Int: Int] = [:]
    /// Rows in which a column that is not called a total holds more than the sources beside it, by column.
    var beyondSources: [Int: Int] = [:]

    /// Rows in which a support holds more than the sources that it adds up, by column.
    var beyondParts: [Int: Int] = [:]
    /// Rows in which a sum over the years is not what the years tell, by column.
    var otherThanYears: [Int: Int] = [:]
    /// Rows in which an adjusted plan is left out and the first one holds, by column.
    var beforeAdjustment: [Int: Int] = [:]

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
        let header = layout.headerRows.upperBound
        var findings: [ImportFinding] = []
        if kindByTitle > 0, let title = layout.column(.title) {
            findings.append(
                place.warning(
                    CellAddress(row: header, column: title.index),
                    title.heading,
                    "Bảng không có cột nội dung hoạt động: \(kindByTitle) dòng được phân loại theo tên đề án.",
                    remedy: "Thêm cột \"Nội dung hoạt động\" (Điều 4 Nghị định 45/2012/NĐ-CP) nếu cần phân loại khác."
                )
            )
        }
        if isSupportBesideCounterpart, let total = layout.column(.total) {
            findings.append(
                place.warning(
                    CellAddress(row: header, column: total.index),
                    total.heading,
                    "Có dòng mà cột này nhỏ hơn vốn đối ứng: đã hiểu là kinh phí hỗ trợ, chưa gồm vốn đối ứng.",
                    remedy: "Ghi tiêu đề cột là \"Kinh phí hỗ trợ\" hoặc \"Tổng kinh phí\" cho rõ."
                )
            )
        }
        for column in layout.amountColumns {
            let cell = CellAddress(row: header, column: column.index)
            findings += doubts(of: column.index).map { reason, remedy in
                place.warning(cell, column.heading, reason, remedy: remedy)
            }
        }
        return findings + ofCells(layout, place) + ofRows(layout, place)
    }

    /// Years that only a paper tells, and cells of which a part was taken.
    private func ofCells(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        let header = layout.headerRows.upperBound
        var findings: [ImportFinding] = []
        if cutBeneficiaries > 0, let column = layout.column(.beneficiary) {
            findings.append(
                place.warning(
                    CellAddress(row: header, column: column.index),
                    column.heading,
                    "\(cutBeneficiaries) ô ghi cả địa chỉ, điện thoại sau tên đơn vị: chỉ lấy tên, "
                        + "phần còn lại giữ ở tệp.",
                    remedy: "Bổ sung địa chỉ, điện thoại ở trang của cơ sở nếu cần."
                )
            )
        }
        if rowsOfPaper > 0, let title = layout.column(.title) {
            findings.append(
                place.warning(
                    CellAddress(row: header, column: title.index),
                    title.heading,
                    "Bảng không ghi năm của \(rowsOfPaper) dòng: đã lấy năm \(yearOfPaper) của văn bản ghi ở đầu bảng.",
                    remedy: "Ghi năm vào tiêu đề bảng (ví dụ \"NĂM \(yearOfPaper)\") hoặc thêm cột \"Năm\"."
                )
            )
        }
        return findings
    }

    /// Rows of several years, and rows that are no projects.
    private func ofRows(_ layout: SheetLayout, _ place: FindingPlace) -> [ImportFinding] {
        let header = layout.headerRows.upperBound
        var findings: [ImportFinding] = []
        if severalYears > 0, let column = layout.column(.year) ?? layout.column(.title) {
            findings.append(
                place.warning(
                    CellAddress(row: header, column: column.index),
                    column.heading,
                    "\(severalYears) dòng ghi nhiều năm: số tiền được ghi hết vào năm đầu.",
                    remedy: "Nếu kinh phí chia theo năm, thêm cột cho từng năm hoặc tách dòng."
                )
            )
        }
        if let aside {
            findings.append(
                place.warning(
                    aside.cell,
                    aside.value,
                    "\(asideRows) dòng không phải đề án mà có số (từ \"\(aside.heading)\"): không cộng vào sổ.",
                    remedy: "Nếu là đề án, ghi số thứ tự và địa bàn hoặc cơ sở thụ hưởng vào dòng."
                )
            )
        }
        return findings
    }

    private func doubts(of column: Int) -> [(reason: String, remedy: String)] {
        var doubts: [(reason: String, remedy: String)] = []
        if let count = localSource[column] {
            doubts.append(
                (
                    "Không ghi nguồn của \(count) khoản hỗ trợ; đã hiểu là khuyến công địa phương.",
                    "Thêm cột \"Nguồn vốn\" nếu hiểu như vậy là sai."
                )
            )
        }
        if let count = withoutSource[column] {
            doubts.append(
                (
                    "Không ghi nguồn của \(count) khoản kinh phí: ghi là chưa tách nguồn, chưa tính vào số hỗ trợ.",
                    "Ghi tiêu đề \"Kinh phí hỗ trợ\" hoặc thêm cột \"Nguồn vốn\"."
                )
            )
        }
        if let count = beyondSources[column] {
            doubts.append(
                (
                    "Ở \(count) dòng, cột này lớn hơn các nguồn: hiểu là tổng kinh phí, phần lớn hơn là chưa tách nguồn.",
                    "Ghi tiêu đề \"Tổng kinh phí\" nếu đúng; nếu là vốn đối ứng thì chọn nghĩa đó ở phần cách hiểu bảng."
                )
            )
        }
        return doubts + sumDoubts(of: column)
    }

    /// What a column that adds up others says beside them.
    private func sumDoubts(of column: Int) -> [(reason: String, remedy: String)] {
        var doubts: [(reason: String, remedy: String)] = []
        if let count = beyondParts[column] {
            doubts.append(
                (
                    "Cột này là tổng của các nguồn bên cạnh, không cộng thêm; ở \(count) dòng phần lớn hơn các nguồn "
                        + "được ghi theo nguồn của dòng, nếu nguồn ấy đã có cột thì là chưa tách nguồn.",
                    "Thêm cột cho nguồn còn thiếu, hoặc sửa các nguồn cho đủ."
                )
            )
        }
        if let count = beforeAdjustment[column] {
            doubts.append(
                (
                    "Ở \(count) dòng số điều chỉnh để trống: đã lấy số trước điều chỉnh.",
                    "Ghi 0 ở cột này nếu đề án đã bị điều chỉnh giảm hết."
                )
            )
        }
        if let count = otherThanYears[column] {
            doubts.append(
                (
                    "Cột này là tổng của các năm; ở \(count) dòng khác số các năm cộng lại: lấy theo các năm.",
                    "Sửa cột tổng hoặc cột các năm nếu còn thiếu."
                )
            )
        }
        return doubts
    }
}
