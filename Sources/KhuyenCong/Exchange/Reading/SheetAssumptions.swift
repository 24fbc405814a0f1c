import Office

/// What was assumed of many rows alike; said once for the sheet, because a warning at each row hides the others.
struct SheetAssumptions {
    /// Rows of a list without a column of kinds, classified by their titles.
    var kindByTitle = 0
    /// Amounts without a source, by column.
    var localSource: [Int: Int] = [:]

    /// "Kinh phí" beside the counterpart is the State's share.
    var isSupportBesideCounterpart = false

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
                    "Cột này nhỏ hơn vốn đối ứng: đã hiểu là kinh phí hỗ trợ, chưa gồm vốn đối ứng.",
                    remedy: "Ghi tiêu đề cột là \"Kinh phí hỗ trợ\" hoặc \"Tổng kinh phí\" cho rõ."
                )
            )
        }
        for column in layout.amountColumns {
            guard let count = localSource[column.index] else { continue }
            findings.append(
                place.warning(
                    CellAddress(row: header, column: column.index),
                    column.heading,
                    "Không ghi nguồn của \(count) khoản hỗ trợ; đã hiểu là khuyến công địa phương.",
                    remedy: "Thêm cột \"Nguồn vốn\" nếu hiểu như vậy là sai."
                )
            )
        }
        return findings
    }
}
