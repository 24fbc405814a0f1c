import Office
import Vietnamese

/// Reads the list of an accounting program or of the treasury, whatever its columns are called.
struct StatementReader {
    let xlsReader: XLSReader

    init(xlsReader: XLSReader = .currentExecutable) {
        self.xlsReader = xlsReader
    }

    /// - Throws: `Refusal` (invalid) where the file is no table with an amount and a voucher or day, or an amount of a
    ///   voucher cannot be read.
    func read(path: String, name: String) throws -> [StatementRow] {
        do {
            let book = try Spreadsheet.open(path: path, xlsReader: xlsReader) { LegacyText.decode($0).text }
            for (index, info) in book.sheets.enumerated() where !info.isHidden {
                var rows: [RawRow] = []
                try book.forEachRow(sheet: index) { rows.append(RawRow(number: $0, cells: $1)) }
                if let columns = StatementColumns.find(in: rows) { return try columns.read(rows, of: name) }
            }
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(name): \(error.message).", field: "file", remedy: error.remedy + ".")
        }
        throw Refusal.invalid(
            "\(name): không tìm thấy bảng chứng từ trong tệp.",
            field: "file",
            remedy: "Bảng cần một dòng tiêu đề có cột số tiền và cột số chứng từ hoặc ngày."
        )
    }
}

/// Which column of a list is which.
private struct StatementColumns {
    enum Field: CaseIterable {
        case voucher, day, amount, payee, note

        /// Folded headings, the surest first.
        var words: [String] {
            switch self {
            case .voucher: ["so chung tu", "so ct", "so uy nhiem chi", "so unc", "so but toan", "chung tu", "so hieu"]
            case .day: ["ngay hach toan", "ngay ghi so", "ngay chung tu", "ngay ct", "ngay thang", "ngay"]
            case .amount: ["so tien", "phat sinh no", "ps no", "thanh tien", "gia tri", "tien"]
            case .payee: ["don vi nhan", "nguoi nhan", "don vi huong", "doi tuong", "ten don vi", "don vi"]
            case .note: ["noi dung", "dien giai", "ghi chu", "ly do"]
            }
        }
    }

    let header: Int
    let columns: [Field: Int]
    let unit: MoneyUnit
    /// Folded, as it stands again on the next page.
    private let amountHeading: String

    /// The row, of the first thirty, in which the most headings are known.
    static func find(in rows: [RawRow]) -> StatementColumns? {
        let candidates = rows.prefix(30).compactMap(StatementColumns.init)
        return candidates.max { $0.columns.count < $1.columns.count }
    }

    private init?(_ row: RawRow) {
        let headings = row.cells.map { Fold.key($0.words ?? "") }
        var taken: Set<Int> = []
        var columns: [Field: Int] = [:]
        for field in Field.allCases {
            guard let column = StatementColumns.column(of: field, headings, taken) else { continue }
            taken.insert(column)
            columns[field] = column
        }
        guard let amount = columns[.amount], columns[.voucher] != nil || columns[.day] != nil else { return nil }
        header = row.number
        self.columns = columns
        amountHeading = headings[amount - 1]
        unit = MoneyUnit.detect(in: row.cell(amount).words ?? "") ?? .dong
    }

    /// Exact headings before those that only begin so, and those before any that mention the words.
    private static func column(of field: Field, _ headings: [String], _ taken: Set<Int>) -> Int? {
        let ways: [(String, String) -> Bool] = [{ $0 == $1 }, { $0.hasPrefix($1) }, { $0.mentions($1) }]
        for isLike in ways {
            for word in field.words {
                let found = headings.firstIndex { !taken.contains(headings.startIndex) && isLike($0, word) }
                if let found, !taken.contains(found + 1) { return found + 1 }
            }
        }
        return nil
    }

    func read(_ rows: [RawRow], of name: String) throws -> [StatementRow] {
        try rows.filter { $0.number > header && !isHeading($0) }.compactMap { row in
            let voucher = cell(.voucher, row).words
            let day = day(cell(.day, row))
            // Totals and headings in between name no voucher and no day.
            guard voucher.map({ !StatementColumns.isTotal($0) }) ?? (day != nil),
                let amount = try amount(cell(.amount, row), row.number, of: name), amount != .zero
            else { return nil }
            return StatementRow(
                number: row.number,
                voucher: voucher,
                bookedOn: day,
                amount: amount,
                payee: cell(.payee, row).words,
                note: cell(.note, row).words
            )
        }
    }

    /// The header that stands again on the next page ("Số tiền (1.000 đ)"), or the numbers of the columns ("1 | 2 | 3=1+2").
    private func isHeading(_ row: RawRow) -> Bool {
        ColumnNumbers.are(row) || cell(.amount, row).words.map(Fold.key) == amountHeading
    }

    private func cell(_ field: Field, _ row: RawRow) -> CellValue {
        columns[field].map(row.cell) ?? .empty
    }

    private static func isTotal(_ text: String) -> Bool {
        let key = Fold.key(text)
        return key == "cong" || key.hasPrefix("tong cong") || key.hasPrefix("cong ")
    }

    /// Nil where the cell tells no number: it is empty, or words in between.
    private func amount(_ cell: CellValue, _ row: Int, of name: String) throws -> Dong? {
        guard let words = cell.words, words.contains(where: \.isNumber) else { return nil }
        let reading: MoneyReading? =
            switch cell {
            case .number(let number): MoneyReader.read(number, unit: unit)
            case .text(let text): MoneyReader.read(text, unit: unit)
            case .empty, .bool, .error, .date: nil
            }
        guard case .amount(let money) = reading, money.dong.magnitude <= StatementColumns.mostDong else {
            throw Refusal.invalid(
                "\(name), dòng \(row): không đọc được số tiền “\(words)”, hoặc số quá lớn.",
                field: "file",
                remedy: "Sửa ô này trong tệp rồi nộp lại."
            )
        }
        return Dong(money.dong)
    }

    /// 1.000 tỷ: more than one voucher of this programme pays; the sum of any file that may be uploaded stays within an
    /// Int64.
    private static let mostDong: UInt64 = 1_000_000_000_000

    private func day(_ cell: CellValue) -> Day? {
        if case .date(let year, let month, let day) = cell { return Day(year: year, month: month, day: day) }
        return cell.words.flatMap(Day.init(typed:))
    }
}
