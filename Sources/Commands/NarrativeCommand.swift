import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Server
import Vietnamese

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

    @Flag(help: "Lấy lời văn mà cơ quan đã sửa, nếu có.")
    var edited = false

    @Option(help: "Lưu lời văn đã sửa, đọc từ tệp văn bản này; tệp rỗng là bỏ bản sửa.")
    var save: String?

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
            let reports = PeriodReports(database)
            if edited || save != nil {
                try await showEdited(query, database, reports)
            } else {
                let narrative = try await Narratives(reports).narrative(query, by: .localOperator)
                try await write(narrative.text, reports) { NarrativeAnswer(narrative, of: query, $0) }
            }
        }
    }

    private func showEdited(_ query: PeriodQuery, _ database: Database, _ reports: PeriodReports) async throws {
        let texts = NarrativeTexts(database, reports)
        var found = try await texts.toEdit(query, by: .localOperator)
        if let save {
            guard let data = FileManager.default.contents(atPath: save) else {
                throw ValidationError("Không đọc được tệp \(save).")
            }
            let text = LegacyText.decode(Array(data)).text
            found = try await texts.save(text, of: query, version: found.version, by: .localOperator, at: .now())
        }
        let answer = found
        try await write(answer.text, reports) { NarrativeTextAnswer(answer, $0) }
    }

    private func write(
        _ text: String,
        _ reports: PeriodReports,
        _ answer: (FigureAddress) -> some Encodable
    ) async throws {
        switch format {
        case .text: Terminal.print(text)
        case .json:
            let territories = try await reports.choices(by: .localOperator).territories
            Terminal.write(try JSONOutput.encode(answer(FigureAddress(territories))) + [UInt8(ascii: "\n")])
        }
    }
}
