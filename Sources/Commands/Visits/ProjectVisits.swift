import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProjectVisits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visits",
        abstract: "In các lần kiểm tra thực tế của một hồ sơ, lần mới nhất trước."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let visits = try await store.use { try await SiteVisits($0).visits(of: code.value, by: .localOperator) }
        Terminal.print(visits.isEmpty ? "Chưa kiểm tra lần nào." : VisitText.write(visits))
    }
}

struct ProjectVisit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit",
        abstract: "Ghi một lần kiểm tra thực tế từ tệp JSON."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Option(help: "Tệp JSON (visitedOn, visitors, marks, findings, recommendation, deadline); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let visits = try await store.use { database in
            let visits = SiteVisits(database)
            let seen = try await visits.visits(of: code.value, by: .localOperator).count
            let fields = typed.upon(seen: seen)
            return try await visits.enter(fields, of: code.value, by: .localOperator, at: .now())
        }
        Terminal.print(VisitText.write(visits))
    }
}

/// Visits as the terminal shows them.
enum VisitText {
    static func write(_ visits: [SiteVisit]) -> String {
        visits.flatMap(lines).joined(separator: "\n")
    }

    private static func lines(_ visit: SiteVisit) -> [String] {
        let score = MoneyWriter.percent(Int64(visit.score))
        let head = "Lần \(visit.position), \(visit.visitedOn.vietnamese): \(score), \(visit.visitors)"
        let marks = VisitSheet.named(visit.sheet).criteria.compactMap { criterion in
            visit.marks[criterion.code].map { "\(criterion.name) \($0)/\(VisitSheet.mostPoints)" }
        }
        let deadline = visit.deadline.map { ", hạn \($0.vietnamese)" } ?? ""
        let advice = visit.recommendation.map { ["   Kiến nghị: \($0)\(deadline)"] } ?? []
        return [head, "   " + marks.joined(separator: ", "), "   Kết quả: \(visit.findings)"] + advice
    }
}
