import Testing

/// A reader finds things by name and reads a file in one sitting.
@Suite struct LayoutTests {
    @Test func `no file is longer than 250 lines`() {
        let long = SwiftSource.all.filter { $0.lineCount > 250 }.map { "\($0.path): \($0.lineCount)" }

        #expect(long == [])
    }

    @Test func `no function is longer than 40 lines`() {
        let long = SwiftSource.all.flatMap { source in
            source.functions.filter { $0.length > 40 }.map { "\(source.path):\($0.line): \($0.length)" }
        }

        #expect(long == [])
    }

    /// A drawer with such a name takes in everything that nobody found a name for.
    @Test(arguments: [
        "Core", "Shared", "Util", "Utils", "Helper", "Helpers", "Manager", "Service", "Misc", "Common", "Base",
    ])
    func `no name ends in a word that says nothing`(word: String) throws {
        let names = SwiftSource.all.flatMap { $0.path.split(separator: "/").dropFirst() }
        let drawers = try names.filter { try !String($0).captures(of: "(^|[a-z])\(word)(\\.swift)?$").isEmpty }

        #expect(Set(drawers) == [])
    }

    @Test func `rules, lifecycles and policies know neither formats nor the outside`() throws {
        let known: Set = ["Foundation", "Database", "Vietnamese"]
        let pure = SwiftSource.program.filter { source in
            ["Rules.swift", "Lifecycle.swift", "Policy.swift"].contains { source.fileName.hasSuffix($0) }
        }
        let strangers = try pure.filter { try !known.isSuperset(of: $0.imports) }.map(\.path)

        try #require(!pure.isEmpty)
        #expect(strangers == [])
    }

    /// Reference and schema are data and history: tests of what reads them cover them.
    @Test func `every feature of the domain has tests in a folder of its name`() throws {
        let folders = try Repository.entries(of: "Sources/KhuyenCong").filter {
            Repository.isFolder("Sources/KhuyenCong/" + $0) && !["Reference", "Schema"].contains($0)
        }
        let untested = folders.filter {
            Repository.files(under: "Tests/KhuyenCongTests/" + $0, ending: "Tests.swift").isEmpty
        }

        try #require(!folders.isEmpty)
        #expect(untested == [])
    }

    @Test func `nothing is public, because nobody outside uses it`() throws {
        let declared =
            "(class|struct|enum|protocol|actor|extension|func|init|subscript|var|let|static|typealias|import)"
        let pattern = #"\b(public|open)\s+(final\s+)?"# + declared + #"\b"#
        let places = try SwiftSource.all.flatMap { try $0.lines(matching: pattern) }

        #expect(places == [])
    }

    @Test func `the program never stops itself on purpose`() throws {
        let stops = #"\b(fatalError|preconditionFailure)\s*\(|\btry!|\bas!"#
        let places = try SwiftSource.program.flatMap { try $0.lines(matching: stops) }

        #expect(places == [])
    }

    /// A reason on the line or above it; where the nil is bound, the code itself says what follows.
    @Test func `an error is ignored only with a reason`() throws {
        let ignored = try SwiftSource.program.flatMap { source in
            let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
            return try source.lines(matching: #"(^|\{|;)\s*try\?"#).filter { place in
                let number = place.split(separator: ":").last.flatMap { Int($0) } ?? 1
                return !lines[max(0, number - 3)...number - 1].contains { $0.contains("//") }
            }
        }

        #expect(ignored == [])
    }

    @Test func `the formatter is silenced only for a named rule`() {
        let silenced = SwiftSource.all.filter { $0.text.contains(pattern: "swift-format-" + "ignore(-file)?\\s*$") }

        #expect(silenced.map(\.path) == [])
    }

    /// What is left to do is an issue, where others see it.
    @Test func `no work is left in comments`() {
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X"].joined(separator: "|")
        let left = SwiftSource.all.filter { $0.text.contains(pattern: "\\b(\(words))\\b") }.map(\.path)

        #expect(left == [])
    }

    @Test func `nothing depends on the machine it was written on`() throws {
        let folders = ["Sources", "Tests", "Scripts", "docs", "deploy", "e2e", ".ci"]
        let texts = ["swift", "md", "py", "sh", "service", "conf", "csv", "tsv", "json", "css"]
        let files = folders.flatMap { Repository.files(under: $0) }.filter { path in
            let name = path.split(separator: "/").last ?? ""
            let isFile = !Repository.isFolder(path)
            return isFile && !name.contains(".") || texts.contains { name.hasSuffix("." + $0) }
        }
        let pattern =
            ["work", "root", "home"].map { "(^|[\\s\"'(=:])/\($0)/" }.joined(separator: "|") + "|\\.\\./" + "shared"
        let bound = try (files + ["Makefile", "README.md", "README.vi.md", "CONTRIBUTING.md", "CHANGELOG.md"]).filter {
            try Repository.text($0).contains(pattern: pattern)
        }

        #expect(bound == [])
    }
}
