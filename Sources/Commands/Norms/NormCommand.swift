import ArgumentParser
import KhuyenCong
import Server

struct NormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "norm",
        abstract: "Định mức hỗ trợ.",
        subcommands: [NormExplain.self]
    )
}

struct NormExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Giải trình mức hỗ trợ của từng dòng: định mức, cách tính, căn cứ; mã 1 nếu có dòng vượt."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Flag(help: "In JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let lines = try await store.use { database in
            try await Dossiers(database).explainNorms(of: code.value, by: .localOperator, at: .now())
        }
        if json {
            Terminal.write(try JSONOutput.encode(lines) + [UInt8(ascii: "\n")])
        } else {
            Terminal.print(lines.map(NormText.write).joined(separator: "\n\n"))
        }
        if lines.contains(where: { $0.answer.verdict == .doesNotHold }) { throw ExitCode(1) }
    }
}

/// The explanation of one line as the command line prints it.
enum NormText {
    static func write(_ line: NormExplanation) -> String {
        let answer = line.answer
        var text = [
            "Dòng \(line.line) · \(line.item?.officialName ?? line.kind.officialName) · "
                + "theo định mức ngày \(line.day.vietnamese)",
            "  \(answer.verdict.name): \(answer.sentence)",
        ]
        text += answer.formula.map { ["  Cách tính: \($0)"] } ?? []
        text += answer.norms.map { "  Định mức “\($0.item)”, bản \($0.version): \(source($0.citation, $0.evidence))" }
        text += answer.rules.map { "  Quy tắc: \(source($0.citation, $0.evidence))" }
        text += answer.warnings.map { "  Lưu ý: \($0)" }
        text += answer.remedy.map { ["  Cần làm: \($0)"] } ?? []
        return text.joined(separator: "\n")
    }

    private static func source(_ citation: String, _ evidence: Evidence) -> String {
        citation + (evidence.isWeak ? " (chưa kiểm chứng)" : "")
    }
}
