import Office
import Vietnamese

/// Turns the raw rows of one sheet into projects and findings.
struct SheetInterpreter {
    let layout: SheetLayout
    let place: FindingPlace
    let context: Context
    let stage: Stage
    let unit: MoneyUnit
    /// How the text amounts of each column group their digits, where the column proves it.
    let groupings: [Int: Grouping]
    /// The sources and kinds that the sheet's own title names, for lists without such columns.
    let titleSource: FundingSource.Code?
    let titleYear: DateReading?
    let lastYear: Int

    private(set) var projects: [ImportedProject] = []
    private(set) var findings: [ImportFinding] = []
    private(set) var groups = GroupStack()
    private var totals: TotalsCheck
    private var byKey: [String: Int] = [:]
    private var places = PlaceCache()
    var limits = ListLimits()

    init(_ layout: SheetLayout, rows: [RawRow], context: Context, place: FindingPlace) {
        self.layout = layout
        self.place = place
        self.context = context
        lastYear = context.today.year + 10
        stage = context.options.stage ?? layout.stage ?? .approved
        groupings = SheetEvidence.groupings(of: layout.amountColumns, in: rows)
        unit = layout.statedUnit ?? SheetEvidence.likelyUnit(of: layout, in: rows)
        titleSource = SheetEvidence.source(inTitle: layout.title)
        titleYear =
            SheetEvidence.year(inTitle: layout.title, sheet: place.sheet)
            ?? SheetEvidence.year(inTitle: layout.earlierTitle, sheet: "")
        totals = TotalsCheck(columns: layout.amountColumns, unit: unit, place: place)
        noteAssumptions()
        findings += SheetInterpreter.columnDoubts(layout, rows, place)
    }

    var options: ImportOptions { context.options }

    var territories: Territories { context.territories }

    /// What the reader needs to know beside the file.
    struct Context {
        let options: ImportOptions
        let territories: Territories
        let today: Day
        let sources: [FundingSource]
        /// The packs and terms that stand, to warn of what an act would not be allowed.
        let norms: [NormPack]
        let terms: [EligibilityTerm]
        let remembered: [String: ImportField]
    }

    /// Reads the rows under the header and empties those that need no look any more, so that rows and projects are not
    /// held together.
    mutating func read(_ rows: inout [RawRow], merges: VerticalMerges) {
        let classifier = RowClassifier(layout)
        let details = DetailRows(layout)
        var isBelowTable = false
        var resume = 0
        for index in rows.indices where index >= resume {
            let row = rows[index]
            if row.isBlank { continue }
            let findingsBefore = findings.count
            let around = RowClassifier.Surroundings(
                hasProject: !projects.isEmpty,
                isBelowTable: isBelowTable,
                isOutermost: groups.isEmpty || groups.isWithinUnnumbered,
                next: rows[(index + 1)...].first { !$0.isBlank }
            )
            let kind = classifier.kind(of: row, around)
            isBelowTable = kind == .footer && !projects.isEmpty
            switch kind {
            case .blank, .columnNumbers: continue
            case .footer:
                warnOfUnlabelled(row)
                continue
            case .group(let level):
                open(group: level, classifier.heading(of: row), row)
                continue
            case .total:
                totals.check(total: row, read: printed(row), findings: &findings)
                continue
            case .project:
                add(merges.filled(row, layout))
                resume = index + 1 + details.count(below: index, in: rows, read: printed)
            case .continuation where !classifier.isDescribed(row) && totals.isSum(printed(row)): continue
            case .continuation: addLine(merges.filled(row, layout))
            }
            if findings.count == findingsBefore { rows[index].cells = [] }
        }
        totals.finish(findings: &findings)
    }

    private mutating func noteAssumptions() {
        guard layout.isUnderstood, layout.statedUnit == nil, !layout.amountColumns.isEmpty,
            layout.amountColumns.contains(where: { $0.unit == nil })
        else { return }
        findings.append(
            place.warning(
                nil,
                layout.title.split(separator: "\n").first.map(String.init) ?? "",
                "Bảng không ghi đơn vị tính; đã hiểu là \(unit.vietnamese).",
                remedy: "Ghi \"Đơn vị tính: …\" phía trên bảng nếu hiểu như vậy là sai."
            )
        )
    }

    private mutating func open(group level: Int, _ title: String, _ row: RawRow) {
        groups.open(level: level, title: title)
        totals.open(level: level, row, printed: printed(row))
    }

