import ArgumentParser
import Database
import KhuyenCong

struct ProjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "Hồ sơ đề án: soạn, xem, xử lý.",
        subcommands: [
            ProjectList.self, ProjectDraft.self, ProjectRevise.self, ProjectShow.self, ProjectPerform.self,
            ProjectPerformList.self, ProjectNumber.self, ProjectDeadlines.self, ProjectReports.self,
            ProjectReview.self, ProjectLateReports.self, ProjectVisits.self, ProjectVisit.self, ProjectAccounts.self,
            ProjectForecast.self, ProjectTraining.self,
        ]
    )
}

struct ProjectDraft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Soạn một đề án mới từ tệp JSON; in mã hồ sơ."
    )

    @Option(help: "Tệp JSON nội dung đề án; - là đầu vào chuẩn.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let fields = try FieldsFile.read(file)
        let dossier = try await store.use { database in
            try await Dossiers(database).draft(fields, by: .localOperator, at: .now())
        }
        Terminal.print(dossier.code)
    }
}

struct ProjectShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "In một hồ sơ đề án.")

    @Argument(help: .projectCode)
    var code: ProjectCode

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let (view, counted) = try await store.use { database in
            let view = try await Dossiers(database).view(code.value, by: .localOperator)
            let project = view.dossier.projectID
            let counted = try await FrozenReports(database).reports(counting: project ?? 0, by: .localOperator)
            return (view, counted)
        }
        Terminal.print(DossierText.write(view))
        for report in counted {
            Terminal.print("Đã tính trong: \(report.name), \(report.title), \(report.subtitle).")
        }
    }
}

struct ProjectPerform: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Làm một việc với hồ sơ; mã 1 và lý do nếu việc không được chấp nhận."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Argument(help: "Việc: \(ProjectAct.allCases.map(\.rawValue).joined(separator: ", ")).")
    var act: ProjectAct

    @Option(help: "Tệp JSON các trường của việc; - là đầu vào chuẩn; bỏ trống nếu không có trường nào.")
    var file: String?

    @Flag(help: "Chỉ kiểm tra, không ghi.")
    var dryRun = false

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try file.map(FieldsFile.read) ?? .group([:])
        try await store.use { database in
            let dossiers = Dossiers(database)
            let fields = try await upon(typed, dossiers)
            if dryRun {
                let checks = try await dossiers.check(
                    act,
                    on: code.value,
                    fields,
                    isExact: true,
                    by: .localOperator,
                    at: .now()
                )
                Terminal.print(checks.map(DossierText.line).joined(separator: "\n"))
                return
            }
            let view = try await dossiers.perform(
                act,
                on: code.value,
                fields,
                isExact: true,
                by: .localOperator,
                at: .now()
            )
            Terminal.print(DossierText.write(view))
        }
    }
}

extension ProjectPerform {
    /// The fields upon the file as it stands; a project that is taken over has none yet.
    ///
    /// - Throws: `Refusal` (missing; invalid where a taking over is only to be checked), `DatabaseError`.
    private func upon(_ typed: FieldTree, _ dossiers: Dossiers) async throws -> FieldTree {
        guard act == .takeOver else {
            return typed.upon(version: try await dossiers.view(code.value, by: .localOperator).dossier.version)
        }
        guard !dryRun else {
            throw Refusal.invalid("Việc “\(act.name)” không có bước chỉ kiểm tra.", remedy: "Bỏ --dry-run.")
        }
        return typed
    }
}

/// A project on the command line: "HS12" or "DA34".
struct ProjectCode: ExpressibleByArgument, Sendable {
    let value: DossierCode
    let text: String

    init?(argument: String) {
        guard let value = DossierCode(argument) else { return nil }
        self.value = value
        text = argument
    }
}

extension ArgumentHelp {
    static let projectCode: ArgumentHelp = "Mã hồ sơ (HS12) hoặc mã đề án (DA34)."
}

extension ProjectAct: ExpressibleByArgument {}
