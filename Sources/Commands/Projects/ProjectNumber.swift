import ArgumentParser
import Database
import KhuyenCong

struct ProjectNumber: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "number",
        abstract: "Ghi số văn bản của một việc đã làm, khi văn thư cấp số sau."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Option(help: "Thứ tự của việc trong lịch sử hồ sơ, việc đầu là 1; bỏ trống: việc cuối chưa có số.")
    var position: Int?

    @Option(help: "Số văn bản, ví dụ 125/QĐ-SCT.")
    var number: String

    @Option(help: "Năm của số.")
    var year: Int?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { database in
            let dossiers = Dossiers(database)
            let seen = try await dossiers.view(code.value, by: .localOperator)
            guard let position = position ?? seen.unnumbered.first else {
                throw Refusal.conflict("Hồ sơ không có việc nào chờ số văn bản.")
            }
            let fields = FieldTree.group([
                "version": .number(Int64(seen.dossier.version)), "position": .number(Int64(position)),
                "number": .text(number), "year": year.map { FieldTree.number(Int64($0)) } ?? .empty,
            ])
            Terminal.print(
                DossierText.write(try await dossiers.number(fields, in: code.value, by: .localOperator, at: .now()))
            )
        }
    }
}
