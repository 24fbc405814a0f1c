import Foundation
import Testing

/// One Vietnamese term, one English word, everywhere; the glossary is the bridge.
@Suite struct GlossaryTests {
    @Test func `every term of a type's comment is in the glossary`() throws {
        let terms = try Set(GlossaryTests.rows().flatMap(\.terms))
        let missing = try SwiftSource.program.flatMap { source in
            try DocumentedTerm.all(in: source.text).filter { !terms.contains($0.term) }
                .map { "\($0.term) (\($0.type), \(source.path))" }
        }

        #expect(missing == [])
    }

    @Test func `every row of the glossary names what exists`() throws {
        let known = try GlossaryTests.declaredNames()
        let rows = try GlossaryTests.rows()
        let lost = rows.filter { row in row.names.isEmpty || !row.names.allSatisfy(known.contains) }

        try #require(rows.count > 30)
        #expect(lost.map(\.text) == [])
    }

    @Test func `a term stands in the glossary once`() throws {
        let terms = try GlossaryTests.rows().flatMap(\.terms)
        let repeated = Dictionary(grouping: terms) { $0 }.filter { $0.value.count > 1 }.keys

        #expect(repeated.sorted() == [])
    }

    @Test func `the term of a comment is found before a type and nowhere else`() throws {
        let text = """
            /// A project (đề án), and where it stands.
            /// More (nữa).
            package struct Project {
                /// The title (tên).
                let title: String
            }

            /// A day ("2025-07-01").
            @frozen
            enum Day {}
            """

        #expect(try DocumentedTerm.all(in: text) == [DocumentedTerm(type: "Project", term: "đề án")])
    }

    private struct GlossaryRow {
        let text: String
        let terms: [String]
        let names: [String]
    }

    private static func rows() throws -> [GlossaryRow] {
        let lines = try Repository.text("docs/glossary.md").captures(
            of: #"^\| (?!Vietnamese \|)(.*?)\s*\|(.*?)\|(.*?)\|.*$"#
        )
        return try lines.map { cells in
            GlossaryRow(
                text: cells[0],
                terms: cells[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) },
                names: try cells[3].captures(of: "`([^`]+)`").map { $0[1] }
            )
        }
    }

    /// Types, their cases as `Type.case`, and tables.
    private static func declaredNames() throws -> Set<String> {
        var names = try SchemaTests.schema().tables
        for source in SwiftSource.program {
            var type = ""
            let declarations = #"\b(struct|enum|class|actor|protocol|extension|case)\s+([A-Za-z][\w., ]*)"#
            for declaration in try source.code.captures(of: declarations) {
                let words = declaration[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                guard declaration[1] == "case" else {
                    type = words.first?.split(whereSeparator: { " .".contains($0) }).first.map(String.init) ?? type
                    names.insert(type)
                    continue
                }
                names.formUnion(words.map { "\(type).\($0)" })
            }
        }
        return names
    }
}

/// The Vietnamese words in brackets in the first sentence of a type's comment.
struct DocumentedTerm: Equatable {
    let type: String
    let term: String

    static func all(in text: String) throws -> [DocumentedTerm] {
        let declaration =
            #"((?:^\s*///.*\n)+)(?:^\s*@.*\n)*^\s*(?:package |private |fileprivate |final |indirect )*"#
            + #"(?:struct|enum|class|actor|protocol)\s+(\w+)"#
        return try text.captures(of: declaration).compactMap { match in
            let comment = match[1].split(separator: "\n")
                .map { $0.trimmingCharacters(in: .whitespaces).dropFirst(3).trimmingCharacters(in: .whitespaces) }
                .joined(separator: " ")
            let sentence = comment.components(separatedBy: ". ").first ?? comment
            guard let term = try sentence.captures(of: #"\(([^()"`]+)\)"#).first?[1], isVietnamese(term) else {
                return nil
            }
            return DocumentedTerm(type: match[2], term: term)
        }
    }

    private static func isVietnamese(_ term: String) -> Bool {
        term.unicodeScalars.contains { !$0.isASCII }
            && term.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
    }
}
