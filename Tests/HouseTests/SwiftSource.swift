import Foundation

/// One Swift file of the tree, split into code and literals once.
struct SwiftSource: Sendable {
    let path: String
    let text: String
    let code: String
    let literals: [SwiftScanner.Literal]

    init(_ path: String, text: String) {
        let scanner = SwiftScanner(text)
        self.path = path
        self.text = text
        code = scanner.code
        literals = scanner.literals
    }

    static let all: [SwiftSource] = ["Sources", "Tests"].flatMap { folder in
        Repository.files(under: folder, ending: ".swift").compactMap { path in
            // A file that went away between listing and reading is none of the tree.
            (try? Repository.text(path)).map { SwiftSource(path, text: $0) }
        }
    }

    static var program: [SwiftSource] {
        all.filter { $0.path.hasPrefix("Sources/") }
    }

    /// "Server" for "Sources/Server/Site.swift".
    var target: String {
        path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }

    var fileName: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    var lineCount: Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
    }

    var imports: [String] {
        get throws {
            try code.captures(
                of: #"^(?:@\w+ )?(?:package |internal |private )?import (?:(?:struct|enum|class|func|var) )?(\w+)"#
            )
            .map { $0[1] }
        }
    }

    /// Lines of the code that match a pattern, as "path:line".
    func lines(matching pattern: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern)
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { offset, line in
            let text = String(line)
            let isMatch = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
            return isMatch ? "\(path):\(offset + 1)" : nil
        }
    }

    var functions: [SwiftFunction] {
        SwiftFunctionFinder(code).functions
    }
}
