import ArgumentParser
import Claims
import Foundation
import KhuyenCong
import Server

struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Soát số liệu trong văn bản.",
        subcommands: [ClaimsCheck.self]
    )
}

struct ClaimsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tìm mọi con số trong văn bản, cộng lại và so với nhau."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, docx
        /// Only finds and reads, for measuring.
        case count
    }

    @Argument(help: "Tệp văn bản (.docx, .pdf, .txt); nhiều tệp thì so cả với nhau.")
    var files: [String]

    @Option(help: "Mã hoặc tên tỉnh khi văn bản không nêu địa bàn, ví dụ 40 hay \"Nghệ An\".")
    var province: String?

    @Flag(help: "So cả với sổ, số đã công bố và báo cáo đã chốt.")
    var ledger = false

    @Option(help: "text, json, html hoặc docx (văn bản có ghi chú ở từng số); count chỉ đếm con số, không soát.")
    var format: Format = .text

    @Option(help: "Tệp ghi ra; dạng docx với nhiều văn bản: thư mục. Các dạng khác có thể bỏ trống.")
    var output: String?

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard format != .docx || output != nil else { throw ValidationError("Dạng docx cần --output TỆP.") }
    }

    func run() async throws {
        let desk = try ClaimDesk()
        let place = try desk.place(province)
        // Nobody else waits for this process, so that its texts may be as long as their files.
        let sources = try files.map { path in
            try ClaimSource.read(path: path, name: path, longest: ClaimSource.largestFile)
        }
        if format == .count { return try ClaimsCheck.count(sources) }
        let sheet = try await held(desk.check(sources, place: place))
        switch format {
        case .json: try put(try JSONOutput.encode(ClaimsJSON(sheet.answers)) + [UInt8(ascii: "\n")])
        case .text: try put(Array((ClaimsText.write(sheet) + "\n").utf8))
        case .html: try put(ClaimsDocument(sheet: sheet).html.bytes)
        case .docx: try putDocuments(sheet)
        case .count: break
        }
    }

    private static func count(_ sources: [ClaimSource]) throws {
        let reader = ClaimReader(try ClaimLexicon.make())
        for source in sources { Terminal.print("\(source.name): \(reader.read(source.text).figures.count) con số") }
    }

    /// The answer, held against the ledger where that was asked.
    private func held(_ sheet: ClaimSheet) async throws -> ClaimSheet {
        guard ledger else { return sheet }
        return try await store.use { database in
            let officer = Officer.localOperator
            let reports = PeriodReports(database)
            let addresses = FigureAddress(try await reports.choices(by: officer).territories)
            return try await sheet.held(by: LedgerClaims(reports), for: officer) { addresses.url($0)?.string }
        }
    }

    private func put(_ bytes: [UInt8]) throws {
        guard let output else { return Terminal.write(bytes) }
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        Terminal.note("Đã ghi kết quả vào \(output).")
    }

    private func putDocuments(_ sheet: ClaimSheet) throws {
        guard let output else { return }
        let now = Moment.now()
        if sheet.parts.count == 1 { return try put(try ClaimRemarks.docx(sheet.parts[0], at: now)) }
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (index, part) in sheet.parts.enumerated() {
            let name = URL(fileURLWithPath: part.source.name).deletingPathExtension().lastPathComponent
            let path = folder.appending(path: "\(index + 1)-\(name).docx")
            try Data(try ClaimRemarks.docx(part, at: now)).write(to: path, options: .atomic)
        }
        Terminal.note("Đã ghi \(sheet.parts.count) văn bản vào \(output).")
    }
}

/// The answer as the command line prints it.
enum ClaimsText {
    static func write(_ sheet: ClaimSheet) -> String {
        let parts = sheet.parts.map(write)
        guard sheet.parts.count > 1 else { return parts.joined() }
        return parts.joined(separator: "\n\n") + "\n\nCộng: \(sheet.summary)"
    }

    private static func write(_ part: ClaimSheet.Part) -> String {
        let texts = Dictionary(part.figures.map { ($0.id, $0.text) }) { first, _ in first }
        let lines = part.answer.checks.map { check in
            let judged = check.figures.first.flatMap { texts[$0] } ?? ""
            let line = "  [\(check.verdict.name)] \(judged): \(check.explanation)"
            let more = [check.sentence.map { "sửa thành: \($0)" }, check.address.map { "xem các dòng: \($0)" }]
            return ([line] + more.compactMap { $0 }.map { "      " + $0 }).joined(separator: "\n")
        }
        let head =
            ["\(part.source.name): \(ClaimSheet([part]).summary)"] + [part.leftOut.map { "  \($0)" }].compactMap(\.self)
        return (head + lines).joined(separator: "\n")
    }
}
