import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProjectRevise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Sửa bản soạn của một hồ sơ: trường nào có trong tệp thì thay."
    )

    @Argument(help: "Mã hồ sơ (HS12).")
    var code: ProjectCode

    @Option(help: "Tệp JSON các trường của đề án; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let view = try await store.use { database in
            let dossiers = Dossiers(database)
            let seen = try await dossiers.view(code.value, by: .localOperator).dossier
            let fields = seen.proposal.merging(typed)
            _ = try await dossiers.save(fields, version: seen.version, in: code.value, by: .localOperator, at: .now())
            return try await dossiers.view(code.value, by: .localOperator)
        }
        Terminal.print(DossierText.write(view))
    }
}

struct ProjectDeadlines: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "In việc đang chờ của một hồ sơ và thời hạn."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let today = Moment.now().day
        let tasks = try await store.use {
            try await Tasks($0).deadlines(of: code.value, by: .localOperator, on: today)
        }
        let lines = tasks.map { TaskText.line($0, on: today) }
        Terminal.print(lines.isEmpty ? "Không có việc nào đang chờ." : lines.joined(separator: "\n"))
    }
}

struct ProjectAccounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "In sổ theo dõi chi của một hồ sơ: hợp đồng, khoản chi, chứng từ, kết luận; số tiền là đồng."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let trail = try await store.use { try await Payments($0).trail(code.value, by: .localOperator) }
        let lines = AccountsText.lines(trail)
        Terminal.print(lines.isEmpty ? "Chưa có hợp đồng, khoản chi nào." : lines.joined(separator: "\n"))
    }
}

/// Contracts, payments, vouchers and conclusions as the terminal shows them; money in đồng.
enum AccountsText {
    static func lines(_ trail: MoneyTrail) -> [String] {
        trail.contracts.map(contract) + trail.payments.map(payment) + trail.vouchers.map(voucher)
            + trail.conclusions.map(conclusion)
    }

    static func conclusion(_ conclusion: Conclusion) -> String {
        let amount = conclusion.amount.map { ", \(money($0)), đã thu hồi \(money(conclusion.recovered))" } ?? ""
        let due = conclusion.dueOn.map { ", hạn \($0.vietnamese)" } ?? ""
        let answer = conclusion.answer.map { "đã thực hiện \($0.answeredOn.vietnamese)" } ?? "chưa thực hiện"
        return "Kết luận \(conclusion.id)  \(conclusion.dossierCode) \(conclusion.office) "
            + "\(conclusion.number ?? "chưa có số"): \(conclusion.finding)\(amount)\(due), \(answer)"
    }

    private static func contract(_ contract: Contract) -> String {
        let parties = [contract.giver, contract.taker].compactMap { $0 }.joined(separator: " – ")
        let sums = "hỗ trợ \(money(contract.sum())), đối ứng \(money(contract.sum(basis: .counterpart)))"
        return "\(contract.kind.name) \(contract.number ?? "chưa có số") ngày \(contract.signedOn.vietnamese)"
            + "\(parties.isEmpty ? "" : ", \(parties)"): \(sums)"
    }

    private static func payment(_ payment: Payment) -> String {
        let booked = payment.terms.bookedOn.map { " ngày \($0.vietnamese)" } ?? ""
        return "Khoản chi \(payment.id)  \(payment.kind.name) \(payment.decidedOn.vietnamese), dòng \(payment.line), "
            + "\(payment.source.officialName) \(payment.budgetYear): \(money(payment.amount)), "
            + "chứng từ \(payment.terms.voucher ?? "chưa ghi")\(booked)"
    }

    private static func voucher(_ voucher: Voucher) -> String {
        let number = voucher.printedNumber.isEmpty ? "không số" : voucher.printedNumber
        return "\(voucher.kind.name) \(number), dòng \(voucher.line)"
            + "\(voucher.seller.map { ", \($0)" } ?? ""): \(money(voucher.gross))"
    }

    private static func money(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
    }
}
