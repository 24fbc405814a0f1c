package import KhuyenCong

/// A type that says its own JSON Schema, and gives the value that the probe goes on with.
package protocol SchemaSample {
    static var schemaSample: Self { get }
    static var schema: JSONValue { get }
    /// What the schema refers to, by name, where no type of ours stands for it.
    static var components: [JSONValue.Member] { get }
}

extension SchemaSample {
    package static var components: [JSONValue.Member] { [] }
}

/// A type of the API from which no schema can be read; a fault of the declaration, found when the site starts.
package struct SchemaFault: Error, CustomStringConvertible {
    package let description: String
}

/// Reads the JSON Schema of a type that decodes itself.
///
/// The type decodes itself from a probe that answers with samples and writes down what it is asked for, so the
/// document cannot drift from the code. Objects go into the book under their type's name; where they stand, the schema
/// refers to them.
package struct SchemaReader {
    /// In a body that comes in, an optional may be left out; in an answer every key is present and may be null.
    package enum Direction: Sendable {
        case input, output
    }

    let book: SchemaBook
    let direction: Direction

    package init(_ direction: Direction, book: SchemaBook) {
        self.direction = direction
        self.book = book
    }

    /// - Throws: `SchemaFault`.
    package func schema<Value: Decodable>(of type: Value.Type) throws -> JSONValue {
        try describe(type, depth: 0).schema
    }

    func describe<Value: Decodable>(_ type: Value.Type, depth: Int) throws -> (sample: Value, schema: JSONValue) {
        guard depth < 24 else { throw SchemaFault(description: "\(type) contains itself") }
        if let known = type as? any SchemaSample.Type {
            for component in known.components { _ = try book.reference(firstFreeOf: [component.name], component.value) }
            return try Self.described(known, as: type)
        }
        if let shaped = type as? any ShapedFields.Type {
            return try described(shaped, as: type)
        }
        if let listed = type as? any CaseIterable.Type, let schema = Self.choices(listed) {
            return (try Self.firstCase(listed, as: type), schema)
        }
        let probe = Probe(reader: self, depth: depth)
        let sample = try Value(from: probe)
        let schema = try probe.schema(of: type)
        return (sample, type is any OptionalType.Type ? schema.orNull : schema)
    }

    private static func described<Value>(
        _ known: any SchemaSample.Type,
        as type: Value.Type
    ) throws -> (sample: Value, schema: JSONValue) {
        guard let sample = known.schemaSample as? Value else { throw SchemaFault(description: "\(type)") }
        return (sample, known.schema)
    }

    private func described<Value>(
        _ shaped: any ShapedFields.Type,
        as type: Value.Type
    ) throws -> (sample: Value, schema: JSONValue) {
        guard let sample = shaped.empty as? Value else { throw SchemaFault(description: "\(type)") }
        return (sample, try FieldSchema(shape: shaped.shape, book: book).reference)
    }

    /// The raw values of an enumeration; nil where it has none.
    private static func choices<Listed: CaseIterable>(_ type: Listed.Type) -> JSONValue? {
        let values = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue }
        if let texts = values as? [String], !texts.isEmpty {
            return ["type": "string", "enum": .array(texts.map(JSONValue.text))]
        }
        if let numbers = values as? [Int], !numbers.isEmpty {
            return ["type": "integer", "enum": .array(numbers.map { .integer(Int64($0)) })]
        }
        return nil
    }

    private static func firstCase<Listed: CaseIterable, Value>(
        _ listed: Listed.Type,
        as type: Value.Type
    ) throws -> Value {
        guard let first = listed.allCases.first as? Value else {
            throw SchemaFault(description: "\(type) has no cases")
        }
        return first
    }
}

extension JSONValue {
    /// The same schema, which also takes null.
    var orNull: JSONValue {
        if case .text(let name)? = self["type"], self["enum"] == nil {
            return adding("type", [.text(name), "null"])
        }
        return ["anyOf": [self, ["type": "null"]]]
    }
}

protocol OptionalType {}

extension Optional: OptionalType {}

extension String: SchemaSample {
    package static let schemaSample = ""
    package static let schema: JSONValue = ["type": "string"]
}

extension Bool: SchemaSample {
    package static let schemaSample = false
    package static let schema: JSONValue = ["type": "boolean"]
}

extension Int: SchemaSample {
    package static let schemaSample = 0
    package static let schema: JSONValue = ["type": "integer", "format": "int64"]
}

extension Int64: SchemaSample {
    package static let schemaSample: Int64 = 0
    package static let schema: JSONValue = ["type": "integer", "format": "int64"]
}

extension Int32: SchemaSample {
    package static let schemaSample: Int32 = 0
    package static let schema: JSONValue = ["type": "integer", "format": "int32"]
}

extension Double: SchemaSample {
    package static let schemaSample = 0.0
    package static let schema: JSONValue = ["type": "number", "format": "double"]
}

extension Moment: SchemaSample {
    package static let schemaSample = Moment(secondsSince1970: 0)
    package static let schema: JSONValue = [
        "type": "string", "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
        "examples": ["2026-03-31T09:30:00+07:00"],
    ]
}

extension Day: SchemaSample {
    package static let schemaSample = Day.firstOfYear(2025)
    package static let schema: JSONValue = [
        "type": "string", "format": "date",
        // Validators may ignore the format; the pattern they may not.
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    ]
}
