import ArgumentParser
import Claims
import Foundation
import KhuyenCong
import Server
import Vietnamese

struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Soát số liệu trong văn bản.",
        subcommands: [ClaimsCheck.self]
    )
}

struct ClaimsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tìm mọi con số trong văn bản, cộng lại và so với nhau."
    )

    enum Format: String, ExpressibleByArgument {
        case text, json
        /// Only finds and reads, for measuring.
        case count
    }

    @Argument(help: "Tệp văn bản (.txt); nhiều tệp thì so cả với nhau.")
    var files: [String]

    @Option(help: "Mã tỉnh khi văn bản không nêu địa bàn.")
    var province: String?

    @Flag(help: "So cả với sổ, số đã công bố và báo cáo đã chốt.")
    var ledger = false

    @Option(help: "text hoặc json; count chỉ đếm con số, không soát.")
    var format: Format = .text

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let reader = ClaimReader(try ClaimLexicon.make())
        let readings = try files.enumerated().map { number, file in
            reader.read(try ClaimsCheck.text(of: file), place: province, number: number + 1)
        }
        if format == .count { return ClaimsCheck.count(files, readings) }
        let checked = try await held(ClaimChecker.check(readings))
        let answers = Array(zip(files, checked).map { (file: $0, answer: $1) })
        switch format {
        case .json: Terminal.write(try JSONOutput.encode(ClaimsJSON(answers)) + [UInt8(ascii: "\n")])
        case .count: break
        case .text: Terminal.print(answers.map { ClaimsText.write($0.file, $0.answer) }.joined(separator: "\n\n"))
        }
    }

    private static func count(_ files: [String], _ readings: [Reading]) {
        for (file, reading) in zip(files, readings) { Terminal.print("\(file): \(reading.figures.count) con số") }
    }

    /// The answers, held against the ledger where that was asked.
    private func held(_ answers: [ClaimChecker.Answer]) async throws -> [ClaimChecker.Answer] {
        guard ledger else { return answers }
        return try await store.use { database in
            let officer = Officer.localOperator
            let territories = try await PeriodReports(database).choices(by: officer).territories
            let addresses = FigureAddress(territories)
            return try await LedgerClaims(database).check(answers, by: officer) { addresses.url($0)?.string }
        }
    }

    private static func text(of file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError("Không đọc được tệp \(file).")
        }
        return LegacyText.decode(Array(data)).text
    }
}

/// The answer of a text as the command line prints it.
enum ClaimsText {
    static func write(_ file: String, _ answer: ClaimChecker.Answer) -> String {
        let texts = Dictionary(answer.reading.figures.map { ($0.id, $0.text) }) { first, _ in first }
        let lines = answer.checks.map { check in
            let judged = check.figures.first.flatMap { texts[$0] } ?? ""
            let line = "  [\(word(check.verdict))] \(judged): \(check.explanation)"
            let more = [check.sentence.map { "sửa thành: \($0)" }, check.address.map { "xem các dòng: \($0)" }]
            return ([line] + more.compactMap { $0 }.map { "      " + $0 }).joined(separator: "\n")
        }
        let counts = Dictionary(grouping: answer.checks, by: \.verdict).mapValues(\.count)
        let summary = ClaimCheck.Verdict.allCases.compactMap { verdict in
            counts[verdict].map { "\($0) \(word(verdict))" }
        }
        let heading = "\(file): \(answer.reading.figures.count) con số"
        let tail = summary.isEmpty ? "chưa có phép tính nào" : summary.joined(separator: ", ")
        return ([heading + "; " + tail] + lines).joined(separator: "\n")
    }

    static func word(_ verdict: ClaimCheck.Verdict) -> String {
        switch verdict {
        case .agrees: "khớp"
        case .differs: "lệch"
        case .unclear: "chưa rõ"
        case .noData: "không có dữ liệu"
        }
    }
}
