import Office
import Vietnamese

/// Rows and cells that an officer struck through: cancelled, so that they are named and not read.
struct StruckThrough {
    let struck: StruckCells

    /// What was taken out of a table: its rows as they were, by their index, and what is said of them.
    struct TakenOut {
        var rows: [Int: RawRow] = [:]
        var findings: [ImportFinding] = []

        /// The page of the check shows the rows as the file does.
        func putBack(into rows: inout [RawRow]) {
            for (index, row) in self.rows { rows[index] = row }
        }
    }

    /// Empties the struck rows and cells under a header, and what belongs to a struck project.
    func takeOut(of rows: inout [RawRow], _ layout: SheetLayout, _ place: FindingPlace) -> TakenOut {
        var out = TakenOut()
        guard !struck.isEmpty else { return out }
        let cells = Dictionary(grouping: struck.cells, by: \.row)
        let inPart = Dictionary(grouping: struck.inPart, by: \.row)
        let title = layout.column(.title)?.index
        var cancelled = CancelledProject(layout)
        for index in rows.indices {
            let row = rows[index]
            let filled = row.cells.indices.map { $0 + 1 }.filter { !row.cell($0).isBlank }
            let marked = struck.rows.hold(row.number) ? filled : cells[row.number]?.map(\.column) ?? []
            let columns = filled.filter(marked.contains)
            if !columns.isEmpty, columns == filled || title.map(columns.contains) ?? false {
                cancelled.open(index, in: rows)
                out.rows[index] = row
                rows[index].cells = []
                out.findings.append(StruckThrough.cancelled(row, columns, layout, place))
                continue
            }
            if cancelled.holds(index, in: rows) {
                out.rows[index] = row
                rows[index].cells = []
                out.findings.append(StruckThrough.ofCancelled(row, filled, layout, place))
                continue
            }
            if !columns.isEmpty { out.rows[index] = row }
            for column in columns { rows[index].set(.empty, column) }
            out.findings += columns.map { StruckThrough.leftOut(row, $0, layout, place) }
            out.findings += (inPart[row.number] ?? []).filter { filled.contains($0.column) }
                .map { StruckThrough.inPart(row, $0.column, layout, place) }
        }
        return out
    }

    private static func cancelled(
        _ row: RawRow,
        _ columns: [Int],
        _ layout: SheetLayout,
        _ place: FindingPlace
    ) -> ImportFinding {
        warning(
            row,
            columns,
            layout,
            place,
            "Dòng này bị gạch ngang: hiểu là đã bỏ, không đọc, không cộng vào sổ.",
            remedy: "Nếu dòng này vẫn đúng, bỏ gạch ngang trong tệp rồi nhập lại."
        )
    }

    private static func ofCancelled(
        _ row: RawRow,
        _ filled: [Int],
        _ layout: SheetLayout,
        _ place: FindingPlace
    ) -> ImportFinding {
        warning(
            row,
            filled,
            layout,
            place,
            "Dòng này thuộc đề án bị gạch ngang ở trên: hiểu là đã bỏ, không đọc, không cộng vào sổ.",
            remedy: "Nếu dòng này vẫn đúng, bỏ gạch ngang ở đề án, hoặc ghi số thứ tự và tên đề án vào dòng này."
        )
    }

    /// Of a whole row, at its title where that is one of the cells.
    private static func warning(
        _ row: RawRow,
        _ columns: [Int],
        _ layout: SheetLayout,
        _ place: FindingPlace,
        _ reason: String,
        remedy: String
    ) -> ImportFinding {
        let title = layout.column(.title).map(\.index).flatMap { columns.contains($0) ? $0 : nil }
        let column = title ?? columns[0]
        return place.warning(row.address(column), layout.kept(row, column), reason, remedy: remedy)
    }

    private static func leftOut(
        _ row: RawRow,
        _ column: Int,
        _ layout: SheetLayout,
        _ place: FindingPlace
    ) -> ImportFinding {
        place.warning(
            row.address(column),
            layout.kept(row, column),
            "Ô này bị gạch ngang: hiểu là đã bỏ, không đọc.",
            remedy: "Nếu ô này vẫn đúng, bỏ gạch ngang trong tệp rồi nhập lại."
        )
    }

    private static func inPart(
        _ row: RawRow,
        _ column: Int,
        _ layout: SheetLayout,
        _ place: FindingPlace
    ) -> ImportFinding {
        place.warning(
            row.address(column),
            layout.kept(row, column),
            "Phần chữ bị gạch ngang trong ô không được đọc.",
            remedy: "Nếu phần đó vẫn đúng, bỏ gạch ngang trong tệp rồi nhập lại."
        )
    }
}

/// The project that was struck through last: its further lines and the dashes under it are no other project's.
private struct CancelledProject {
    private let classifier: RowClassifier
    private let details: DetailRows
    private var project: RawRow?

    init(_ layout: SheetLayout) {
        classifier = RowClassifier(layout)
        details = DetailRows(layout)
    }

    /// A struck row: a project, a further line of one, or something else.
    mutating func open(_ index: Int, in rows: [RawRow]) {
        switch kind(of: index, in: rows) {
        case .project: project = rows[index]
        case .continuation: break
        default: project = nil
        }
    }

    /// Whether a row that is not struck belongs to the project; the first that does not ends it.
    mutating func holds(_ index: Int, in rows: [RawRow]) -> Bool {
        guard let project, !rows[index].isBlank else { return false }
        let isPart = details.isDetail(rows[index], of: project) && !isHeading(rows[index])
        if isPart && classifier.hasAmounts(project) || kind(of: index, in: rows) == .continuation { return true }
        self.project = nil
        return false
    }

    /// "* Huyện Quỳ Hợp", "- Hỗ trợ máy móc" without money: over the projects below it.
    private func isHeading(_ row: RawRow) -> Bool {
        let heading = classifier.heading(of: row)
        guard classifier.hasAmounts(row) else { return classifier.says(heading) }
        return PlaceKind.split(Substring(Fold.key(heading))) != nil
    }

    private func kind(of index: Int, in rows: [RawRow]) -> RowKind {
        let around = RowClassifier.Surroundings(
            hasProject: true,
            isBelowTable: false,
            isOutermost: true,
            projectDepth: project.flatMap { classifier.marker(of: $0) }.flatMap(RowMarker.init)?.depth,
            next: rows[(index + 1)...].first { !$0.isBlank }
        )
        return classifier.kind(of: rows[index], around)
    }
}

extension StruckThrough {
    /// What the reader of a sheet noted; complete once its rows were read.
    init(of sheet: String, in spreadsheet: Spreadsheet) {
        let noted = spreadsheet.warnings.lazy.compactMap { warning -> StruckCells? in
            if case .struck(sheet, let cells) = warning { cells } else { nil }
        }
        struck = noted.first ?? StruckCells()
    }
}

extension SheetLayout {
    /// A cell as it is shown beside the list: personal numbers masked.
    fileprivate func kept(_ row: RawRow, _ column: Int) -> String {
        let shown = row.cell(column).shown
        return columns.first { $0.index == column }?.kept(shown) ?? PersonalNumber.hidden(in: shown)
    }
}
