import Office
import Vietnamese

extension SheetInterpreter {
    /// What a row counts: people, and of them women, courses, establishments and things; planned and done.
    func quantities(_ row: RawRow, _ issues: inout RowIssues) -> [Quantity] {
        var counts: [ImportField: Int64] = [:]
        var beside: [(women: ImportField, count: Int64, column: Int)] = []
        for column in layout.columns {
            guard let field = column.field, case .quantity(let measure, let isDone) = field,
                let cell = counted(row, column, ofPeople: measure == .people, &issues)
            else { continue }
            counts[field] = cell.count
            if let women = cell.women { beside.append((.quantity(.women, isDone: isDone), women, column.index)) }
        }
        for told in beside {
            nameOtherWomen(told.count, counts[told.women], row, told.column, &issues)
            counts[told.women] = counts[told.women] ?? told.count
        }
        return Quantity.Measure.allCases.compactMap { measure in
            let planned = counts[.quantity(measure, isDone: false)]
            let done = counts[.quantity(measure, isDone: true)]
            return planned == nil && done == nil ? nil : Quantity(measure: measure, planned: planned, done: done)
        }
    }

    /// The number of one cell, what is doubtful of it named; nil where there is none.
    private func counted(
        _ row: RawRow,
        _ column: SheetLayout.Column,
        ofPeople: Bool,
        _ issues: inout RowIssues
    ) -> CountedCell? {
        guard let words = row.cell(column.index).words, words.contains(where: { $0.isLetter || $0.isNumber })
        else { return nil }
        guard let cell = CountedCell(words, ofPeople: ofPeople) else {
            issues.error(
                column.index,
                words,
                "Khối lượng không phải là số nguyên không âm.",
                remedy: "Chỉ ghi số lượng vào ô này; chữ giải thích ghi ở cột ghi chú."
            )
            return nil
        }
        guard max(cell.count, cell.upTo ?? 0) <= Quantity.most else {
            issues.error(
                column.index,
                words,
                "Khối lượng quá lớn: nhiều nhất 1.000.000 cho một đề án.",
                remedy: "Kiểm tra có phải số điện thoại hay số tiền ghi nhầm cột."
            )
            return nil
        }
        nameReading(cell, words, column.index, &issues)
        return cell
    }

    private func nameReading(_ cell: CountedCell, _ words: String, _ column: Int, _ issues: inout RowIssues) {
        if let last = cell.upTo {
            issues.warning(
                column,
                words,
                "Ô ghi từ \(cell.count) đến \(last): đã lấy số nhỏ, \(cell.count).",
                remedy: "Ghi một số vào ô này nếu biết số đúng."
            )
        }
        if let remark = cell.remark {
            issues.warning(
                column,
                words,
                "Ô có lời ghi thêm: đã lấy \(cell.count), không đọc \"\(remark)\".",
                remedy: "Kiểm tra số lượng; ghi lời giải thích sang cột ghi chú."
            )
        }
    }

    /// The column of the women has the last word.
    private func nameOtherWomen(
        _ told: Int64,
        _ own: Int64?,
        _ row: RawRow,
        _ column: Int,
        _ issues: inout RowIssues
    ) {
        guard let own, own != told else { return }
        issues.warning(
            column,
            row.cell(column).words ?? "",
            "Ô này ghi \(told) nữ, cột số nữ ghi \(own): đã lấy \(own).",
            remedy: "Sửa cho hai ô bằng nhau."
        )
    }
}

/// A number of people, courses, establishments or things as a cell of a list tells it.
struct CountedCell: Equatable {
    let count: Int64
    /// The last number of "30-35", of which `count` is the first: that many there are at least.
    let upTo: Int64?
    /// How many of the people are women, where the cell says it.
    let women: Int64?
    /// Words behind the number that tell something else.
    let remark: String?
}

extension CountedCell {
    /// "1.200", "35 người", "~ 35", "30 – 35", "35 (trong đó 20 nữ)", "02 lớp (70 học viên)"; nil for less than nothing
    /// and for what is no whole number.
    init?(_ words: String, ofPeople: Bool) {
        let about = CountedCell.aboutSigns.first { words.lowercased().nfc.hasPrefix($0) }
        guard let first = CountedCell.number(at: words.nfc.dropFirst(about?.count ?? 0)) else { return nil }
        var rest = first.rest
        var last: Int64?
        if let sign = CountedCell.untilSigns.first(where: { rest.hasPrefix($0) }) {
            guard let end = CountedCell.number(at: rest.dropFirst(sign.count)), end.number > first.number else {
                return nil
            }
            last = end.number
            rest = end.rest
        }
        let remark = rest.drop { $0.isLetter || $0.isWhitespace }
        let isOfUnit = rest.contains { $0.isLetter } && rest.first != "/"
        guard remark.isEmpty || CountedCell.isRemark(remark, behindUnit: isOfUnit, ofPeople: ofPeople) else {
            return nil
        }
        let women = ofPeople ? CountedCell.women(in: remark, of: last ?? first.number) : nil
        self.init(
            count: first.number,
            upTo: last,
            women: women,
            remark: remark.isEmpty || women != nil ? about : String(remark)
        )
    }

    /// In front of a number that is not sure; "dưới 35" and "tối đa 35" tell none.
    private static let aboutSigns = ["~", "≈", "khoảng", "ước", "dự kiến", "trên", "hơn", "ít nhất", "tối thiểu"]

    private static let untilSigns = ["-", "–", "—", "÷", "đến ", "tới "]

    /// The number in front and what follows it; points and spaces stand before three digits each.
    private static func number(at words: Substring) -> (number: Int64, rest: Substring)? {
        let text = words.drop(while: \.isWhitespace)
        let figures = text.prefix { $0.isDigit || $0 == "." || $0.isWhitespace }
        let groups = figures.split(whereSeparator: { $0 == "." || $0.isWhitespace })
        guard groups.count < 2 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
            let number = Int64(groups.joined())
        else { return nil }
        return (number, text.dropFirst(figures.count))
    }

    /// "(trong đó 20 nữ)", ", trong đó 20 nữ"; "35,5", "35/40" and "35%" are no count with a remark.
    ///
    /// Behind a unit a stroke leads on ("02 lớp/70 HV"), and behind people to the women ("35/20 nữ").
    private static func isRemark(_ text: Substring, behindUnit: Bool, ofPeople: Bool) -> Bool {
        guard let opening = text.first, text.contains(where: \.isLetter) else { return false }
        if opening == "/" { return behindUnit || ofPeople && women(in: text, of: .max) != nil }
        if opening == "(" { return text.last == ")" }
        return ",;:".contains(opening) && !(text.dropFirst().first?.isNumber ?? true)
    }

    /// The only number of a remark that speaks of nobody but the women.
    private static func women(in remark: Substring, of people: Int64) -> Int64? {
        let words = Fold.key(String(remark)).split(separator: " ").filter { !beside.contains($0) }
        guard words.count == 2, words.contains("nu"), let women = words.compactMap({ Int64($0) }).first,
            women <= people
        else { return nil }
        return women
    }

    private static let beside: Set<Substring> = [
        "trong", "do", "co", "la", "so", "nguoi", "lao", "dong", "hoc", "vien", "phu", "gom",
    ]
}
