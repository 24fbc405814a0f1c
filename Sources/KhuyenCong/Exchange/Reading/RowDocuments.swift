import Office
import Vietnamese

/// A number that a list tells of a project: the office's code, the decision, the contract.
struct ImportedIdentifier: Sendable, Equatable {
    let kind: ProjectIdentifier.Kind
    let number: String
    let signedOn: Day?

    /// "QĐ" and "UBND" of "123/QĐ-UBND"; a code has neither.
    var scope: (documentType: String, office: String) {
        guard kind != .code else { return ("", "") }
        let words = number.split(separator: "/").last.flatMap { $0.contains("-") ? $0 : nil }
        let parts = words?.split(separator: "-", maxSplits: 1) ?? []
        guard parts.count == 2 else { return (kind == .contract ? "HĐ" : "QĐ", "") }
        return (String(parts[0]), String(parts[1]))
    }
}

extension SheetInterpreter {
    func identifiers(_ row: RawRow) -> [ImportedIdentifier] {
        var found: [ImportedIdentifier] = []
        if let code = text(.projectCode, row) {
            found.append(ImportedIdentifier(kind: .code, number: code, signedOn: nil))
        }
        for (field, kind) in [(ImportField.decision, ProjectIdentifier.Kind.decision), (.contract, .contract)] {
            let document = document(field, row)
            guard let number = document.number else { continue }
            found.append(ImportedIdentifier(kind: kind, number: number, signedOn: document.day))
        }
        return found
    }

    /// Number and day stand in one cell, or in two columns beside each other.
    private func document(_ field: ImportField, _ row: RawRow) -> (number: String?, day: Day?) {
        guard layout.column(field) != nil else { return (nil, nil) }
        var number: String?
        var day: Day?
        for column in layout.columns where column.field == field {
            let cell = row.cell(column.index)
            guard let words = cell.words else { continue }
            // "05/2018" is a month of a decision, and may be the number of a contract.
            if let reading = date(cell), reading.day != nil || field == .decision || !words.contains("/") {
                day = day ?? signed(reading)
                continue
            }
            let told = DocumentWords(words)
            number = number ?? told.number
            day = day ?? told.day.flatMap(signed)
        }
        return (number, day)
    }

    private func date(_ cell: CellValue) -> DateReading? {
        if case .text(let text) = cell { return DayReader.read(text) }
        return yearCell(cell)
    }

    /// A day that has come; a list tells nothing that was signed later.
    private func signed(_ reading: DateReading) -> Day? {
        guard reading.year >= 1990, let month = reading.month, let number = reading.day,
            let day = Day(year: reading.year, month: month, day: number), day <= context.today
        else { return nil }
        return day
    }
}

/// "QĐ số 123/QĐ-UBND ngày 05/3/2018": a number and a day.
private struct DocumentWords {
    let number: String?
    let day: DateReading?

    init(_ text: String) {
        let words = text.split { " ,;()".contains($0) }.map(String.init)
        var head = words[...]
        var day: DateReading?
        if let mark = words.firstIndex(where: { Fold.key($0) == "ngay" }) {
            head = words[..<mark]
            let tail = words[(mark + 1)...]
            day = tail.first.flatMap(DayReader.read) ?? DayReader.read(tail.prefix(5).joined(separator: " "))
        } else if words.count > 1, let last = words.last.flatMap(DayReader.read), last.day != nil {
            head = words.dropLast()
            day = last
        }
        let number = head.drop { DocumentWords.openings.contains(Fold.key($0)) }.joined(separator: " ")
        self.day = day
        self.number = number.contains(where: \.isNumber) && number.count <= 80 ? number : nil
    }

    private static let openings: Set<String> = ["", "qd", "quyet", "dinh", "hop", "dong", "hd", "so", "van", "ban"]
}
