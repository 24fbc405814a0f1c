import Office
import Vietnamese

extension SheetInterpreter {
    /// The budget years of a row: its own cell, else an enclosing group's heading, else the sheet's title.
    mutating func year(_ row: RawRow, _ issues: inout RowIssues) -> (year: Int, untilYear: Int) {
        let column = layout.column(.year)
        if let column, let reading = yearCell(row.cell(column.index)), isPlausible(reading) {
            return years(reading)
        }
        let words = column.flatMap { row.cell($0.index).words }
        // By its name alone a method would be a copy of the whole interpreter, here and below, at each row.
        let around = [groups.year, titleYear].compactMap { $0 }.first { isPlausible($0) }
        let isYear = column.flatMap { yearCell(row.cell($0.index)) } != nil
        if let words, let around, !isYear, tellsPart(words, of: around.year) { return years(around) }
        if let column, words == nil, around == nil, let above = projects.last, !above.isRefused {
            issues.warning(
                column.index,
                "",
                "Ô năm để trống: đã lấy năm \(above.year) của dòng trên.",
                remedy: "Ghi năm vào ô này nếu hiểu như vậy là sai."
            )
            return (above.year, above.untilYear)
        }
        if let column, let words {
            issues.error(
                column.index,
                words,
                "Năm không đọc được hoặc ngoài khoảng 1990–\(lastYear).",
                remedy: "Sửa ô này thành năm thực hiện, ví dụ \"Năm 2021\" hoặc \"2021-2022\"."
            )
            return assumedYear
        }
        if let around { return years(around) }
        if let decided = yearOfDecision(row) ?? groups.decisionYear { return (decided, decided) }
        if let year = YearWords.ofPaper(layout.title), year <= lastYear {
            assumptions.note(rowOfPaperFrom: year)
            return (year, year)
        }
        issues.error(
            column?.index ?? layout.column(.title)?.index ?? 1,
            words ?? "",
            "Không có năm thực hiện ở dòng này, ở tiêu đề nhóm hay ở tiêu đề bảng.",
            remedy: "Thêm cột \"Năm\", hoặc ghi năm vào tiêu đề bảng (ví dụ \"NĂM 2021\")."
        )
        return assumedYear
    }

    /// A refused row still needs a year to look its place up on a map: the sheet's own, or that of the row above.
    private var assumedYear: (year: Int, untilYear: Int) {
        let year = titleYear.flatMap { isPlausible($0) ? $0.year : nil } ?? projects.last?.year ?? context.today.year
        return (year, year)
    }

    /// The year of the decision's day, where a list tells no other.
    private func yearOfDecision(_ row: RawRow) -> Int? {
        let cells = layout.columns.filter { $0.field == .decision }.map { row.cell($0.index) }
        // Beside a day "2019" is the number of the decision.
        let day = cells.compactMap { yearCell($0) }.first { $0.day != nil && isPlausible($0) }
        return day?.year ?? cells.lazy.compactMap { yearOfDecision($0) }.first
    }

    private func yearOfDecision(_ cell: CellValue) -> Int? {
        if let reading = yearCell(cell), isPlausible(reading) { return reading.year }
        let key = Fold.key(cell.words ?? "")
        let years = Set(key.split(separator: " ").filter { $0.utf8.count == 4 }.compactMap { Int($0) })
        return years.count == 1 ? years.first.flatMap { (1990...lastYear).contains($0) ? $0 : nil } : nil
    }

    func yearCell(_ cell: CellValue) -> DateReading? {
        switch cell {
        case .date(let year, let month, let day): DateReading(year: year, month: month, day: day, untilYear: nil)
        case .number(let number) where number == number.rounded() && abs(number) < 1e6:
            DayReader.read(String(Int(number))) ?? day(ofSerial: number)
        case .text(let text): PeriodReader.read(text) ?? onlyYear(text)
        default: nil
        }
    }

    /// "Năm 2021 (chuyển tiếp)", "Cả năm 2022", "6 tháng cuối năm 2020": the only year among words.
    private func onlyYear(_ text: String) -> DateReading? {
        let numbers = text.split { !$0.isNumber }
        let years = numbers.filter { $0.count == 4 }
        guard years.count == 1, let year = years.first.flatMap({ Int($0) }),
            numbers.count == 1 || YearWords.arePart(text, besides: year)
        else { return nil }
        return DateReading(year: year)
    }

    /// A day that its cell shows as a plain number: days since 30/12/1899.
    private func day(ofSerial serial: Double) -> DateReading? {
        guard (32_874...73_415).contains(serial) else { return nil }
        let day = Day.firstOfYear(1900).moved(byDays: Int(serial) - 2)
        return DateReading(year: day.year, month: day.month, day: day.day)
    }

    private func isPlausible(_ reading: DateReading) -> Bool {
        (1990...lastYear).contains(reading.year) && (reading.untilYear.map { $0 <= lastYear + 10 } ?? true)
    }

    private func years(_ reading: DateReading) -> (year: Int, untilYear: Int) {
        (reading.year, max(reading.year, reading.untilYear ?? reading.year))
    }

    /// The kind of activity: its own cell, else the enclosing groups, else the title, which gets a warning.
    ///
    /// `project`: the one that the row is a further line of.
    mutating func kind(
        _ row: RawRow,
        _ groups: GroupStack,
        of project: ImportedProject?,
        _ issues: inout RowIssues
    ) -> ActivityKind.Code? {
        let column = layout.column(.kind)
        let words = column.flatMap { row.cell($0.index).words }
        if words == ProjectSheet.unclassified { return nil }
        if let words, let kind = ActivityKindReader.read(words) { return kind }
        if let kind = groups.kind { return kind }
        if words == nil, let project { return project.lines.first?.kind }
        let fromTitle = text(.title, row).flatMap(ActivityKindReader.read)
        if column == nil, fromTitle != nil {
            assumptions.kindByTitle += 1
            return fromTitle
        }
        if column == nil, let kind = titleKind {
            assumptions.kindByTable += 1
            return kind
        }
        guard let index = column?.index ?? layout.column(.title)?.index else { return fromTitle }
        let taken = fromTitle.map { "đã hiểu theo tên đề án là \"\($0.officialName)\"" } ?? "để chưa phân loại"
        issues.warning(
            index,
            words ?? "",
            words == nil ? "Không ghi nội dung hoạt động; \(taken)." : "Không nhận ra nội dung hoạt động; \(taken).",
            remedy: "Ghi một trong các nội dung ở Điều 4 Nghị định 45/2012/NĐ-CP."
        )
        return fromTitle
    }
}
