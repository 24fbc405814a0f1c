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

    @OptionGroup var question: ReportQuestion

    @Option(help: "text hoặc json.")
    var format: Format = .text

    @Flag(help: "Lấy lời văn mà cơ quan đã sửa, nếu có.")
    var edited = false

    @Option(help: "Lưu lời văn đã sửa, đọc từ tệp văn bản này; tệp rỗng là bỏ bản sửa.")
    var save: String?

    @OptionGroup var store: StoreOptions

    func validate() throws {
        try question.requirePlace()
    }

    func run() async throws {
        let query = try question.query
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
