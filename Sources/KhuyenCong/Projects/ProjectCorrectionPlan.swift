import Database
import Vietnamese

/// A correction worked out against what the store holds: the values before and after, and the entries to book.
struct ProjectCorrectionPlan {
    let project: Project
    let title: String
    let year: Int
    let untilYear: Int
    let placeText: String?
    /// Nil where no line changes.
    let line: CorrectedLine?
    /// What each place of the ledger should come to, where that is something else than now.
    let amounts: [CorrectedAmount]
    let values: [CorrectedValue]

    /// A line as it will stand.
    struct CorrectedLine {
        let id: Int64
        let kind: ActivityKind.Code?
        let place: PlaceKey?
        let beneficiary: Edit<String?>
    }

    struct CorrectedAmount {
        let cell: LedgerCell
        let standing: [AmountEntry]
        let amount: Dong?
    }

    /// - Throws: `Refusal` (invalid; missing where the line is not the project's).
    init(
        _ correction: ProjectCorrection,
        of project: Project,
        lines: [ProjectLines],
        entries: [AmountEntry],
        territories: Territories
    ) throws {
        self.project = project
        title = try ProjectCorrectionRules.title(correction.title.applied(to: project.title))
        year = correction.year.applied(to: project.year)
        // A project of one year stays one: its end moves along unless it is given.
        let until = project.untilYear == project.year ? year : max(project.untilYear, year)
        untilYear = correction.untilYear.applied(to: until)
        try ProjectCorrectionRules.check(year: year, untilYear: untilYear)
        let edited = try EditedLine(correction.line, of: project, lines, territories)
        line = edited?.corrected
        placeText = edited?.placeText ?? project.placeText
        amounts = try ProjectCorrectionPlan.amounts(correction.line, from: project.year, to: year, entries)
        values =
            ProjectCorrectionPlan.values(project, title, year, untilYear) + (edited?.values ?? [])
            + ProjectCorrectionPlan.values(amounts, lines)
    }

    var isEmpty: Bool { values.isEmpty }

    /// A reversing entry for each that stands, and one entry with the new amount.
    func entries(reason: String) -> [EntryDraft] {
        amounts.flatMap { corrected -> [EntryDraft] in
            let reversals = corrected.standing.map { $0.reversal(reason: reason) }
            guard let amount = corrected.amount else { return reversals }
            let document = corrected.standing.last
            let entry = EntryDraft(
                lineID: corrected.cell.lineID,
                source: corrected.cell.source,
                stage: corrected.cell.stage,
                budgetYear: corrected.cell.year,
                amount: amount,
                documentDay: document?.documentDay,
                documentPrecision: document?.documentPrecision ?? .year,
                reason: reason
            )
            return reversals + [entry]
        }
    }

    /// Amounts given for the old first year move with it; where both years hold money, it adds up.
    private static func amounts(
        _ line: LineCorrection?,
        from oldYear: Int,
        to year: Int,
        _ entries: [AmountEntry]
    ) throws -> [CorrectedAmount] {
        let standing = Dictionary(grouping: ProjectEntries.live(entries), by: LedgerCell.init)
        let now = standing.mapValues { $0.reduce(Dong.zero) { $0 + $1.amount } }
        var wanted = now
        for amount in line?.amounts ?? [] {
            try ProjectCorrectionRules.check(amount)
            let lineID = line?.lineID ?? 0
            let cell = LedgerCell(lineID: lineID, source: amount.source, stage: amount.stage, year: amount.year)
            wanted[cell] = amount.amount
        }
        if year != oldYear {
            wanted = moved(wanted, from: oldYear, to: year)
        }
        let cells = Set(now.keys).union(wanted.keys).filter { now[$0] != wanted[$0] }
        return cells.sorted(by: ordered).map { cell in
            CorrectedAmount(cell: cell, standing: standing[cell] ?? [], amount: wanted[cell])
        }
    }

    private static func moved(_ amounts: [LedgerCell: Dong], from oldYear: Int, to year: Int) -> [LedgerCell: Dong] {
        var moved: [LedgerCell: Dong] = [:]
        for (cell, amount) in amounts {
            let target = LedgerCell(
                lineID: cell.lineID,
                source: cell.source,
                stage: cell.stage,
                year: cell.year == oldYear ? year : cell.year
            )
            moved[target, default: .zero] += amount
        }
        return moved
    }

