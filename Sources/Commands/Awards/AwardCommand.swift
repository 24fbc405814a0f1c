import ArgumentParser
import Database
import KhuyenCong

struct AwardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award",
        abstract: "Đề nghị khen thưởng theo năm.",
        subcommands: [AwardList.self, AwardPropose.self]
    )
}

struct AwardList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In đề nghị khen thưởng của một năm."
    )

    @Option(help: "Năm.")
    var year: Int

    @Option(help: "Mã tỉnh hiện nay; không ghi là mọi tỉnh.")
    var province: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let proposals = try await store.use {
            try await AwardProposals($0).list(year, in: province, by: .localOperator)
        }
        guard !proposals.isEmpty else { return Terminal.print("Chưa có đề nghị khen thưởng nào trong năm \(year).") }
        for proposal in proposals {
            Terminal.print("\(proposal.id)  \(proposal.name): \(proposal.form.name); \(AwardTable.result(proposal))")
        }
    }
}

struct AwardPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Ghi một đề nghị khen thưởng từ tệp JSON."
    )

    @Option(help: "Tệp JSON của đề nghị; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let made = try await store.use {
            try await AwardProposals($0).propose(fields, by: .localOperator, at: .now())
        }
        Terminal.print("Đã ghi đề nghị số \(made.id).")
    }
}
