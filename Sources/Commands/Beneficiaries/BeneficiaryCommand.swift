import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct BeneficiaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beneficiary",
        abstract: "Cơ sở thụ hưởng: tìm, xem, gộp hai cơ sở là một.",
        subcommands: [BeneficiaryList.self, BeneficiaryShow.self, BeneficiaryMerging.self, BeneficiarySplit.self]
    )
}

struct BeneficiaryList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "In cơ sở thụ hưởng theo tên: số, tên, mã số thuế, số đề án; 50 cơ sở mỗi trang."
    )

    @Option(help: "Một phần tên, có dấu hay không, hoặc cả mã số thuế.")
    var search: String?

    @Option(help: "Mã tỉnh hiện nay.")
    var province: String?

    @Option(help: "Trang, từ 1.")
    var page = 1

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let filter = BeneficiaryFilter(search: search, province: province)
        let found = try await store.use {
            try await Beneficiaries($0).list(filter, page: page, for: .localOperator)
        }
        for item in found.items {
            let code = item.taxCode.map { ", MST \($0)" } ?? ""
            let merged = item.mergedCount > 0 ? ", đã gộp \(item.mergedCount)" : ""
            Terminal.print(
                "\(item.beneficiary.id)  \(item.beneficiary.name)\(code): \(item.projectCount) đề án\(merged)"
            )
        }
        Terminal.print("\(MoneyWriter.grouped(Int64(found.total))) cơ sở.")
    }
}

struct BeneficiaryShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một cơ sở với đề án, kinh phí theo nguồn và các cơ sở đã gộp vào."
    )

    @Argument(help: "Số của cơ sở, như “beneficiary list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let (detail, projects) = try await store.use { database in
            let beneficiaries = Beneficiaries(database)
            let detail = try await beneficiaries.detail(id, for: .localOperator)
            return (detail, try await beneficiaries.projects(of: id, for: .localOperator))
        }
        Terminal.print(BeneficiaryText.write(detail, projects))
    }
}

struct BeneficiaryMerging: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Gộp một cơ sở vào một cơ sở khác; tách ra lại được."
    )

    @Argument(help: "Số của cơ sở được gộp.")
    var merged: Int64

    @Argument(help: "Số của cơ sở đứng tên từ nay.")
    var kept: Int64

    @Option(help: "Lý do gộp.")
    var reason: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let merge = try await store.use {
            try await Beneficiaries($0).merge(merged, into: kept, reason: reason, by: .localOperator, at: .now())
        }
        Terminal.print("Đã gộp, lần gộp số \(merge).")
    }
}

struct BeneficiarySplit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Tách một lần gộp cơ sở."
    )

    @Argument(help: "Số của lần gộp, như “beneficiary show” in ra.")
    var merge: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { try await Beneficiaries($0).unmerge(merge, by: .localOperator, at: .now()) }
        Terminal.print("Đã tách.")
    }
}

/// A beneficiary as the terminal shows it.
enum BeneficiaryText {
    static func write(_ detail: BeneficiaryDetail, _ projects: BeneficiaryProjects) -> String {
        let beneficiary = detail.beneficiary
        let head = "\(beneficiary.id)  \(beneficiary.name)"
        let facts = [
            beneficiary.form.map { "Loại hình: \($0.name)" }, beneficiary.representative.map { "Đại diện: \($0)" },
            beneficiary.phone.map { "Điện thoại: \($0)" }, beneficiary.address.map { "Địa chỉ: \($0)" },
            beneficiary.canonicalID.map { "Đã gộp vào cơ sở \($0)" },
        ]
        let numbers = detail.identifiers.map { "\(name($0.kind)): \($0.shown)" }
        let merges = detail.merges.map { "Gộp số \($0.id): cơ sở \($0.mergedID) \($0.mergedName), \($0.reason)" }
        return ([head] + facts.compactMap { $0 } + numbers + merges + projects.projects.map(line))
            .joined(separator: "\n")
    }

    private static func line(_ project: BeneficiaryProject) -> String {
        let amounts = FundingSource.Code.allCases.compactMap { source in
            project.amounts[source].map { "\(source.officialName) \(MoneyWriter.grouped($0.amount)) đồng" }
        }
        let money = amounts.isEmpty ? "" : ": " + amounts.joined(separator: ", ")
        return "DA\(project.id)  \(project.title), năm \(project.year)\(money)"
    }

    private static func name(_ kind: BeneficiaryIdentifier.Kind) -> String {
        switch kind {
        case .taxCode: "Mã số thuế"
        case .personalNumber: "Số định danh cá nhân"
        case .registration: "Số đăng ký kinh doanh"
        }
    }
}
