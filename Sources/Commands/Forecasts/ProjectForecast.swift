import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProjectForecast: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "In dự kiến giải ngân theo quý của một hồ sơ cạnh số đã chi; có tệp JSON thì ghi lại."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Option(help: "Tệp JSON (source, year, first, second, third, fourth); - là đầu vào chuẩn; bỏ trống: chỉ in.")
    var file: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try file.map(FieldsFile.read)
        let profiles = try await store.use { database in
            let forecasts = SpendForecasts(database)
            let standing = try await forecasts.profiles(of: code.value, by: .localOperator)
            guard let typed else { return standing.profiles }
            let fields = typed.upon(seen: standing.told)
            return try await forecasts.tell(fields, of: code.value, by: .localOperator, at: .now())
        }
        let lines = profiles.map(ForecastText.line)
        Terminal.print(lines.isEmpty ? "Hồ sơ chưa được phê duyệt kinh phí." : lines.joined(separator: "\n"))
    }
}

/// Quarters as the terminal shows them; money in đồng.
enum ForecastText {
    static func line(_ profile: SpendProfile) -> String {
        let forecast = profile.forecast.map { write($0.quarters) } ?? "chưa ghi"
        return "\(profile.source.officialName) năm \(profile.year), \(MoneyWriter.grouped(profile.promised.amount)): "
            + "dự kiến \(forecast); đã chi \(write(profile.paid))"
    }

    static func write(_ quarters: Quarters) -> String {
        let undated = quarters.undated == .zero ? "" : ", chưa rõ quý \(MoneyWriter.grouped(quarters.undated.amount))"
        return quarters.amounts.map { MoneyWriter.grouped($0.amount) }.joined(separator: ", ") + undated
    }
}
