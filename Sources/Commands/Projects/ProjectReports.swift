import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProjectReports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "In các báo cáo tháng của một hồ sơ và kết quả xem xét, mới nhất trước."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let reports = try await store.use { try await ProgressReviews($0).reports(of: code.value, by: .localOperator) }
        Terminal.print(reports.isEmpty ? "Chưa có báo cáo tháng nào." : ProgressText.write(reports))
    }
}

struct ProjectReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Xem xét một báo cáo tháng: chấp nhận, hoặc yêu cầu bổ sung."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Argument(help: "Số của báo cáo, như “project reports” in ra.")
    var report: Int64

    @Option(help: "Kết luận: \(ProgressReview.Verdict.allCases.map(\.rawValue).joined(separator: ", ")).")
    var verdict: ProgressReview.Verdict

    @Option(help: "Nội dung cần bổ sung, hoặc ý kiến.")
    var remark: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let reports = try await store.use { database in
            let reviews = ProgressReviews(database)
            let standing = try await reviews.reports(of: code.value, by: .localOperator)
            let seen = standing.first { $0.actID == report }?.reviews.count ?? 0
            let fields = FieldTree.group([
                "verdict": .text(verdict.rawValue), "remark": remark.map(FieldTree.text) ?? .empty,
                "seen": .number(Int64(seen)),
            ])
            return try await reviews.review(
                actID: report,
                of: code.value,
                fields,
                by: .localOperator,
                at: .now()
            )
        }
        Terminal.print(ProgressText.write(reports))
    }
}

struct ProjectLateReports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "late-reports",
        abstract: "In các hồ sơ chậm báo cáo tháng, theo đơn vị thực hiện."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let late = try await store.use { try await ProgressReviews($0).late(on: Moment.now().day, by: .localOperator) }
        Terminal.print(late.isEmpty ? "Không có hồ sơ nào chậm báo cáo." : ProgressText.write(late))
    }
}

extension ProgressReview.Verdict: ExpressibleByArgument {}

/// Monthly reports as the terminal shows them; money in đồng.
enum ProgressText {
    static func write(_ reports: [ReviewedReport]) -> String {
        reports.flatMap(lines).joined(separator: "\n")
    }

    static func write(_ late: [LateReport]) -> String {
        late.map { file in
            "\(file.code)  \(file.title): chậm từ \(file.dueOn.vietnamese), thiếu tháng "
                + "\(file.months.joined(separator: ", ")) (\(file.implementer))"
        }.joined(separator: "\n")
    }

    private static func lines(_ report: ReviewedReport) -> [String] {
        let spent = report.spent.map { ", đã chi \(MoneyWriter.grouped($0.amount))" } ?? ""
        let head =
            "\(report.actID)  Tháng \(report.month)/\(report.year), \(report.officerName): \(report.done)\(spent)"
        let difficulties = report.difficulties.map { ["   Khó khăn: \($0)"] } ?? []
        let reviews = report.reviews.map { review in
            "   \(review.verdict.name) (\(review.officerName))" + (review.remark.map { ": \($0)" } ?? "")
        }
        return [head] + difficulties + (reviews.isEmpty ? ["   Chưa xem xét"] : reviews)
    }
}
