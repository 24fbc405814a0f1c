package import ArgumentParser
import Database
import Foundation
import KhuyenCong
import Office

/// `khuyencong`: the way in from the command line.
package struct CommandLineInterface: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "khuyencong",
        abstract: "Quản lý khuyến công: sổ đề án, nhập danh sách, báo cáo kỳ.",
        subcommands: [
            Serve.self, Import.self, Export.self, Report.self, Demo.self, User.self, ProjectCommand.self,
            CallCommand.self, QuestionCommand.self,
            TaskCommand.self,
            SearchCommand.self,
            PlanCommand.self,
            ProgrammeCommand.self,
            NoticesCommand.self,
            MoneyCommand.self,
            NarrativeCommand.self,
            PaperCommand.self, AuditCommand.self, Check.self,
            NormCommand.self,
            ClaimsCommand.self,
            ImpactCommand.self,
            SubmissionCommand.self,
            ConferenceCommand.self,
            ContestCommand.self,
            OutcomeCommand.self,
            CollaboratorCommand.self,
            TradeCommand.self,
            AttachmentCommand.self, BeneficiaryCommand.self, PlaceCommand.self, LedgerCommand.self,
            AwardCommand.self,
            Migrate.self, Backup.self, Restore.self, Doctor.self,
        ]
    )

    package init() {}

    /// The work of the child process that reads xls files; nil where the arguments do not ask for it.
    package static func runChild(_ arguments: [String]) -> Int32? {
        guard arguments.first == XLSReader.subcommand, arguments.count == 2 else { return nil }
        return XLSReader.runChild(path: arguments[1])
    }

    /// Before the first thread: a process that serves many at once keeps a heap for each thread, any other needs one.
    package static func prepareHeap(_ arguments: [String]) {
        guard !arguments.contains(where: { $0 == Serve.configuration.commandName }) else { return }
        Heap.shareOne()
    }

    /// Parses and runs; answers the exit code.
    package static func run(_ arguments: [String]) async -> Int32 {
        let arguments = DatabaseArgument.moved(arguments)
        if let word = unknownCommand(arguments) {
            Terminal.complain(WrongUse.unknownCommand(word))
            return 64
        }
        do {
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch let refusal as Refusal {
            Terminal.complain(refusal)
            return ["province", "place", "column"].contains(refusal.field) ? 64 : 1
        } catch let error as DatabaseError {
            Terminal.complain(error)
            return 1
        } catch let error as SpreadsheetError {
            Terminal.complain(error)
            return 1
        } catch {
            return report(error)
        }
    }

    /// A first word that names no command; the parser would complain of the options behind it.
    private static func unknownCommand(_ arguments: [String]) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
        return configuration.subcommands.contains { $0.configuration.commandName == first } ? nil : first
    }

    /// Help as the argument parser words it, and wrong use; 64 is wrong use.
    private static func report(_ error: any Error) -> Int32 {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        guard !message.isEmpty else { return code.rawValue }
        if code == .success {
            Terminal.print(message)
        } else {
            Terminal.complain(WrongUse.vietnamese(message))
        }
        return code.rawValue
    }
}

/// `--database` stands before the subcommand or after it: one before is moved behind.
enum DatabaseArgument {
    static func moved(_ arguments: [String]) -> [String] {
        guard let first = arguments.first else { return arguments }
        if first == "--database", arguments.count >= 2 {
            return Array(arguments.dropFirst(2)) + [first, arguments[1]]
        }
        if first.hasPrefix("--database=") {
            return Array(arguments.dropFirst()) + [first]
        }
        return arguments
    }
}
