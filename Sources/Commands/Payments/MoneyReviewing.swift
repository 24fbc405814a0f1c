import ArgumentParser
import KhuyenCong
import Vietnamese

struct MoneyReviewing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Rà soát kinh phí: điều kiện để ngỏ, vượt quy định, hạch toán chậm, chứng từ trùng, kết luận."
    )

    @Option(help: "Hạch toán chậm là quá số ngày này; bỏ trống: theo bộ quy tắc.")
    var lateAfter: Int?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let day = Moment.now().day
        let review = try await store.use {
            try await Payments($0).review(lateAfterDays: lateAfter, on: day, by: .localOperator)
        }
        let lines = ReviewText.lines(review)
        Terminal.print(lines.isEmpty ? "Không có gì cần rà soát." : lines.joined(separator: "\n"))
    }
}

struct MoneyYearEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year-end",
        abstract: "In đối chiếu kinh phí cuối năm theo đơn vị thực hiện (Mẫu số 10); số tiền là đồng."
    )

    @Option(help: "Năm ngân sách.")
    var year: Int

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let sheet = try await store.use { try await Payments($0).yearEnd(year, by: .localOperator) }
        Terminal.print(sheet.units.isEmpty ? "Năm \(year) không có khoản nào." : ReviewText.yearEnd(sheet))
    }
}

struct MoneyConclude: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conclude",
        abstract: "Ghi một kết luận kiểm toán, thanh tra về một hồ sơ từ tệp JSON."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Option(help: "Tệp JSON (office, number, day, finding, amount, line, dueOn); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let conclusion = try await store.use {
            try await Conclusions($0).add(fields, to: code.value, by: .localOperator, at: .now())
        }
        Terminal.print(AccountsText.conclusion(conclusion))
    }
}

struct MoneyAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Ghi việc đã làm để thực hiện một kết luận."
    )

    @Argument(help: "Số của kết luận, như “project accounts” in ra.")
    var conclusion: Int64

    @Option(help: "Tệp JSON (answer, number, day); - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let answered = try await store.use { database in
            let conclusions = Conclusions(database)
            let seen = try await conclusions.conclusion(conclusion, by: .localOperator).conclusion.version
            let fields = typed.upon(version: seen)
            return try await conclusions.answer(conclusion, fields, by: .localOperator, at: .now())
        }
        Terminal.print(AccountsText.conclusion(answered))
    }
}

/// What auditors ask, as the terminal shows it; money in đồng.
enum ReviewText {
    static func lines(_ review: MoneyReview) -> [String] {
        review.doubts.map { "Điều kiện để ngỏ: HS\($0.dossierID) \($0.title): \($0.sentence)" }
            + review.overrides.map {
                "Vượt quy định: HS\($0.dossierID) \($0.act.name) \($0.day.vietnamese), \($0.officer): \($0.sentence) "
                    + "Lý do: \($0.reason)"
            }
            + review.late.map { "Hạch toán chậm \($0.days) ngày: \($0.payment.dossierCode) khoản chi \($0.payment.id)" }
            + review.claims.map { repeated in
                let files = repeated.claims.map { claim in
                    "HS\(claim.dossierID) (\(MoneyWriter.grouped(claim.voucher.gross.amount)))"
                }
                let number = repeated.claims.first?.voucher.printedNumber ?? ""
                return "Chứng từ trùng \(number): \(files.joined(separator: ", "))"
            }
            + review.relatives.map { group in
                "Có liên quan, \(group.why.name): "
                    + group.owners.map { "\($0.name) (\($0.files.joined(separator: ", ")))" }.joined(separator: "; ")
            }
            + review.conclusions.map(AccountsText.conclusion)
    }

    static func yearEnd(_ sheet: YearEndReconciliation) -> String {
        sheet.units.map { unit in
            let rows = unit.rows.map { row in "  \(row.dossierCode)  \(row.title): \(figures(row))" }
            return ([unit.name.isEmpty ? "Chưa ghi đơn vị" : unit.name] + rows).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static func figures(_ row: YearEndReconciliation.Row) -> String {
        [
            ("giao", row.assigned), ("tạm ứng", row.advanced), ("quyết toán", row.settled),
            ("đã nộp trả", row.returned), ("chuyển năm sau", row.carried), ("phải nộp trả", row.toReturn),
        ].map { "\($0.0) \(MoneyWriter.grouped($0.1.amount))" }.joined(separator: ", ")
    }
}
