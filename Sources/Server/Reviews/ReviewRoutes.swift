package import Database
import HTTPTypes
package import KhuyenCong

/// Monthly reports: their review, and the late ones.
package struct ReviewRoutes: RouteGroup {
    private let desk: ReviewDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = ReviewDesk(dossiers: Dossiers(database), reviews: ProgressReviews(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        ReviewPages(desk: desk).add(to: &table)
        ReviewAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct ReviewDesk: Sendable {
    let dossiers: Dossiers
    let reviews: ProgressReviews
    let now: @Sendable () -> Moment
}

/// The same for other programs.
struct ReviewAPI: RouteGroup {
    let desk: ReviewDesk

    func add(to table: inout RouteTable) {
        table.read(
            .monthlyReports(""),
            .ownAccount,
            "Báo cáo tháng của một hồ sơ, kèm kết quả xem xét",
            answer: [ReportAnswer].self
        ) { _, context in
            try await desk.reviews.reports(of: context.dossierCode(), by: context.requireOfficer())
                .map(ReportAnswer.init)
        }
        table.act(
            .post,
            .reportReviews("", .any),
            .workOnProjects,
            "Xem xét một báo cáo tháng: chấp nhận, hoặc yêu cầu bổ sung",
            fields: .progressReview,
            answer: [ReportAnswer].self
        ) { fields, _, context in
            try await desk.reviews.review(
                actID: context.pathID(),
                of: context.dossierCode(),
                fields,
                by: context.requireOfficer(),
                at: desk.now()
            ).map(ReportAnswer.init)
        }
        table.read(
            .lateReports,
            .viewProjects,
            "Hồ sơ chậm báo cáo tháng",
            answer: [LateReportAnswer].self
        ) { _, context in
            try await desk.reviews.late(on: desk.now().day, by: context.requireOfficer()).map(LateReportAnswer.init)
        }
    }
}

/// A monthly report with its reviews, newest first.
struct ReportAnswer: Codable, Sendable {
    struct Review: Codable, Sendable {
        let verdict: ProgressReview.Verdict
        let remark: String?
        let officer: String
        let at: Moment
    }

    let id: Int64
    let year: Int
    let month: Int
    let day: Day
    let officer: String
    let done: String
    let difficulties: String?
    let spent: Int64?
    let reviews: [Review]

    init(_ report: ReviewedReport) {
        id = report.actID
        year = report.year
        month = report.month
        day = report.day
        officer = report.officerName
        done = report.done
        difficulties = report.difficulties
        spent = report.spent?.amount
        reviews = report.reviews.map { review in
            Review(
                verdict: review.verdict,
                remark: review.remark,
                officer: review.officerName,
                at: review.reviewedAt
            )
        }
    }
}

/// A file whose reports are late.
struct LateReportAnswer: Codable, Sendable {
    let code: String
    let title: String
    let level: ProgrammeLevel
    let implementer: String
    let months: [String]
    let dueOn: Day

    init(_ late: LateReport) {
        code = late.code
        title = late.title
        level = late.level
        implementer = late.implementer
        months = late.months
        dueOn = late.dueOn
    }
}
