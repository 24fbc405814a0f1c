import KhuyenCong

/// A page of a list.
///
/// Money in đồng; null is "no data".
struct ProjectListAnswer: Codable, Sendable {
    struct Total: Codable, Sendable {
        let projects: Int
        let support: Int64?
        let counterpart: Int64?
        let amount: Int64?
    }

    struct Row: Codable, Sendable {
        let id: Int64
        let title: String
        let year: Int
        let untilYear: Int
        let province: String
        let place: String?
        let implementer: String?
        let kind: ActivityKind.Code?
        let stage: Stage?
        let support: Int64?
        let counterpart: Int64?
        let amount: Int64?
    }

    let total: Total
    let page: Int
    let perPage: Int
    let projects: [Row]

    init(_ query: ProjectListQuery, _ list: ProjectList) {
        total = Total(
            projects: list.totals.count,
            support: list.totals.support?.amount,
            counterpart: list.totals.counterpart?.amount,
            amount: list.totals.total?.amount
        )
        page = query.page
        perPage = query.pageSize
        projects = list.rows.map { row in
            Row(
                id: row.id,
                title: row.title,
                year: row.year,
                untilYear: row.untilYear,
                province: row.provinceNow,
                place: row.placeText,
                implementer: row.implementer,
                kind: row.kind,
                stage: row.stage,
                support: row.support?.amount,
                counterpart: row.counterpart?.amount,
                amount: row.total?.amount
            )
        }
    }
}

/// One project with its lines and the amounts that stand, in đồng.
struct ProjectAnswer: Codable, Sendable {
    struct Line: Codable, Sendable {
        let id: Int64
        let position: Int
        let kind: ActivityKind.Code?
        let place: String?
        let beneficiary: Int64?
        let costItem: String?
        let payee: String?
        let quantities: [Result]
    }

    struct Result: Codable, Sendable {
        let measure: Quantity.Measure
        let planned: Int64?
        let done: Int64?
    }

    struct Amount: Codable, Sendable {
        let line: Int64
        let source: FundingSource.Code
        let stage: Stage
        let year: Int
        let amount: Int64
    }

    struct Entry: Codable, Sendable {
        let id: Int64
        let line: Int64
        let source: FundingSource.Code
        let stage: Stage
        let year: Int
        let bookedOn: Day
        let amount: Int64
        let reverses: Int64?
        let reason: String?
        let importRun: Int64?
    }

    let id: Int64
    let version: Int64
    let title: String
    let map: Int
    let province: String
    let year: Int
    let untilYear: Int
    let place: String?
    let implementer: String?
    let note: String?
    let twinOf: Int64?
    let isWithdrawn: Bool
    let support: Int64?
    let counterpart: Int64?
    let amount: Int64?
    let lines: [Line]
    let amounts: [Amount]
    let entries: [Entry]
}

extension ProjectAnswer {
    init(_ detail: ProjectDetail) {
        let project = detail.project
        self.init(
            id: project.id,
            version: project.version,
            title: project.title,
            map: project.map.rawValue,
            province: project.provinceCode,
            year: project.year,
            untilYear: project.untilYear,
            place: project.placeText,
            implementer: project.implementer,
            note: project.note,
            twinOf: project.twinOf,
            isWithdrawn: project.isWithdrawn,
            support: detail.sum(.support)?.amount,
            counterpart: detail.sum(.counterpart)?.amount,
            amount: detail.sum(.total)?.amount,
            lines: detail.lines.map(Line.init),
            amounts: detail.amounts.map(Amount.init),
            entries: detail.entries.map(Entry.init)
        )
    }
}

extension ProjectAnswer.Line {
    fileprivate init(_ line: ProjectLine) {
        self.init(
            id: line.id,
            position: line.position,
            kind: line.kind,
            place: line.placeName,
            beneficiary: line.beneficiaryID,
            costItem: line.costItem,
            payee: line.payee,
            quantities: line.quantities.map {
                ProjectAnswer.Result(measure: $0.measure, planned: $0.planned, done: $0.done)
            }
        )
    }
}

extension ProjectAnswer.Amount {
    fileprivate init(_ amount: ProjectAmount) {
        self.init(
            line: amount.lineID,
            source: amount.source,
            stage: amount.stage,
            year: amount.year,
            amount: amount.amount.amount
        )
    }
}

extension ProjectAnswer.Entry {
    fileprivate init(_ entry: AmountEntry) {
        self.init(
            id: entry.id,
            line: entry.lineID,
            source: entry.source,
            stage: entry.stage,
            year: entry.budgetYear,
            bookedOn: entry.bookedOn,
            amount: entry.amount.amount,
            reverses: entry.reverses,
            reason: entry.reason,
            importRun: entry.importID
        )
    }
}

extension ProjectListAnswer: PagedAnswer {
    var listed: Int { total.projects }
}
