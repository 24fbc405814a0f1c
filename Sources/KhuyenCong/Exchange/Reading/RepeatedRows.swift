import Office
import Vietnamese

/// Names rows of a file that tell the same project twice.
///
/// Two rows are always two projects, so that their money is counted twice where one is only a copy: a row typed again,
/// or a sheet that gathers what the others hold; a copied sheet may have another amount. Two rows with one code of a
/// project are named too.
struct RepeatedRows {
    /// Of all rows of a file at once, so held small.
    private struct Place {
        let sheet: Int32
        let row: Int32
    }

    /// Named one by one up to here; more are told in one sentence.
    private static let namedRows = 20

    /// How much of a row stands in another one.
    private enum Likeness: CaseIterable {
        case same, anotherAmount
    }

    /// A row that tells again what another one tells.
    private struct Again {
        let cell: CellAddress
        let title: String
        let above: Place
    }

    private var first: [Int: Place] = [:]
    private var firstOfName: [Int: Place] = [:]
    private var codes: [String: Place] = [:]

    static func name(in sheets: inout [ImportedSheet], file: String) {
        var rows = RepeatedRows()
        for index in sheets.indices {
            let found = rows.findings(of: sheets[index], index, names: sheets.map(\.name), file)
            sheets[index].findings += found
        }
    }

    private mutating func findings(
        of sheet: ImportedSheet,
        _ index: Int,
        names: [String],
        _ file: String
    ) -> [ImportFinding] {
        let place = FindingPlace(file: file, sheet: sheet.name)
        var again: [Likeness: [Int: [Again]]] = [:]
        var findings: [ImportFinding] = []
        let prints = sheet.projects.concurrentMap(ProjectPrint.init)
        for (project, print) in zip(sheet.projects, prints) where !project.isRefused && !project.title.isEmpty {
            let here = Place(sheet: Int32(index), row: Int32(project.titleCell.row))
            if let (likeness, above) = note(print, here) {
                let row = Again(cell: project.titleCell, title: project.title, above: above)
                again[likeness, default: [:]][Int(above.sheet), default: []].append(row)
            }
            if let code = repeatedCode(project, sheet.layout, here) {
                findings.append(place.warning(code.cell, code.value, code.reason, remedy: code.remedy))
            }
        }
        for likeness in Likeness.allCases {
            for (above, rows) in (again[likeness] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let isHere = above == index
                findings += RepeatedRows.findings(of: rows, likeness, in: isHere ? nil : names[above], place)
            }
        }
        return findings
    }

    /// The row above that a project repeats; where there is none the project is the first of its kind.
    private mutating func note(_ print: ProjectPrint, _ here: Place) -> (Likeness, Place)? {
        if let above = first[print.whole] { return (.same, above) }
        first[print.whole] = here
        guard let name = print.name else { return nil }
        if let above = firstOfName[name] { return (.anotherAmount, above) }
        firstOfName[name] = here
        return nil
    }

    /// `other`: the sheet that the rows above stand in; nil where it is their own.
    private static func findings(
        of rows: [Again],
        _ likeness: Likeness,
        in other: String?,
        _ place: FindingPlace
    ) -> [ImportFinding] {
        let named = other == nil && rows.count <= namedRows ? rows[...] : rows.prefix(1)
        let count = rows.count > named.count ? "\(rows.count) dòng từ dòng này" : "Dòng này"
        return named.map { row in
            let above = "dòng \(row.above.row)" + (other.map { " của bảng \"\($0)\"" } ?? "")
            let isSame = likeness == .same
            return place.warning(
                row.cell,
                row.title,
                isSame
                    ? "\(count) giống hệt \(above) (tên, nơi, năm, số tiền): có thể ghi trùng, số tiền được tính cả hai."
                    : "\(count) cùng tên, nơi, năm, đơn vị với \(above) mà khác số tiền: "
                        + "có thể là một đề án ghi hai lần, số tiền được tính cả hai.",
                remedy: isSame
                    ? "Nếu ghi trùng, xóa một trong hai rồi nhập lại."
                    : "Nếu là một đề án, chỉ giữ dòng có số đúng rồi nhập lại."
            )
        }
    }

    private struct RepeatedCode {
        let cell: CellAddress
        let value: String
        let reason: String
        let remedy: String
    }

    /// A code of a project that a row above has already.
    private mutating func repeatedCode(
        _ project: ImportedProject,
        _ layout: SheetLayout,
        _ here: Place
    ) -> RepeatedCode? {
        guard project.key == nil,
            let column = layout.columns.first(where: {
                ($0.field == nil || $0.field == .projectCode) && RepeatedRows.isCode($0.heading)
            }),
            let value = project.lines.first?.unmapped.first(where: { $0.heading == column.heading })?.value
        else { return nil }
        guard let above = codes.updateValue(here, forKey: Fold.key(value)) else { return nil }
        return RepeatedCode(
            cell: CellAddress(row: Int(here.row), column: column.index),
            value: value,
            reason: "Mã đề án này trùng với mã ở dòng \(above.row).",
            remedy: "Kiểm tra lại mã; nếu là một đề án ghi hai lần thì xóa một dòng."
        )
    }

    private static func isCode(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        return ["ma de an", "ma da", "ma so de an", "ma du an", "ma nhiem vu"].contains { key.hasPrefix($0) }
    }
}
