import Office
import Vietnamese

/// Turns the raw rows of one sheet into projects and findings.
struct SheetInterpreter {
    let layout: SheetLayout
    let place: FindingPlace
    let context: Context
    let stage: Stage
    var cells: AmountCells
    /// The unit that the sheet says; nil where it had to be guessed.
    private let statedUnit: MoneyUnit?
    /// The sources and kinds that the sheet's own title names, for lists without such columns.
    let titleSource: FundingSource.Code?
    /// The title speaks of money that only the State gives.
    let titleNamesSupport: Bool
    let titleKind: ActivityKind.Code?
    let titleYear: DateReading?
    let lastYear: Int
    /// The columns in which a nought is an answer.
    let answering: Set<Int>
    /// The columns that name several sources at once.
    let severalSourced: Set<Int>
    /// The columns in which a list tells what became of a project.
    let remarks: [Int]

    var projects: [ImportedProject] = []
    var findings: [ImportFinding] = []
    var groups = GroupStack()
    var totals: TotalsCheck
    var byKey: [String: Int] = [:]
    /// The row before the one that is read.
    var rowAbove: RawRow?
    var places = PlaceCache()
    var limits = ListLimits()
    var assumptions = SheetAssumptions()
    var sums = ColumnSums()
    private var shorthand: ShorthandCells
    private var recap = RecapRows()
    lazy var otherProvinces = OtherProvinces(context)
    /// The other province that the open groups name: its rows belong to another office.
    private(set) var foreignProvince: String?
    /// The former province whose list this is by its title.
    let titleFormer: ListProvinces.Former?
    /// Where places are looked up: the list's own province, or that of the row.
    var provinces: ListProvinces
    /// The former province that the open groups name, or the title; one of several that the list may hold.
    var formerProvince: ListProvinces.Former?
    /// Nil for the list of one province.
    var national: NationalList?
    /// The amount of the row by the sources that the dashes under it name; mostly none.
    private(set) var shares: [DetailRows.Found.Share] = []
    /// The row of a dash whose project does not hold its money.
    private(set) var unequalDetail: Int?
    private var lastDepth = 0
    private var projectDepth: Int?

    init(
        _ layout: SheetLayout,
        rows: [RawRow],
        context: Context,
        place: FindingPlace,
        above: [Int: Int64] = [:]
    ) {
        self.layout = layout
        self.place = place
        self.context = context
        lastYear = context.today.year + 10
        provinces = ListProvinces(context.options.province, map: context.options.map, context.territories)
        national = NationalList(context, title: layout.title, sheet: place.sheet)
        titleFormer = provinces.former(inTitle: layout.title, sheet: place.sheet)
        formerProvince = titleFormer
        stage = context.options.stage ?? layout.stage ?? .approved
        answering = SheetInterpreter.answering(layout, rows, stage: stage)
        severalSourced = Set(layout.columns.filter(SheetInterpreter.namesSeveralSources).map(\.index))
        remarks = SheetInterpreter.remarks(of: layout)
        statedUnit = layout.statedUnit ?? SheetEvidence.unitElsewhere(layout, rows)
        let unit = statedUnit ?? SheetEvidence.likelyUnit(of: layout, in: rows)
        cells = AmountCells(layout, unit: unit, in: rows)
        titleSource = SheetEvidence.source(inTitle: layout.title, sheet: place.sheet)
        titleNamesSupport = SheetEvidence.namesSupport(layout.title)
        titleKind = SheetEvidence.kind(inTitle: layout.title)
        titleYear =
            SheetEvidence.year(inTitle: layout.title, sheet: place.sheet)
            ?? SheetEvidence.year(ofResults: layout.title)
            ?? SheetEvidence.year(inTitle: layout.earlierTitle, sheet: "")
            ?? SheetEvidence.year(over: layout.amountColumns)
        shorthand = ShorthandCells(layout)
        totals = TotalsCheck(columns: layout.amountColumns, unit: unit, place: place, above: above)
        noteAssumptions()
        findings += SheetInterpreter.columnDoubts(layout, rows, place) + severalSources() + provinceDoubts()
    }

    var options: ImportOptions { context.options }

