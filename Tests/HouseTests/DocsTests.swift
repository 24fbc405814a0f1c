import Foundation
import Testing

/// Documentation that can go stale is a failing test.
@Suite struct DocsTests {
    @Test func `every make verb is documented`() throws {
        let verbs = try Repository.text("Makefile").captures(of: "^([a-z][a-z0-9-]*):").map { $0[1] }
        let pages = try DocsTests.pages()
        let silent = verbs.filter { !pages.contains(pattern: "make \($0)\\b") && $0 != "help" }

        try #require(verbs.count > 10)
        #expect(silent == [])
    }

    @Test func `every command is documented`() throws {
        let words = try SwiftSource.program.filter { $0.target == "Commands" }.flatMap { source in
            try source.text.captures(of: #"commandName:\s*"([a-z-]+)""#).map { $0[1] }
        }
        let pages = try DocsTests.pages()
        let silent = words.filter { !pages.contains(pattern: "\\b\($0)\\b") }

        try #require(words.contains("khuyencong"))
        #expect(silent == [])
    }

    @Test func `every option of a command is documented`() throws {
        let commands = SwiftSource.program.filter { $0.target == "Commands" }
        let declared = #"@(?:Option|Flag)\((?:[^()"]|"[^"]*"|\([^)]*\))*\)\s*(?:package )?var (\w+)"#
        let options = try commands.flatMap { source in
            try source.text.captures(of: declared).filter { !$0[0].contains("customLong") }.map {
                DocsTests.dashed($0[1])
            }
                + source.text.captures(of: #"customLong\("([a-z-]+)""#).map { "--" + $0[1] }
        }
        let pages = try DocsTests.pages()
        let silent = Set(options).filter { !pages.contains($0) }.sorted()

        try #require(options.contains("--database"))
        #expect(silent == [])
    }

    @Test func `every environment variable is documented`() throws {
        let scripts =
            Repository.files(under: "Scripts").filter { !Repository.isFolder($0) }
            + Repository.files(under: "e2e", ending: ".py") + ["Makefile"]
        let texts = try SwiftSource.all.map(\.text) + scripts.map(Repository.text)
        let names = try Set(texts.flatMap { try $0.captures(of: "KHUYENCONG_[A-Z]+(?:_[A-Z]+)*").map { $0[0] } })
        let pages = try DocsTests.pages()
        let silent = names.filter { !pages.contains($0) }.sorted()

        try #require(!names.isEmpty)
        #expect(silent == [])
    }

    /// `docs/routes.md` is written from the route table, so that whatever stands there answers.
    @Test func `every address of the interface that a page names answers`() throws {
        let address = #"`(?:[A-Z]+ )?(/api/v1/[^`\s?…]*)[`?]"#
        let known = try Repository.text("docs/routes.md").captures(of: address).map { $0[1] }
        let lost = try Repository.pages.filter { !["docs/routes.md", "CHANGELOG.md"].contains($0) }.flatMap { page in
            try Repository.text(page).captures(of: address).map { $0[1] }
                .filter { named in !known.contains { DocsTests.isAddress(named, of: $0) } }
                .map { "\(page): \($0)" }
        }

        try #require(known.count > 100)
        #expect(lost == [])
    }

    @Test func `links between pages lead somewhere`() throws {
        let broken = try Repository.pages.flatMap { page in
            try Repository.text(page).captures(of: #"\]\(([^)#\s]+)(?:#[^)]*)?\)"#).map { $0[1] }
                .filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
                .filter { !Repository.exists(DocsTests.resolve($0, from: page)) }
                .map { "\(page): \($0)" }
        }

        #expect(broken == [])
    }

    @Test func `every page is reached from the table of contents`() throws {
        let contents = try Repository.text("docs/README.md")
        let pages = Repository.files(under: "docs", ending: ".md").map { String($0.dropFirst("docs/".count)) }
        let lost = pages.filter { $0 != "README.md" && !contents.contains("](\($0))") }

        #expect(lost == [])
    }

    @Test(arguments: ["README.md", "README.vi.md"])
    func `the two commands stand on the first screen`(page: String) throws {
        let screen = try Repository.text(page).split(separator: "\n", omittingEmptySubsequences: false).prefix(30)
            .joined(separator: "\n")

        #expect(screen.contains("make demo"))
        #expect(screen.contains("make test"))
    }

    private static func pages() throws -> String {
        try Repository.pages.filter { $0 != "CHANGELOG.md" }.map(Repository.text).joined(separator: "\n")
    }

    /// A page may name a part by an example ("DA34"), or several routes by one ("{act}").
    private static func isAddress(_ named: String, of route: String) -> Bool {
        let (parts, pattern) = (named.split(separator: "/"), route.split(separator: "/"))
        return parts.count == pattern.count
            && zip(parts, pattern).allSatisfy { $0 == $1 || $0.hasPrefix("{") || $1.hasPrefix("{") }
    }

    private static func dashed(_ name: String) -> String {
        "--" + name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
    }

    private static func resolve(_ link: String, from page: String) -> String {
        let folder = URL(fileURLWithPath: "/" + page).deletingLastPathComponent()
        return String(folder.appendingPathComponent(link).standardized.path.dropFirst())
    }
}
