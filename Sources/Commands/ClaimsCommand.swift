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
    }

    @Argument(help: "Tệp văn bản (.txt); nhiều tệp thì so cả với nhau.")
    var files: [String]

    @Option(help: "Mã tỉnh khi văn bản không nêu địa bàn.")
    var province: String?

    @Option(help: "text hoặc json.")
    var format: Format = .text

    func run() async throws {
        let reader = ClaimReader(try ClaimLexicon.make())
        let readings = try files.enumerated().map { number, file in
            reader.read(try ClaimsCheck.text(of: file), place: province, number: number + 1)
        }
        let answers = Array(zip(files, ClaimChecker.check(readings)).map { (file: $0, answer: $1) })
        switch format {
        case .json: Terminal.write(try JSONOutput.encode(ClaimsJSON(answers)) + [UInt8(ascii: "\n")])
        case .text: Terminal.print(answers.map { ClaimsText.write($0.file, $0.answer) }.joined(separator: "\n\n"))
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
            return "  [\(word(check.verdict))] \(judged): \(check.explanation)"
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
