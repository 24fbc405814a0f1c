import KhuyenCong
import Server
import Testing

@Suite struct SchemaReaderTests {
    private struct Sample: Codable {
        let title: String
        let amount: Dong
        let accepted: Day?
        let role: Role?
        let lines: [Line]
        let byYear: [String: Dong]
    }

    private struct Line: Codable {
        let count: Int
        let share: Double?
    }

    private struct Endless: Codable {
        let children: [Endless]
    }

    private let book = SchemaBook()

    private func schema<Value: Decodable>(
        of type: Value.Type,
        _ direction: SchemaReader.Direction = .output
    ) throws -> JSONValue {
        try SchemaReader(direction, book: book).schema(of: type)
    }

    @Test func `an answer requires all its keys and says which may be null`() throws {
        #expect(try schema(of: Sample.self) == ["$ref": "#/components/schemas/SchemaReaderTestsSample"])

        let kept = JSONValue.object(book.schemas)
        let sample = kept["SchemaReaderTestsSample"]
        #expect(book.schemas.map(\.name) == ["SchemaReaderTestsLine", "SchemaReaderTestsSample"])
        #expect(sample?["required"] == ["title", "amount", "accepted", "role", "lines", "byYear"])
        #expect(sample?["properties"]?["title"] == ["type": "string"])
        #expect(sample?["properties"]?["amount"] == ["type": "integer", "format": "int64"])
        #expect(sample?["properties"]?["accepted"] == Day.schema.adding("type", ["string", "null"]))
        #expect(sample?["properties"]?["lines"]?["items"] == ["$ref": "#/components/schemas/SchemaReaderTestsLine"])
        #expect(sample?["properties"]?["byYear"]?["additionalProperties"] == ["type": "integer", "format": "int64"])
    }

    @Test func `a body that comes in may leave optionals out`() throws {
        #expect(try schema(of: Sample.self, .input) == ["$ref": "#/components/schemas/SchemaReaderTestsSample"])

        let kept = JSONValue.object(book.schemas)
        #expect(kept["SchemaReaderTestsSample"]?["required"] == ["title", "amount", "lines", "byYear"])
        #expect(kept["SchemaReaderTestsLine"]?["required"] == ["count"])
    }

    @Test func `a type that goes out and comes in with fewer keys has two names`() throws {
        #expect(try schema(of: Line.self) == ["$ref": "#/components/schemas/SchemaReaderTestsLine"])
        #expect(try schema(of: Line.self, .input) == ["$ref": "#/components/schemas/SchemaReaderTestsLineInput"])

        let kept = JSONValue.object(book.schemas)
        #expect(kept["SchemaReaderTestsLine"]?["required"] == ["count", "share"])
        #expect(kept["SchemaReaderTestsLineInput"]?["required"] == ["count"])
    }

    @Test func `two types of one name are refused when the site starts`() throws {
        _ = try schema(of: Summary.self)

        #expect(throws: SchemaFault.self) { try schema(of: SummaryAnswer.self) }
    }

    @Test func `an enumeration lists its raw values`() throws {
        #expect(
            try schema(of: [Grade].self) == ["type": "array", "items": ["type": "string", "enum": ["low", "high"]]]
        )
    }

    @Test func `an optional enumeration takes null beside its values`() throws {
        _ = try schema(of: Graded.self)

        let grade: JSONValue = ["anyOf": [["type": "string", "enum": ["low", "high"]], ["type": "null"]]]
        let kept = JSONValue.object(book.schemas)["SchemaReaderTestsGraded"]
        #expect(kept == ["type": "object", "properties": ["grade": grade], "required": ["grade"]])
    }

    @Test func `a type that contains itself is refused when the site starts`() {
        #expect(throws: SchemaFault.self) { try schema(of: Endless.self) }
    }

    private enum Grade: String, Codable, CaseIterable {
        case low, high
    }

    private struct Graded: Codable {
        let grade: Grade?
    }

    private struct Summary: Codable {
        let text: String
    }

    private struct SummaryAnswer: Codable {
        let text: String
    }
}
