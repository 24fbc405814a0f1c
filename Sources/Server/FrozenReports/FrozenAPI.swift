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
            "Chốt một báo cáo",
            body: NewFrozenReport.self,
            status: .created,
            answer: FrozenAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let request = try await ReportSetAPI.request(body.kind ?? .period, body.address, reports.set, by: officer)
            let id = try await reports.freeze(request, number: body.number, by: officer, at: now())
            return FrozenAnswer(try await reports.report(id, by: officer).report)
        }
    }
}

/// A report to be frozen, its choices written as in the address of the report; without a kind the period report,
/// without a stage each line's furthest.
struct NewFrozenReport: Codable, Sendable {
    let number: String?
    let kind: ReportKind?
    let map: AdminMap?
    let place: String
    let from: Int
    let to: Int
    let basis: ReportBasis
    let stage: Stage?
    let asOf: Day?
    let since: Day?
    let until: Day?
    /// "40,42,38".
    let places: String?
    /// "2011-2015"; several: "2016-2020,2011-2015".
    let against: String?
    let conference: Int64?

    /// The same choices as `GET` has them, so that both are read alike.
    var address: URLQuery {
        let always: URLQuery = [
            "place": place, "from": String(from), "to": String(to), "basis": basis.rawValue,
        ]
        return always.setting("map", map.map { String($0.rawValue) })
            .setting("stage", stage?.rawValue)
            .setting("asOf", asOf?.description)
            .setting("since", since?.description)
            .setting("until", until?.description)
            .setting("places", places)
            .setting("against", against)
            .setting("conference", conference.map { String($0) })
    }
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
