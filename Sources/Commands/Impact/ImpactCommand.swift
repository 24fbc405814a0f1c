import ArgumentParser
import Foundation
import KhuyenCong

struct ImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Số liệu của cơ sở sau hỗ trợ: xuất bảng tính, nhận bảng đã điền, duyệt.",
        subcommands: [ImpactExport.self, ImpactTake.self, ImpactReview.self]
    )
}

struct ImpactExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Ghi bảng tính để điền.")

    @Option(help: "Tệp xlsx ghi ra.")
    var output: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { try await ImpactSurveys($0).export(to: output, by: .localOperator, at: .now()) }
        Terminal.print("Đã ghi \(output).")
    }
}

struct ImpactTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: "Nhận bảng tính đã điền.")

    @Argument(help: "Tệp xlsx đã điền.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let name = URL(fileURLWithPath: file).lastPathComponent
        let count = try await store.use {
            try await ImpactSurveys($0).take(path: file, name: name, by: .localOperator, at: .now())
        }
        Terminal.print("Đã nhận \(count) dòng; số liệu chờ duyệt.")
    }
}

struct ImpactReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Duyệt số liệu một năm của một cơ sở, để báo cáo tính đến."
    )

    @Argument(help: "Mã cơ sở.")
    var beneficiary: Int64

    @Option(help: "Năm của số liệu.")
    var year: Int

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let panel = try await store.use { database in
            let surveys = ImpactSurveys(database)
            guard let seen = try await surveys.panel(of: beneficiary, by: .localOperator).survey(year) else {
                throw Refusal.missing
            }
            return try await surveys.review(
                of: beneficiary,
                year: year,
                version: seen.version,
                by: .localOperator,
                at: .now()
            )
        }
        Terminal.print("Đã duyệt số liệu năm \(year).")
        for doubt in panel.doubts(year) { Terminal.print("Nên xem lại: \(doubt.words)") }
    }
}
