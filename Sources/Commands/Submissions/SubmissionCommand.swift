import ArgumentParser
import Database
import KhuyenCong
import Server
import Vietnamese

struct SubmissionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submission",
        abstract: "Thu thập số liệu của các đơn vị.",
        subcommands: [
            SubmissionList.self, SubmissionShow.self, SubmissionOpen.self, SubmissionForm.self, SubmissionTake.self,
        ]
    )
}

struct SubmissionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "In các đợt thu thập.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let rounds = try await store.use { try await Submissions($0).list(by: .localOperator) }
        guard !rounds.isEmpty else { return Terminal.print("Chưa có đợt thu thập nào.") }
        for round in rounds {
            let span = "\(round.years.from)–\(round.years.to)"
            let sent = "\(round.sent)/\(round.units) đơn vị đã gửi"
            Terminal.print("\(round.id)  \(round.title)  \(span)  hạn \(round.dueOn.vietnamese)  \(sent)")
        }
    }
}

struct SubmissionShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một đợt: số báo cáo cạnh số trong sổ, chỗ lệch."
    )

    @Argument(help: "Số của đợt, như “submission list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let round = try await store.use { try await Submissions($0).round(id, by: .localOperator) }
        Terminal.print("\(round.title), \(round.years.from)–\(round.years.to), hạn \(round.dueOn.vietnamese)")
        for unit in round.units {
            Terminal.print(SubmissionText.lines(unit).joined(separator: "\n"))
        }
    }
}

struct SubmissionOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Mở một đợt từ tệp JSON; in liên kết của từng đơn vị, chỉ một lần."
    )

    @Option(help: "Tệp JSON của đợt; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let opened = try await store.use { try await Submissions($0).open(fields, by: .localOperator, at: .now()) }
        Terminal.print("Đã mở đợt \(opened.round.id): \(opened.round.title).")
        for unit in opened.round.units {
            guard let token = opened.links[unit.place] else { continue }
            Terminal.print("\(unit.place)  \(unit.placeName)  \(SiteURL.submission(token).string)")
        }
    }
}

struct SubmissionForm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Ghi mẫu báo cáo xlsx của một đơn vị."
    )

    @Argument(help: "Phần cuối của liên kết của đơn vị.")
    var link: String

    @Option(help: "Tệp xlsx ghi ra.")
    var output: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await store.use { try await Submissions($0).export(link, to: output) }
        Terminal.note("Đã ghi mẫu báo cáo vào \(output).")
    }
}

struct SubmissionTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Nhận mẫu báo cáo xlsx đã điền của một đơn vị."
    )

    @Argument(help: "Phần cuối của liên kết của đơn vị.")
    var link: String

    @Argument(help: "Tệp xlsx đã điền.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let unit = try await store.use {
            try await Submissions($0).take(link, path: file, name: file, from: nil, at: .now())
        }
        Terminal.print("Đã nhận báo cáo lần \(unit.submissions.count) của \(unit.placeName).")
        Terminal.print(SubmissionText.lines(unit).joined(separator: "\n"))
    }
}

/// What a unit sent, for the terminal.
enum SubmissionText {
    static func lines(_ unit: SubmissionUnit) -> [String] {
        guard let latest = unit.latest else { return ["\(unit.placeName): chưa gửi"] + below(unit) }
        let late = latest.isLate ? ", gửi muộn" : ""
        let state = latest.isNil ? "không phát sinh" : "lần \(latest.position)"
        let figures = SubmissionMeasure.allCases.compactMap { measure -> String? in
            guard let reported = latest.figures[measure] else { return nil }
            let computed = unit.computed[measure] ?? 0
            let (ledger, gap) = (MoneyWriter.grouped(computed), MoneyWriter.grouped(reported - computed))
            let difference = reported == computed ? "" : ", sổ \(ledger), lệch \(gap)"
            return "  \(measure.name): \(MoneyWriter.grouped(reported)) \(measure.unit)\(difference)"
        }
        return ["\(unit.placeName): \(state)\(late), \(latest.reporter)"] + figures + below(unit)
    }

    /// What the communes of a province reported to it.
    private static func below(_ unit: SubmissionUnit) -> [String] {
        guard let below = unit.below else { return [] }
        let sums = SubmissionMeasure.allCases.compactMap { measure in
            below.figures[measure].map { "\(measure.name) \(MoneyWriter.grouped($0)) \(measure.unit)" }
        }
        return ["  \(below.sent)/\(below.units) xã, phường đã gửi: \(sums.joined(separator: "; "))"]
    }
}
