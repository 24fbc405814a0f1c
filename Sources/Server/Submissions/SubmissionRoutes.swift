package import Database
import HTTPTypes
package import KhuyenCong

/// Rounds in which units report upward: officers open and read them, units send under a link.
package struct SubmissionRoutes: RouteGroup {
    private let submissions: Submissions
    private let units: AdminUnits
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        submissions = Submissions(database)
        units = AdminUnits(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        let pages = SubmissionPages(submissions: submissions, units: units, now: now)
        pages.add(to: &table)
        SubmissionSheetPages(pages: pages).add(to: &table)
        addReadings(to: &table)
        addActs(to: &table)
    }

    private func addReadings(to table: inout RouteTable) {
        let submissions = submissions
        table.read(.submissionRounds, .viewReports, "Các đợt thu thập số liệu", answer: [SubmissionRoundAnswer].self) {
            _,
            context in
            try await submissions.list(by: context.requireOfficer()).map { SubmissionRoundAnswer($0) }
        }
        table.read(
            .submissionRound(.any),
            .viewReports,
            "Một đợt thu thập: số báo cáo cạnh số trong sổ",
            answer: SubmissionAnswer.self
        ) { _, context in
            SubmissionAnswer(try await submissions.round(context.pathID(), by: context.requireOfficer()))
        }
    }

    private func addActs(to table: inout RouteTable) {
        let (submissions, now) = (submissions, now)
        table.act(
            .post,
            .submissionRounds,
            .reviewResults,
            "Mở một đợt thu thập; liên kết của từng đơn vị chỉ trả về một lần",
            fields: .submissionRound,
            status: .created,
            answer: SubmissionAnswer.self
        ) { fields, _, context in
            let opened = try await submissions.open(fields, by: context.requireOfficer(), at: now())
            return SubmissionAnswer(opened.round, links: opened.links)
        }
        table.act(
            .post,
            .submission(""),
            .none,
            "Gửi báo cáo của một đơn vị, dưới liên kết của đơn vị",
            fields: .submission,
            status: .created,
            answer: SubmissionAnswer.Unit.self
        ) { fields, _, context in
            let unit = try await submissions.send(
                context.pathText("token"),
                fields,
                from: context.clientAddress,
                at: now()
            )
            return SubmissionAnswer.Unit(unit, link: nil)
        }
    }
}

/// A round in the list for other programs.
struct SubmissionRoundAnswer: Codable, Sendable {
    let id: Int64
    let title: String
    let province: String?
    let from: Int
    let to: Int
    let dueOn: Day
    let units: Int
    let sent: Int

    init(_ round: SubmissionSummary) {
        id = round.id
        title = round.title
        province = round.provinceNow
        from = round.years.from
        to = round.years.to
        dueOn = round.dueOn
        units = round.units
        sent = round.sent
    }
}

/// A round for other programs; money in đồng.
struct SubmissionAnswer: Codable, Sendable {
    struct Figure: Codable, Sendable {
        let measure: SubmissionMeasure
        let reported: Int64?
        let computed: Int64?
        /// What the unit's own communes reported to it over the same years.
        let collected: Int64?
    }

    struct Unit: Codable, Sendable {
        let place: String
        let name: String
        /// How many sendings came; 0 where none did.
        let version: Int
        let isNil: Bool
        let isLate: Bool
        let figures: [Figure]
        let difficulties: String?
        let recommendations: [String]
        let papers: [String]
        /// Only in the answer to the opening.
        let link: String?

        init(_ unit: SubmissionUnit, link: String?) {
            place = unit.place
            name = unit.placeName
            version = unit.submissions.count
            isNil = unit.latest?.isNil ?? false
            isLate = unit.latest?.isLate ?? false
            figures = SubmissionMeasure.allCases.map {
                Figure(
                    measure: $0,
                    reported: unit.latest?.figures[$0],
                    computed: unit.computed[$0],
                    collected: unit.below?.figures[$0]
                )
            }
            difficulties = unit.latest?.difficulties
            recommendations = unit.latest?.recommendations ?? []
            papers = unit.latest?.papers ?? []
            self.link = link
        }
    }

    let id: Int64
    let title: String
    let province: String?
    let from: Int
    let to: Int
    let dueOn: Day
    let units: [Unit]

    init(_ round: SubmissionRound, links: [String: String] = [:]) {
        id = round.id
        title = round.title
        province = round.provinceNow
        from = round.years.from
        to = round.years.to
        dueOn = round.dueOn
        units = round.units.map { Unit($0, link: links[$0.place].map { SiteURL.submission($0).string }) }
    }
}
