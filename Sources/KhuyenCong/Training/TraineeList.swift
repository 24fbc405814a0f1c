import Vietnamese

/// The list of a class as people keep it in a spreadsheet: a line for each person, columns apart by a tab or a semicolon.
///
/// A first column of numbers and a line of headings are passed over, so that what is copied from a sheet can be put in as it
/// is, and what the program writes reads back unchanged.
package enum TraineeList {
    package static let columns = [
        "Họ và tên", "Giới tính", "Năm sinh", "Nơi ở", "Điện thoại", "Số ngày dự", "Kết quả", "Số chứng chỉ",
    ]
    private static let names = [
        "name", "sex", "birthYear", "residence", "phone", "attended", "result", "certificate",
    ]

    /// The "people" of a class; what a word cannot be read as stays as it was typed, to be named as a fault.
    package static func read(_ text: String) -> [FieldTree] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let cells = cells(String(line))
            guard cells.contains(where: { !$0.isEmpty }), !isHeading(cells) else { return nil }
            return person(cells)
        }
    }

    package static func write(_ people: [Trainee]) -> String {
        people.map { cells($0).joined(separator: "; ") }.joined(separator: "\n")
    }

    /// Whom and which column a faulty field "people.3.birthYear" is about: "Người thứ 3, năm sinh".
    package static func place(ofField field: String) -> String? {
        let parts = field.split(separator: ".")
        guard parts.count == 3, parts[0] == "people", let column = names.firstIndex(of: String(parts[2])) else {
            return nil
        }
        return "Người thứ \(parts[1]), \(columns[column].lowercased())"
    }

    /// In the order of the columns; what is not known is empty.
    package static func cells(_ person: Trainee) -> [String] {
        [
            person.name, person.sex.name, person.birthYear.map { String($0) } ?? "", person.residence ?? "",
            person.phone ?? "", String(person.attended), person.result.name, person.certificate ?? "",
        ]
        .map { $0.replacing(";", with: ",") }
    }

    private static func cells(_ line: String) -> [String] {
        let separator: Character = line.contains("\t") ? "\t" : ";"
        let cells = line.split(separator: separator, omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        // "1", "1." and "1)" are numbers of a line.
        let number = cells[0].last.map { ".)".contains($0) } == true ? cells[0].dropLast() : cells[0][...]
        let isNumbered = cells.count > 1 && !number.isEmpty && number.allSatisfy(\.isNumber)
        return isNumbered ? Array(cells.dropFirst()) : cells
    }

    private static func isHeading(_ cells: [String]) -> Bool {
        let keys = cells.map { Fold.key($0) }
        return keys.contains { ["ho va ten", "ho ten", "ho va ten hoc vien"].contains($0) }
    }

    private static func person(_ cells: [String]) -> FieldTree {
        var fields: [String: FieldTree] = [:]
        for (name, cell) in zip(names, cells) where !cell.isEmpty { fields[name] = .text(code(name, cell)) }
        return .group(fields)
    }

    /// The word of a closed column as its code.
    private static func code(_ name: String, _ cell: String) -> String {
        let key = Fold.key(cell)
        switch name {
        case "sex": return Trainee.Sex.allCases.first { Fold.key($0.name) == key }?.rawValue ?? cell
        case "result": return Trainee.Result.allCases.first { Fold.key($0.name) == key }?.rawValue ?? cell
        default: return cell
        }
    }
}