    var unit: MoneyUnit { cells.unit }

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
        let classifier = RowClassifier(layout, provinces: national?.names)
        let parts = ProjectParts(layout, classifier, rows, merges)
        judgeColumns(rows, merges)
        var isBelowTable = false
        var resume = 0
        for index in rows.indices where index >= resume {
            let row = rows[index]
            if row.isBlank { continue }
            let findingsBefore = findings.count
            let kind = kind(of: index, in: rows, classifier, parts, isBelowTable: isBelowTable)
            isBelowTable = kind == .footer && !projects.isEmpty
            if recap.takes(row, classifier) {
                findings += recap.doubts(of: row, cells, place)
                continue
            }
            if kind != .aside { recap.follow(kind, row) }
            switch kind {
            case .blank, .columnNumbers: continue
            case .footer, .aside:
                noteOutside(row, kind, classifier)
                continue
            case .group where classifier.heading(of: row).isEmpty && isUnlabelledTotal(row): continue
            case .group(let level):
                open(group: level, classifier.heading(of: row), row)
                continue
            case .total:
                totals.note(total: row, read: cells.said(row))
                continue
            case .project:
                guard let end = take(index, of: &rows, parts) else { continue }
                resume = end
            case .continuation where !classifier.isDescribed(row) && isUnlabelledTotal(row): continue
            case .continuation: addLine(whole(row, merges))
            }
            if findings.count == findingsBefore { rows[index].cells = [] }
        }
        totals.finish(findings: &findings)
        findings += assumptions.findings(layout, place) + titledPlaces() + joinedPlaces()
    }

    /// Adds the project of a row; the index of the next row, nil where the row only hands its title to the one below.
    private mutating func take(
        _ index: Int,
        of rows: inout [RawRow],
        _ parts: ProjectParts
    ) -> Int? {
        leaveGroups(rows[index])
        groups.holdRow()
        if parts.scheme.hands(index, to: &rows, with: assumptions.provinceColumn, cells) { return nil }
        nameUnequalDetail(rows[index])
        let whole = parts.wrapped.join(below: index, in: rows)
        let end = index + 1 + whole.count
        let details = parts.details.found(below: index, from: end, in: rows, cells)
        shares = details.shares
        add(self.whole(whole.row, parts.merges))
        shares = []
        unequalDetail = details.unequal
        nameUnequalScheme(parts.scheme.doubt(of: index, in: rows, cells), rows[index])
        return end + details.count
    }

    private func kind(
        of index: Int,
        in rows: [RawRow],
        _ classifier: RowClassifier,
        _ parts: ProjectParts,
        isBelowTable: Bool
    ) -> RowKind {
        if parts.merges.isFurtherProject(rows[index], layout, classifier) { return .project }
        let next = rows[(index + 1)...].first { !$0.isBlank }
        let kind = classifier.kind(of: rows[index], surroundings(isBelowTable: isBelowTable, next: next))
        if kind != .total, parts.end.excludes(index, rows[index], classifier) { return .aside }
        let isAsked = kind.mayHeadUnnumbered
        guard isAsked, let level = parts.groups.level(index, in: rows, cells) else { return kind }
        return kind.isGroup && level == RowClassifier.innermostLevel ? kind : .group(level: level)
    }

    private func surroundings(isBelowTable: Bool, next: RawRow?) -> RowClassifier.Surroundings {
        RowClassifier.Surroundings(
            hasProject: !projects.isEmpty,
            isBelowTable: isBelowTable,
            isOutermost: groups.isEmpty || groups.isWithinUnnumbered,
            projectDepth: projectDepth,
            next: next
        )
    }

    /// A row with what merged cells and "nt" tell of it.
    private mutating func whole(_ row: RawRow, _ merges: VerticalMerges) -> RawRow {
        shorthand.filled(merges.filled(row, layout, province: assumptions.provinceColumn))
    }

    private mutating func noteAssumptions() {
        guard layout.isUnderstood, statedUnit == nil, !layout.amountColumns.isEmpty,
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
        findings += severalSources(ofGroup: title, row) + yearDoubts(ofGroup: title, row)
        totals.open(level: level, row, printed: cells.said(row))
        lastDepth = 0
        projectDepth = nil
        readProvinces()
    }

    private mutating func readProvinces() {
        // Each row of a national list turns to its own.
        guard national == nil else { return }
        foreignProvince = otherProvinces.first(among: groups.titles)
        formerProvince = provinces.former(among: groups.titles) ?? titleFormer
    }

    /// A row "2" below "a", "b" of a group "1" stands beside that group, not in it.
    private mutating func leaveGroups(_ row: RawRow) {
        projectDepth = layout.column(.number).flatMap { row.cell($0.index).words }.flatMap(RowMarker.init)?.depth
        guard !groups.isEmpty, let depth = projectDepth else { return }
        if depth < RowMarker.integerDepth || depth < lastDepth && groups.hasLevel(in: depth..<lastDepth) {
            groups.close(from: depth)
            totals.close(from: depth)
            readProvinces()
        }
        lastDepth = depth
    }
}
