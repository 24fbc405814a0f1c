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

    @Test func `an answer requires all its keys and says which may be null`() throws {
        let schema = try SchemaReader.schema(of: Sample.self, .output)

        #expect(schema["required"] == ["title", "amount", "accepted", "role", "lines", "byYear"])
        #expect(schema["properties"]?["title"] == ["type": "string"])
        #expect(schema["properties"]?["amount"] == ["type": "integer", "format": "int64"])
        #expect(schema["properties"]?["accepted"] == Day.schema.adding("type", ["string", "null"]))
        #expect(schema["properties"]?["byYear"]?["additionalProperties"] == ["type": "integer", "format": "int64"])
    }

    @Test func `a body that comes in may leave optionals out`() throws {
        let schema = try SchemaReader.schema(of: Sample.self, .input)

        #expect(schema["required"] == ["title", "amount", "lines", "byYear"])
        #expect(schema["properties"]?["lines"]?["items"]?["required"] == ["count"])
    }

    @Test func `an enumeration lists its raw values`() throws {
        let schema = try SchemaReader.schema(of: [Grade].self, .output)

        #expect(schema == ["type": "array", "items": ["type": "string", "enum": ["low", "high"]]])
    }

    @Test func `an optional enumeration takes null beside its values`() throws {
        let schema = try SchemaReader.schema(of: Graded.self, .output)

        let grade: JSONValue = ["anyOf": [["type": "string", "enum": ["low", "high"]], ["type": "null"]]]
        #expect(schema == ["type": "object", "properties": ["grade": grade], "required": ["grade"]])
    }

    @Test func `a type that contains itself is refused when the site starts`() {
        #expect(throws: SchemaFault.self) { try SchemaReader.schema(of: Endless.self, .output) }
    }

    private enum Grade: String, Codable, CaseIterable {
        case low, high
    }

    private struct Graded: Codable {
        let grade: Grade?
    }
}
