import Testing

/// The pages' content security policy allows nothing inline, and escaping is right only inside quotes.
@Suite struct PageTests {
    /// A report as one HTML file to keep or mail: no server answers with it, so no policy covers it, and its style is
    /// inside.
    private static let files: Set = [
        "Sources/Server/ReportFiles/ReportPage.swift", "Sources/Server/Claims/ClaimsDocument.swift",
    ]

    private static var markup: [(place: String, text: String)] {
        SwiftSource.program.filter { $0.target == "Server" && !files.contains($0.path) }.flatMap { source in
            source.literals.filter { $0.text.contains("<") || $0.text.contains("=\"") }
                .map { (place: "\(source.path):\($0.line)", text: $0.text) }
        }
    }

    @Test(arguments: [
        (#"\sstyle="#, #"<p style="color: red">"#),
        (#"\son[a-z]+="#, #"<button onclick="go()">"#),
        (#"<style"#, "<style>p { color: red }</style>"),
        (#"<script(?![^>]*\ssrc=")"#, "<script>go()</script>"),
        (#"(?i)javascript:"#, #"<a href="javascript:go()">"#),
        (#"<[a-z](?:[^<>"]|"[^"]*")*\s[a-z-]+=(?!")"#, "<a id=\"b\" class=quiet>"),
        (#"\s(href|src|action|formaction)="(?![#\x{FFFC}])"#, #"<a href="/de-an">"#),
    ])
    func `pages carry nothing that the policy or the escaping cannot cover`(pattern: String, example: String) throws {
        let found = try Self.markup.filter { try !$0.text.captures(of: pattern).isEmpty }

        try #require(!Self.markup.isEmpty)
        #expect(try !example.captures(of: pattern).isEmpty)
        #expect(found.map(\.place) == [])
    }
}
