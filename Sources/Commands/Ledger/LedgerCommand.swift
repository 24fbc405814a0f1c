import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Đề án trong sổ, như danh sách đã nhập: xem, điều chỉnh, rút.",
        subcommands: [LedgerShow.self, LedgerCorrect.self, LedgerWithdraw.self]
    )
}

struct LedgerShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một đề án trong sổ: các dòng, số tiền theo nguồn, giai đoạn và năm."
    )

    @Argument(help: "Mã đề án (DA34) hoặc mã hồ sơ (HS12).")
    var code: ProjectCode

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let detail = try await store.use { database in
            try await Projects(database).project(code.project(in: database), by: .localOperator)
        }
        Terminal.print(LedgerText.write(detail))
    }
}

struct LedgerCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Điều chỉnh một đề án chưa có hồ sơ; số cũ được đảo bút toán, không mất."
    )

    @Argument(help: "Mã đề án (DA34).")
    var code: ProjectCode

    @Option(help: "Lý do điều chỉnh.")
    var reason: String

    @Option(help: "Tên đề án.")
    var title: String?

    @Option(help: "Năm đầu; tiền của năm đầu cũ đi theo.")
    var year: Int?

    @Option(help: "Năm cuối.")
    var untilYear: Int?

    @Option(help: "Dòng được sửa, từ 1.")
    var line = 1

    @Option(help: "Mã nội dung hoạt động của dòng; để \"\" là chưa phân bổ.")
    var kind: String?

    @Option(help: "Địa bàn của dòng như người ta viết; để \"\" là chưa phân bổ.")
    var place: String?

    @Option(help: "Tên cơ sở thụ hưởng của dòng; để \"\" là chưa phân bổ.")
    var beneficiary: String?

    @Option(help: "Số tiền của dòng, nguồn:giai đoạn:năm=đồng (province:approved:2026=300000000); trống sau = là xóa.")
    var amount: [LedgerAmount] = []

    @Flag(help: "Chỉ in những gì sẽ đổi, không ghi.")
    var dryRun = false

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let values = try await store.use { database in
            let projects = Projects(database)
            let id = try await code.project(in: database)
            let detail = try await projects.project(id, by: .localOperator)
            let correction = try correction(of: detail)
            // The person at the machine acts on what stands.
            let version = detail.project.version
            guard !dryRun else {
                return try await projects.preview(id, correction, version: version, by: .localOperator)
            }
            return try await projects.correct(
                id,
                correction,
                version: version,
                reason: reason,
                by: .localOperator,
                at: .now()
            )
        }
        for value in values { Terminal.print(LedgerText.line(value)) }
    }

    private func correction(of detail: ProjectDetail) throws -> ProjectCorrection {
        ProjectCorrection(
            title: title.map { .set($0) } ?? .keep,
            year: year.map { .set($0) } ?? .keep,
            untilYear: untilYear.map { .set($0) } ?? .keep,
            line: try lineCorrection(of: detail)
        )
    }

    private func lineCorrection(of detail: ProjectDetail) throws -> LineCorrection? {
        guard kind != nil || place != nil || beneficiary != nil || !amount.isEmpty else { return nil }
        guard let found = detail.lines.first(where: { $0.position == line }) else {
            throw Refusal.invalid("Đề án không có dòng \(line).", field: "line")
        }
        return LineCorrection(
            lineID: found.id,
            kind: try kindEdit(),
            place: place.map { .set($0) } ?? .keep,
            beneficiary: beneficiary.map { .set($0) } ?? .keep,
            amounts: amount.map(\.correction)
        )
    }

    private func kindEdit() throws -> Edit<ActivityKind.Code?> {
        guard let kind else { return .keep }
        guard !kind.isEmpty else { return .set(nil) }
        guard let code = ActivityKind.Code(rawValue: kind) else {
            throw Refusal.invalid(
                "Không có nội dung hoạt động nào mang mã \(kind).",
                field: "kind",
                remedy: "Các mã: " + ActivityKind.Code.allCases.map(\.rawValue).joined(separator: ", ") + "."
            )
        }
        return .set(code)
    }
}

struct LedgerWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Rút một đề án khỏi các số cộng của sổ; dòng của nó vẫn còn."
    )

    @Argument(help: "Mã đề án (DA34).")
    var code: ProjectCode

    @Option(help: "Lý do rút.")
    var reason: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { database in
            let projects = Projects(database)
            let id = try await code.project(in: database)
            let version = try await projects.project(id, by: .localOperator).project.version
            try await projects.withdraw(id, version: version, reason: reason, by: .localOperator, at: .now())
        }
        Terminal.print("Đã rút.")
    }
}

/// "province:approved:2026=300000000"; nothing behind "=" takes the amount away.
struct LedgerAmount: ExpressibleByArgument, Sendable {
    let correction: AmountCorrection

    init?(argument: String) {
        let sides = argument.split(separator: "=", omittingEmptySubsequences: false)
        let parts = sides[0].split(separator: ":").map(String.init)
        guard sides.count == 2, parts.count == 3, let source = FundingSource.Code(rawValue: parts[0]),
            let stage = Stage(rawValue: parts[1]), let year = Int(parts[2]),
            ClosedRange<Int>.programmeYears.contains(year)
        else { return nil }
        let amount = Int64(sides[1])
        guard sides[1].isEmpty || amount != nil else { return nil }
        correction = AmountCorrection(source: source, stage: stage, year: year, amount: amount.map { Dong($0) })
    }
}

/// A project of the ledger as the terminal shows it.
enum LedgerText {
    static func write(_ detail: ProjectDetail) -> String {
        let project = detail.project
        let years = project.year == project.untilYear ? "\(project.year)" : "\(project.year)–\(project.untilYear)"
        let head = "DA\(project.id)  \(project.title), năm \(years)\(project.isWithdrawn ? ", đã rút" : "")"
        let file = detail.file.map { ["Hồ sơ: HS\($0)"] } ?? []
        return ([head] + file + detail.lines.flatMap { lines($0, of: detail) }).joined(separator: "\n")
    }

    private static func lines(_ line: ProjectLine, of detail: ProjectDetail) -> [String] {
        let parts = [line.kind?.officialName ?? "chưa phân bổ", line.placeName, line.beneficiaryName, line.costItem]
        let amounts = detail.amounts.filter { $0.lineID == line.id }.map { amount in
            "   \(amount.source.rawValue):\(amount.stage.rawValue):\(amount.year)  \(amount.source.officialName), "
                + "\(StageLabels.label(amount.stage)): \(MoneyWriter.grouped(amount.amount.amount)) đồng"
        }
        return ["Dòng \(line.position): " + parts.compactMap { $0 }.joined(separator: ", ")] + amounts
    }

    /// "Dòng 1, Khuyến công cấp tỉnh, Phê duyệt năm 2026: 100 → 200".
    static func line(_ value: CorrectedValue) -> String {
        let place = value.position.map { "Dòng \($0), " } ?? ""
        return "\(place)\(name(value.field)): \(value.before ?? "không có") → \(value.after ?? "không có")"
    }

    private static func name(_ field: CorrectedValue.Field) -> String {
        switch field {
        case .title: "tên đề án"
        case .year: "năm đầu"
        case .untilYear: "năm cuối"
        case .kind: "nội dung"
        case .place: "địa bàn"
        case .beneficiary: "cơ sở thụ hưởng"
        case .amount(let source, let stage, let year): "\(source.officialName), \(StageLabels.label(stage)) năm \(year)"
        }
    }
}
