import HTTPTypes
import KhuyenCong

/// Frozen reports as JSON.
struct FrozenAPI: RouteGroup {
    let reports: FrozenReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(.frozenReports, .viewReports, "Các báo cáo đã chốt", answer: [FrozenAnswer].self) { _, context in
            try await reports.list(by: try context.requireOfficer()).map(FrozenAnswer.init)
        }
        table.read(.frozenReport(.any), .viewReports, "Một báo cáo đã chốt", answer: FrozenAnswer.self) { _, context in
            FrozenAnswer(try await reports.report(try context.pathID(), by: try context.requireOfficer()).report)
        }
        table.read(
            .frozenVerification(.any),
            .viewReports,
            "So báo cáo đã chốt với sổ hôm nay: số nào khác, từ mấy thành mấy, do việc nào",
            answer: FrozenVerificationAnswer.self
        ) { _, context in
            FrozenVerificationAnswer(
                try await reports.verify(try context.pathID(), by: try context.requireOfficer())
            )
        }
        table.act(
            .post,
            .frozenReports,
            .freezeReports,
            "Chốt một báo cáo kỳ",
            body: NewFrozenReport.self,
            status: .created,
            answer: FrozenAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let query = try PeriodQuery(
                place: body.place,
                map: body.map,
                from: body.from,
                to: body.to,
                basis: body.basis,
                stage: body.stage.flatMap { StageChoice($0.rawValue) } ?? .furthest,
                asOf: body.asOf
            )
            let request = ReportRequest(.period, query)
            let id = try await reports.freeze(request, number: body.number, by: officer, at: now())
            return FrozenAnswer(try await reports.report(id, by: officer).report)
        }
    }
}

/// A period report to be frozen; without a stage, each line's furthest.
struct NewFrozenReport: Codable, Sendable {
    let number: String?
    let map: AdminMap?
    let place: String
    let from: Int
    let to: Int
    let basis: ReportBasis
    let stage: Stage?
    let asOf: Day?
}

struct FrozenAnswer: Codable, Sendable {
    let id: Int64
    let number: String?
    let kind: String
    let title: String
    let subtitle: String
    let state: FrozenReport.State
    let frozenOn: Day
    let rows: Int
    let auditHead: String
    let version: Int

    init(_ report: FrozenReport) {
        id = report.id
        number = report.number
        kind = report.kind.rawValue
        title = report.title
        subtitle = report.subtitle
        state = report.state
        frozenOn = report.frozenOn
        rows = report.rowCount
        auditHead = "\(report.auditHead)"
        version = report.version
    }
}

struct FrozenVerificationAnswer: Codable, Sendable {
    struct Change: Codable, Sendable {
        let figure: String
        let unit: FigureUnit
        let before: Int64?
        let after: Int64?
        let rows: [Row]
        /// Where no row of money made it so: what was done since to the records that it counts.
        let acts: [Act]
    }

    struct Row: Codable, Sendable {
        let project: Int64
        let source: FundingSource.Code
        let year: Int
        let before: Dong?
        let after: Dong?
        let acts: [Act]
    }

    struct Act: Codable, Sendable {
        let sequence: Int64
        let at: Moment
        let act: String
        let officer: String
        let reason: String?
    }

    let isUnchanged: Bool
    let faults: [String]
    let changes: [Change]

    init(_ found: FrozenVerification) {
        isUnchanged = found.isUnchanged
        faults = found.faults
        changes = found.changes.map { change in
            let difference = change.difference
            return Change(
                figure: difference.place,
                unit: difference.unit,
                before: difference.before,
                after: difference.after,
                rows: change.rows.map(Row.init),
                acts: change.acts.map(Act.init)
            )
        }
    }
}

extension FrozenVerificationAnswer.Row {
    init(_ row: FrozenRowChange) {
        project = row.projectID
        source = row.source
        year = row.year
        before = row.before
        after = row.after
        acts = row.acts.map(FrozenVerificationAnswer.Act.init)
    }
}

extension FrozenVerificationAnswer.Act {
    init(_ act: FrozenAct) {
        (sequence, at, self.act, officer, reason) = (act.sequence, act.at, act.act, act.officer, act.reason)
    }
}
