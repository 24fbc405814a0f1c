import ArgumentParser
import Database
import KhuyenCong
import Vietnamese

struct ConferenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conference",
        abstract: "Hội nghị khuyến công và tài liệu của hội nghị.",
        subcommands: [
            ConferenceList.self, ConferenceShow.self, ConferencePrepare.self, ConferenceAdd.self,
            ConferenceAnswer.self, ConferenceGather.self, ConferenceState.self, ConferenceFreeze.self,
        ]
    )
}

struct ConferenceList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "In các hội nghị.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let conferences = try await store.use { try await Conferences($0).list(by: .localOperator) }
        guard !conferences.isEmpty else { return Terminal.print("Chưa có hội nghị nào.") }
        for conference in conferences {
            let day = conference.heldOn?.vietnamese ?? "chưa định ngày"
            let place = "\(conference.placeName), \(conference.years.from)–\(conference.years.to)"
            Terminal.print("\(conference.id)  \(conference.name)  \(place)  \(day)  \(conference.state.name)")
        }
    }
}

struct ConferenceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "In một hội nghị và tài liệu của hội nghị."
    )

    @Argument(help: "Số của hội nghị, như “conference list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let detail = try await store.use { try await Conferences($0).conference(id, by: .localOperator) }
        Terminal.print(ConferenceText.write(detail))
    }
}

struct ConferencePrepare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Ghi một hội nghị mới từ tệp JSON."
    )

    @Option(help: "Tệp JSON của hội nghị; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let detail = try await store.use {
            try await Conferences($0).prepare(fields, by: .localOperator, at: .now())
        }
        Terminal.print(ConferenceText.write(detail))
    }
}

struct ConferenceAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Thêm một mục vào tài liệu hội nghị, từ tệp JSON."
    )

    @Argument(help: "Số của hội nghị, như “conference list” in ra.")
    var id: Int64

    @Argument(help: "participant, paper, difficulty, recommendation, conclusion, task hoặc award.")
    var part: ConferencePart

    @Option(help: "Tệp JSON của mục; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let record = try await store.use {
            try await Conferences($0).add(part, fields, to: id, by: .localOperator, at: .now())
        }
        Terminal.print("Đã thêm mục \(record.id): \(record.words ?? record.unit ?? "").")
    }
}

struct ConferenceAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Trả lời một kiến nghị, báo một nhiệm vụ đã xong, từ tệp JSON."
    )

    @Argument(help: "Số của mục, như “conference show” in ra.")
    var record: Int64

    @Option(help: "Tệp JSON của câu trả lời; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try FieldsFile.read(file)
        let answered = try await store.use { database in
            let conferences = Conferences(database)
            let seen = try await conferences.record(record, by: .localOperator).record.version
            let fields = typed.upon(version: seen)
            return try await conferences.answer(record, fields, by: .localOperator, at: .now())
        }
        Terminal.print(ConferenceText.line(answered))
    }
}

struct ConferenceGather: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gather",
        abstract: "Lấy tham luận, khó khăn, kiến nghị từ báo cáo của các đơn vị."
    )

    @Argument(help: "Số của hội nghị, như “conference list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let count = try await store.use { try await Conferences($0).gather(id, by: .localOperator, at: .now()) }
        Terminal.print("Đã lấy \(count) mục từ báo cáo của các đơn vị.")
    }
}

struct ConferenceState: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Ghi hội nghị đã tổ chức, kết thúc hoặc mở lại."
    )

    @Argument(help: "Số của hội nghị, như “conference list” in ra.")
    var id: Int64

    @Argument(help: "hold, close hoặc reopen.")
    var act: ConferenceAct

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let detail = try await store.use { database in
            let conferences = Conferences(database)
            let seen = try await conferences.conference(id, by: .localOperator).conference.version
            return try await conferences.perform(act, on: id, version: seen, by: .localOperator, at: .now())
        }
        Terminal.print("\(detail.conference.name): \(detail.conference.state.name).")
    }
}

struct ConferenceFreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze",
        abstract: "Chốt báo cáo hội nghị dưới tên của hội nghị."
    )

    @Argument(help: "Số của hội nghị, như “conference list” in ra.")
    var id: Int64

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let report = try await store.use { database in
            let frozen = try await Conferences(database).freezeReport(id, by: .localOperator, at: .now())
            return try await FrozenReports(database).report(frozen, by: .localOperator).report
        }
        Terminal.print(
            "Đã chốt: \(report.name) (BC\(report.id)), \(report.rowCount) dòng, ngày \(report.frozenOn.vietnamese)."
        )
    }
}

extension ConferencePart: ExpressibleByArgument {}

extension ConferenceAct: ExpressibleByArgument {}

/// A conference for the terminal.
enum ConferenceText {
    static func write(_ detail: ConferenceDetail) -> String {
        let conference = detail.conference
        let day = conference.heldOn.map { "ngày \($0.vietnamese)" } ?? "chưa định ngày"
        let head = [
            "\(conference.id)  \(conference.name): \(conference.theme)",
            "\(conference.placeName), kỳ \(conference.years.from)–\(conference.years.to), \(day), \(conference.state.name)",
            "Đăng cai: \(conference.host)",
        ]
        let parts = ConferencePart.allCases.flatMap { part -> [String] in
            let records = detail.records(part)
            return records.isEmpty ? [] : ["", part.name] + records.map(line)
        }
        let carried = detail.carried.map { "\(line($0.record)) (\($0.conference))" }
        return (head + parts + (carried.isEmpty ? [] : ["", "Kiến nghị từ các hội nghị trước"] + carried))
            .joined(separator: "\n")
    }

    static func line(_ record: ConferenceRecord) -> String {
        let due = record.dueOn.map { ", hạn \($0.vietnamese)" } ?? ""
        let answer = record.part.isAnswered ? ": \(record.answer ?? "chưa trả lời")" : ""
        let unit = record.words == nil ? "" : record.unit.map { " (\($0))" } ?? ""
        return "  \(record.id)  \(record.words ?? record.unit ?? "")\(unit)\(due)\(answer)"
    }
}
