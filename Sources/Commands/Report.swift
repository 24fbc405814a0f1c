import ArgumentParser
import KhuyenCong
import Server
import Vietnamese

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Báo cáo.",
        subcommands: [ReportPeriod.self]
    )
}

struct ReportPeriod: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "period", abstract: "Báo cáo kỳ của một địa bàn.")

    enum Format: String, ExpressibleByArgument {
        case text, json
    }

    @Option(help: "Mã tỉnh; 00 là cả nước.")
    var province: String?

    @Option(help: "Mã đơn vị hành chính bất kỳ.")
    var place: String?

    @Option(help: "Bản đồ hành chính 2024 hoặc 2025 (mặc định: bản đồ có hiệu lực ngày cuối kỳ).")
    var map: AdminMap?

    @Option(help: "Năm đầu kỳ.")
    var from: Int

    @Option(help: "Năm cuối kỳ.")
    var to: Int

    @Option(help: "Phạm vi: support, counterpart hoặc total.")
    var basis: ReportBasis = .support

    @Option(help: "Giai đoạn của số tiền; furthest: giai đoạn xa nhất đã biết.")
    var stage: StageChoice = .furthest

    @Option(help: "Chỉ tính bút toán đã nhập đến ngày này (2026-11-21).")
    var asOf: Day?

    @Option(help: "text hoặc json.")
    var format: Format = .text

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (province == nil) != (place == nil) else {
            throw ValidationError("Cần đúng một trong hai: --province hoặc --place.")
        }
        guard from <= to else { throw ValidationError("Năm đầu \(from) lớn hơn năm cuối \(to).") }
        guard (1990...2100).contains(from), (1990...2100).contains(to) else {
            throw ValidationError("Năm phải trong khoảng 1990–2100.")
        }
    }

    func run() async throws {
        let query = try PeriodQuery(
            place: province ?? place ?? PeriodQuery.nation,
            map: map,
            from: from,
            to: to,
            basis: basis,
            stage: stage,
            asOf: asOf
        )
        let report = try await store.use { database in
            try await PeriodReports(database).report(query, by: .localOperator)
        }
        switch format {
        case .json: Terminal.write(try JSONOutput.encode(PeriodReportJSON(report)) + [UInt8(ascii: "\n")])
        case .text: Terminal.print(PeriodText.write(report))
        }
    }
}

extension ReportBasis: ExpressibleByArgument {}

extension StageChoice: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}