    /// Money above the first project without a word beside it belongs to nobody.
    private mutating func warnOfUnlabelled(_ row: RawRow) {
        guard let column = layout.amountColumns.first(where: { printed(row)[$0.index] ?? 0 != 0 }) else { return }
        findings.append(
            place.warning(
                row.address(column.index),
                row.cell(column.index).words ?? "",
                "Dòng này có số tiền nhưng không có tên đề án: không tính vào sổ.",
                remedy: "Ghi \"Tổng cộng\" nếu là dòng tổng, hoặc ghi tên đề án."
            )
        )
    }

    /// The printed amounts of a group or total row, by column.
    private func printed(_ row: RawRow) -> [Int: Int64] {
        var amounts: [Int: Int64] = [:]
        for column in layout.amountColumns {
            guard case .amount(let money) = amount(row, column) else { continue }
            amounts[column.index] = money.dong
        }
        return amounts
    }

    private mutating func add(_ row: RawRow) {
        var issues = RowIssues(place: place, row: row)
        let reading = line(row, &issues)
        let title = text(.title, row)
        if title == nil {
            let column = layout.column(.title)?.index ?? 1
            issues.error(
                column,
                "",
                "Thiếu tên đề án.",
                remedy: "Ghi tên đề án vào ô này, hoặc xóa cả dòng nếu dòng thừa."
            )
        }
        let key = text(.projectKey, row)
        totals.add(row, amounts: reading.columnAmounts, faults: issues.columns)
        findings += issues.findings
        if let key, let index = byKey[key] {
            projects[index].lines += reading.lines
            projects[index].isRefused = projects[index].isRefused || issues.hasError
            return
        }
        if let key { byKey[key] = projects.count }
        projects.append(
            ImportedProject(
                sheet: place.sheet,
                row: row.number,
                key: key,
                title: title ?? "",
                titleCell: row.address(layout.column(.title)?.index ?? 1),
                implementer: text(.implementer, row),
                map: reading.map,
                year: reading.year,
                untilYear: reading.untilYear,
                placeText: placeWords(row),
                note: text(.note, row),
                lines: reading.lines,
                isRefused: issues.hasError
            )
        )
    }

    private mutating func addLine(_ row: RawRow) {
        guard let last = projects.indices.last else { return }
        var issues = RowIssues(place: place, row: row)
        let reading = line(row, &issues)
        totals.add(row, amounts: reading.columnAmounts, faults: issues.columns)
        findings += issues.findings
        projects[last].lines += reading.lines
        projects[last].isRefused = projects[last].isRefused || issues.hasError
    }

    func text(_ field: ImportField, _ row: RawRow) -> String? {
        layout.column(field).flatMap { row.cell($0.index).words }
    }

    /// One row: its kind, place, beneficiary and amounts, each doubtful cell named.
    private mutating func line(_ row: RawRow, _ issues: inout RowIssues) -> LineReading {
        let money = amounts(row, groups, &issues)
        let year = years(of: money) ?? year(row, &issues)
        let found = locate(row, year: year.year, &places, &issues)
        let kind = kind(row, groups, &issues)
        checkEndedSources(money, year: year.year, row, &issues)
        let quantities = quantities(row, &issues)
        let taxCode = taxCode(row, &issues)
        let told = money.years.isEmpty ? [year.year] : money.years
        let lines = told.map { budgetYear in
            let isFirst = budgetYear == told.first
            return ImportedLine(
                row: row.number,
                year: budgetYear,
                kind: kind,
                placeCode: found.code,
                beneficiary: text(.beneficiary, row),
                taxCode: taxCode,
                costItem: text(.costItem, row),
                payee: text(.payee, row),
                amounts: money.years.isEmpty ? money.amounts : money.amounts(in: budgetYear, isFirst: isFirst),
                quantities: isFirst ? quantities : [],
                unmapped: isFirst ? unmapped(row) : []
            )
        }
        for line in lines { warnOfLimits(line, map: found.map, row, &issues) }
        return LineReading(
            lines: lines,
            map: found.map,
            year: year.year,
            untilYear: year.untilYear,
            columnAmounts: money.byColumn
        )
    }

    /// The years of a row whose money columns name them.
    private func years(of money: RowMoney) -> (year: Int, untilYear: Int)? {
        guard let first = money.years.first, let last = money.years.last else { return nil }
        return (first, last)
    }

    private func unmapped(_ row: RawRow) -> [UnmappedCell] {
        layout.columns.compactMap { column in
            guard column.field?.isKeptAsText ?? true, let value = row.cell(column.index).words else { return nil }
            return UnmappedCell(heading: column.heading, value: value)
        }
    }
}
