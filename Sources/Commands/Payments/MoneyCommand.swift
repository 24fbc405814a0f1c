import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Vietnamese

struct MoneyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "money",
        abstract: "Thu chi của hồ sơ: chứng từ kho bạc, công nợ tạm ứng, đối chiếu, rà soát, kết luận.",
        subcommands: [
            MoneyBook.self, MoneyOutstanding.self, MoneyMatch.self, MoneyYearEnd.self, MoneyReviewing.self,
            MoneyConclude.self, MoneyAnswer.self,
        ]
    )
}

struct MoneyBook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book",
        abstract: "Ghi chứng từ kho bạc của một khoản chi từ tệp JSON."
    )

    @Argument(help: "Số của khoản chi, như “project accounts” in ra.")
    var payment: Int64

    @Option(help: "Tệp JSON các trường (version, voucher, bookedOn, chapter, …); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let booked = try await store.use { database in
            try await Payments(database).book(payment, fields, by: .localOperator, at: .now())
        }
        Terminal.print("\(booked.dossierCode): \(booked.kind.name), chứng từ \(booked.terms.voucher ?? "chưa ghi")")
    }
}

struct MoneyOutstanding: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outstanding",
        abstract: "In tạm ứng chưa quyết toán, khoản lâu nhất trước; số tiền là đồng."
    )

    @Option(help: "Tính đến ngày, 2026-12-31; mặc định hôm nay.")
    var on: Day?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let day = on ?? Moment.now().day
        let list = try await store.use { database in
            try await Payments(database).outstanding(on: day, by: .localOperator)
        }
        for row in list.rows {
            let late = row.isPastClosing ? "; quá hạn thanh lý" : ""
            Terminal.print(
                "\(row.dossierCode) dòng \(row.line), \(row.source.officialName) \(row.budgetYear): "
                    + "\(MoneyWriter.grouped(row.amount.amount)) từ \(row.advancedOn.vietnamese) (\(row.age.name)\(late))"
            )
        }
        Terminal.print("Cộng \(list.rows.count) khoản: \(MoneyWriter.grouped(list.sum().amount))")
    }
}

struct MoneyMatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Đối chiếu danh sách của kế toán, kho bạc với khoản chi; ghi lại kết quả."
    )

    @Argument(help: "Tệp xlsx, xls hoặc csv.")
    var file: String

    @Option(help: "Danh sách của: \(StatementOrigin.allCases.map(\.rawValue).joined(separator: ", ")).")
    var origin: StatementOrigin

    @Option(help: "Mã tỉnh trên bản đồ hiện nay.")
    var province: String

    @Option(help: "Năm ngân sách.")
    var year: Int

    @OptionGroup var store: StoreOptions

    func run() async throws {
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw Refusal.invalid("Không đọc được tệp \(file).", remedy: "Kiểm tra đường dẫn và quyền đọc.")
        }
        let question = Reconciliations.Question(
            path: file,
            name: URL(fileURLWithPath: file).lastPathComponent,
            origin: origin,
            provinceNow: province,
            budgetYear: year
        )
        let (head, rows) = try await store.use { database in
            let reconciliations = Reconciliations(database)
            let id = try await reconciliations.make(question, by: .localOperator, at: .now())
            return try await reconciliations.reconciliation(id, by: .localOperator)
        }
        for row in rows where row.verdict != .matched {
            let theirs = row.amount.map { MoneyWriter.grouped($0.amount) } ?? "–"
            let ours = row.ourAmount.map { MoneyWriter.grouped($0.amount) } ?? "–"
            let number = row.voucher ?? row.ourVoucher ?? "không số"
            Terminal.print("\(row.verdict.name): \(number), danh sách \(theirs), hệ thống \(ours)")
        }
        Terminal.print("Khớp \(head.counts[.matched] ?? 0) chứng từ; còn lại \(rows.count { $0.verdict != .matched }).")
    }
}

extension StatementOrigin: ExpressibleByArgument {}