    private static func ordered(_ left: LedgerCell, _ right: LedgerCell) -> Bool {
        (left.lineID, left.stage.rank, left.source.rawValue, left.year)
            < (right.lineID, right.stage.rank, right.source.rawValue, right.year)
    }

    private static func values(_ project: Project, _ title: String, _ year: Int, _ untilYear: Int) -> [CorrectedValue] {
        let own = [
            CorrectedValue(field: .title, position: nil, before: project.title, after: title),
            CorrectedValue(field: .year, position: nil, before: String(project.year), after: String(year)),
            CorrectedValue(
                field: .untilYear,
                position: nil,
                before: String(project.untilYear),
                after: String(untilYear)
            ),
        ]
        return own.filter { $0.before != $0.after }
    }

    private static func values(_ amounts: [CorrectedAmount], _ lines: [ProjectLines]) -> [CorrectedValue] {
        amounts.map { corrected in
            let cell = corrected.cell
            let sum = corrected.standing.reduce(Dong.zero) { $0 + $1.amount }
            return CorrectedValue(
                field: .amount(cell.source, cell.stage, year: cell.year),
                position: lines.first { $0.line.id == cell.lineID }?.line.position,
                before: corrected.standing.isEmpty ? nil : String(sum.amount),
                after: corrected.amount.map { String($0.amount) }
            )
        }
    }
}

/// The line of a correction, its place read and its changes named.
private struct EditedLine {
    let corrected: ProjectCorrectionPlan.CorrectedLine
    /// What the project says of its place; nil where that stays.
    let placeText: String?
    let values: [CorrectedValue]

    init?(
        _ correction: LineCorrection?,
        of project: Project,
        _ lines: [ProjectLines],
        _ territories: Territories
    ) throws {
        guard let correction else { return nil }
        guard let stored = lines.first(where: { $0.line.id == correction.lineID }) else { throw Refusal.missing }
        let line = stored.line
        let kind = correction.kind.applied(to: line.kind)
        let place = try EditedLine.place(correction.place, stored.place, project, territories)
        let name = correction.beneficiary.applied(to: line.beneficiaryName)
        let beneficiary = try TypedName.optional(name, field: "beneficiary")
        let changesName = beneficiary != line.beneficiaryName
        corrected = ProjectCorrectionPlan.CorrectedLine(
            id: line.id,
            kind: kind,
            place: place,
            beneficiary: changesName ? .set(beneficiary) : .keep
        )
        let placeName = place.map(territories.fullName)
        // The first line has no words of its own for its place: they are the project's.
        placeText = line.position == 1 && place != stored.place ? placeName ?? "" : nil
        let all = [
            CorrectedValue(
                field: .kind,
                position: line.position,
                before: line.kind?.officialName,
                after: kind?.officialName
            ),
            CorrectedValue(field: .place, position: line.position, before: line.placeName, after: placeName),
            CorrectedValue(
                field: .beneficiary,
                position: line.position,
                before: line.beneficiaryName,
                after: beneficiary
            ),
        ]
        values = all.filter { $0.before != $0.after }
    }

    /// - Throws: `Refusal` (invalid, field "place").
    private static func place(
        _ edit: Edit<String?>,
        _ stored: PlaceKey?,
        _ project: Project,
        _ territories: Territories
    ) throws -> PlaceKey? {
        guard case .set(let typed) = edit else { return stored }
        guard let words = typed.flatMap(TypedName.tidy) else { return nil }
        if let stored, territories.fullName(stored) == words { return stored }
        let province = territories.name(project.map, project.provinceCode)
        switch territories.find(words, inProvince: project.provinceCode, map: project.map) {
        case .unit(let unit): return PlaceKey(unit.map, unit.code)
        case .province: return nil
        case .several:
            throw Refusal.invalid("Một dòng chỉ ghi một địa bàn.", field: "place")
        case .ambiguous(let units):
            let names = units.prefix(4).map { territories.fullName(PlaceKey($0.map, $0.code)) }
            throw Refusal.invalid(
                "“\(words)” là tên của \(units.count) đơn vị.",
                field: "place",
                remedy: "Ghi một trong: \(names.joined(separator: "; "))."
            )
        case .unknown:
            throw Refusal.invalid("\(province) không có huyện, xã nào tên “\(words)”.", field: "place")
        }
    }
}
