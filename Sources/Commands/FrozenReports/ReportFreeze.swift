import ArgumentParser
import KhuyenCong
import Office
import Server

struct ReportFreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze",
        abstract: "Chốt một báo cáo cùng mọi dòng tạo nên nó; từ chối nếu tệp không còn khớp sổ."
    )

    @Argument(help: "Tệp JSON của báo cáo.")
    var file: String

    @Option(help: "Số của báo cáo, ví dụ 125/BC-SCT; bỏ trống nếu có số sau.")
    var number: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let bytes = try FileContent.read(path: file, limit: ReadingLimits.standard.maxFileBytes)
        let report = try await store.use { database in
            let reports = FrozenReports(database)
            let id = try await reports.freeze(file: bytes, number: number, by: .localOperator, at: .now())
            return try await reports.report(id, by: .localOperator).report
        }
        Terminal.print(
            "Đã chốt: \(report.name) (BC\(report.id)), \(report.rowCount) dòng, ngày \(report.frozenOn.vietnamese)."
        )
    }
}

struct ReportVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "So báo cáo đã chốt với sổ hôm nay: số nào khác, từ mấy thành mấy, do việc nào. Mã 1 nếu khác."
    )

    @Argument(help: "Số báo cáo, hoặc mã BC khi chưa có số.")
    var number: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let found = try await store.use { database in
            let reports = FrozenReports(database)
            let report = try await reports.find(number, by: .localOperator)
            return try await reports.verify(report.id, by: .localOperator)
        }
        Terminal.print(FrozenText.write(found))
        guard found.isUnchanged else { throw ExitCode(1) }
    }
}

struct ReportDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "So hai báo cáo đã chốt; mã 1 nếu khác."
    )

    @Argument(help: "Số hoặc mã BC của báo cáo trước.")
    var first: String

    @Argument(help: "Số hoặc mã BC của báo cáo sau.")
    var second: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let differences = try await store.use { database in
            let reports = FrozenReports(database)
            let earlier = try await reports.find(first, by: .localOperator)
            let later = try await reports.find(second, by: .localOperator)
            return try await reports.difference(from: earlier.id, to: later.id, by: .localOperator)
        }
        guard !differences.isEmpty else { return Terminal.print("Hai báo cáo có cùng số liệu.") }
        for difference in differences {
            Terminal.print(difference.sentence)
        }
        throw ExitCode(1)
    }
}
