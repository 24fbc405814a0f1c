import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct OutcomeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome",
        abstract: "Kết quả của đề án: lớp, hợp đồng cung cầu, mô hình làm theo, mức tiết kiệm, hội chợ.",
        subcommands: [OutcomeList.self, OutcomeEnter.self, OutcomeFollow.self]
    )
}

struct OutcomeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "In kết quả của một năm.")

    @Option(help: "Năm.")
    var year: Int

    @Option(help: "Mã tỉnh hiện nay; không ghi là mọi tỉnh.")
    var province: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let years = YearSpan(from: year, to: year)
        let outcomes = try await store.use {
            try await Outcomes($0).list(years, province: province, by: .localOperator)
        }
        guard !outcomes.isEmpty else { return Terminal.print("Chưa ghi kết quả nào trong năm \(year).") }
        for outcome in outcomes {
            Terminal.print(OutcomeText.line(outcome))
        }
    }
}

struct OutcomeEnter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter",
        abstract: "Ghi một kết quả của đề án từ tệp JSON."
    )

    @Argument(help: "Số của đề án (DA… trên trang, không có chữ DA).")
    var project: Int64

    @Option(help: "Tệp JSON của kết quả; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let outcome = try await store.use {
            try await Outcomes($0).enter(fields, of: project, by: .localOperator, at: .now())
        }
        Terminal.print(OutcomeText.line(outcome))
    }
}

struct OutcomeFollow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Ghi một lần theo dõi lại từ tệp JSON."
    )

    @Argument(help: "Số của kết quả, như “outcome list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON của lần theo dõi, có version đã xem; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let outcome = try await store.use {
            try await Outcomes($0).follow(id, fields, by: .localOperator, at: .now())
        }
        Terminal.print(OutcomeText.line(outcome))
    }
}

/// An outcome for the terminal.
enum OutcomeText {
    static func line(_ outcome: Outcome) -> String {
        let measures = outcome.kind.measures + outcome.kind.laterMeasures.filter { !outcome.kind.measures.contains($0) }
        let figures = measures.compactMap { measure in
            outcome.latest(measure).map { "\(measure.name.lowercased()) \(MoneyWriter.grouped($0)) \(measure.unit)" }
        }
        let asking = outcome.nextAsking.map { "; theo dõi lại từ \($0.vietnamese)" } ?? ""
        return
            "\(outcome.id)  \(outcome.happenedOn.vietnamese)  \(outcome.kind.name): \(outcome.title) (DA\(outcome.projectID)), "
            + figures.joined(separator: ", ") + asking + "  [bản \(outcome.version)]"
    }
}
