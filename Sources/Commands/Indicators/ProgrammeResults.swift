import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProgrammeResults: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results",
        abstract: "In các kết quả đã báo cáo của chỉ tiêu, đã duyệt hay chờ duyệt."
    )

    @Argument(help: "Số của chương trình, như “programme list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let board = try await store.use { try await Indicators($0).board(id, by: .localOperator) }
        Terminal.print(IndicatorText.write(board))
    }
}

struct ProgrammeReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Báo cáo, hoặc sửa, kết quả một năm của một chỉ tiêu từ tệp JSON."
    )

    @Argument(help: "Số của chương trình, như “programme list” in ra.")
    var id: Int64

    @Option(help: "Tệp JSON (indicator, year, value, base, source, place, slice, version khi sửa); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let board = try await store.use {
            try await Indicators($0).report(fields, of: id, by: .localOperator, at: .now())
        }
        Terminal.print(IndicatorText.write(board))
    }
}

struct ProgrammeReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Duyệt một kết quả đã báo cáo; từ đó kết quả được tính."
    )

    @Argument(help: "Số của chương trình, như “programme list” in ra.")
    var id: Int64

    @Argument(help: "Số của kết quả, như “programme results” in ra.")
    var result: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let board = try await store.use { database in
            let indicators = Indicators(database)
            let standing = try await indicators.board(id, by: .localOperator).rows.flatMap(\.results)
            guard let seen = standing.first(where: { $0.id == result }) else { throw Refusal.missing }
            return try await indicators.review(result, version: seen.version, of: id, by: .localOperator, at: .now())
        }
        Terminal.print(IndicatorText.write(board))
    }
}

/// What was reported of indicators, as the terminal shows it.
enum IndicatorText {
    static func write(_ board: IndicatorBoard) -> String {
        let lines = board.rows.flatMap { row in row.results.map { line($0, of: row.indicator) } }
        return lines.isEmpty ? "Chưa có báo cáo kết quả nào." : lines.joined(separator: "\n")
    }

    private static func line(_ result: IndicatorResult, of indicator: ProgrammeIndicator) -> String {
        let base = result.base.map { "/\(MoneyWriter.grouped($0))" } ?? ""
        let place = result.place.map { ", địa bàn \($0)" } ?? ""
        let part = result.slice == .whole ? "" : ", \(result.slice.name)"
        let review = result.reviewerName.map { "đã duyệt (\($0))" } ?? "chờ duyệt"
        return "\(result.id)  \(indicator.name) năm \(result.year)\(place)\(part): "
            + "\(MoneyWriter.grouped(result.value))\(base), \(result.source), \(review)"
    }
}
