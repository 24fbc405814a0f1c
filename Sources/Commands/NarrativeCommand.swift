import ArgumentParser
import KhuyenCong
import Server

struct NarrativeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "narrative",
        abstract: "Viết lời văn báo cáo từ số liệu của sổ."
    )

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
        try await store.use { database in
            let narrative = try await Narratives(database).narrative(query, by: .localOperator)
            switch format {
            case .text: Terminal.print(narrative.text)
            case .json:
                let territories = try await PeriodReports(database).choices(by: .localOperator).territories
                let answer = NarrativeAnswer(narrative, of: query, FigureAddress(territories))
                Terminal.write(try JSONOutput.encode(answer) + [UInt8(ascii: "\n")])
            }
        }
    }
}
