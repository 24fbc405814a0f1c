import Commands
import Dispatch
import Foundation

/// The reading of xls files runs in a process of its own that must stay free of other threads, so it is chosen before
/// anything asynchronous starts.
@main
enum Program {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let code = CommandLineInterface.runChild(arguments) {
            exit(code)
        }
        CommandLineInterface.prepareHeap(arguments)
        Task {
            exit(await CommandLineInterface.run(arguments))
        }
        dispatchMain()
    }
}
