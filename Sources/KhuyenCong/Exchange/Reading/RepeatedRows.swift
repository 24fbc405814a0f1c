import Office
import Vietnamese

/// Names rows of a file that tell the same project twice.
///
/// Two rows are always two projects, so that their money is counted twice where one is only a copy: a row typed again,
/// or a sheet that gathers what the others hold. Two rows with one code of a project are named too.
struct RepeatedRows {
    private struct Place {
        let sheet: Int
        let cell: CellAddress
        var row: Int { cell.row }
    }

    /// Named one by one up to here; more are told in one sentence.
    private static let namedRows = 20

    private var first: [Int: Place] = [:]
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
        var again: [Int: [(cell: CellAddress, title: String, above: Place)]] = [:]
        var findings: [ImportFinding] = []
        for project in sheet.projects where !project.isRefused && !project.title.isEmpty {
            let here = Place(sheet: index, cell: project.titleCell)
            if let above = first[RepeatedRows.fingerprint(project)] {
                again[above.sheet, default: []].append((project.titleCell, project.title, above))
            } else {
                first[RepeatedRows.fingerprint(project)] = here
            }
            if let code = repeatedCode(project, sheet.layout, here) {
                findings.append(place.warning(code.cell, code.value, code.reason, remedy: code.remedy))
            }
        }
        for (above, rows) in again.sorted(by: { $0.key < $1.key }) {
            let other = above == index ? "" : " của bảng \"\(names[above])\""
            let named = above == index && rows.count <= RepeatedRows.namedRows ? rows[...] : rows.prefix(1)
            let count = rows.count > named.count ? "\(rows.count) dòng từ dòng này" : "Dòng này"
            findings += named.map { row in
                place.warning(
                    row.cell,
                    row.title,
                    "\(count) giống hệt dòng \(row.above.row)\(other) (tên, nơi, năm, số tiền): "
                        + "có thể ghi trùng, số tiền được tính cả hai.",
                    remedy: "Nếu ghi trùng, xóa một trong hai rồi nhập lại."
                )
            }
        }
        return findings
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
            cell: CellAddress(row: here.row, column: column.index),
            value: value,
            reason: "Mã đề án này trùng với mã ở dòng \(above.row).",
            remedy: "Kiểm tra lại mã; nếu là một đề án ghi hai lần thì xóa một dòng."
        )
    }

    private static func isCode(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        return ["ma de an", "ma da", "ma so de an", "ma du an", "ma nhiem vu"].contains { key.hasPrefix($0) }
    }

    /// Over all that a row says but its number.
    private static func fingerprint(_ project: ImportedProject) -> Int {
        var hasher = Hasher()
        hasher.combine(project.title)
        hasher.combine(project.placeText)
        hasher.combine(project.implementer)
        hasher.combine(project.note)
        hasher.combine(project.year)
        hasher.combine(project.untilYear)
        hasher.combine(project.key)
        for line in project.lines {
            hasher.combine(line.year)
            hasher.combine(line.kind)
            hasher.combine(line.place)
            hasher.combine(line.beneficiary)
            hasher.combine(line.amounts)
            for cell in line.unmapped { hasher.combine(cell.value) }
        }
        return hasher.finalize()
    }
}
