/// The decoder that a type is run against; it answers every question with a sample and notes the question.
final class Probe: Decoder {
    let reader: SchemaReader
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    fileprivate enum Shape {
        case object([(name: String, schema: JSONValue, isRequired: Bool)])
        case array(JSONValue?)
        case scalar(JSONValue)
    }

    fileprivate var shape: Shape?

    init(reader: SchemaReader, depth: Int) {
        self.reader = reader
        self.depth = depth
    }

    /// - Throws: `SchemaFault` where the type asked for nothing that has a schema.
    func schema(of type: Any.Type) throws -> JSONValue {
        switch shape {
        case nil: throw SchemaFault(description: "\(type) decodes nothing")
        case .scalar(let schema): schema
        case .array(let items): ["type": "array", "items": items ?? [:]]
        case .object(let properties) where type is any StringKeyed.Type:
            ["type": "object", "additionalProperties": properties.first?.schema ?? [:]]
        case .object(let properties):
            try reader.book.reference(to: type, reader.direction, Probe.objectSchema(properties))
        }
    }

    private static func objectSchema(
        _ properties: [(name: String, schema: JSONValue, isRequired: Bool)]
    ) -> JSONValue {
        let required = properties.filter(\.isRequired).map { JSONValue.text($0.name) }
        let members = properties.map { JSONValue.Member($0.name, $0.schema) }
        let schema: JSONValue = ["type": "object", "properties": .object(members)]
        return required.isEmpty ? schema : schema.adding("required", .array(required))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        if case .object? = shape {} else { shape = .object([]) }
        return KeyedDecodingContainer(ProbeObject<Key>(probe: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        shape = .array(nil)
        return ProbeArray(probe: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        ProbeScalar(probe: self)
    }

    func describe<Value: Decodable>(_ type: Value.Type) throws -> (sample: Value, schema: JSONValue) {
        try reader.describe(type, depth: depth + 1)
    }

    func add(_ name: String, _ schema: JSONValue, isRequired: Bool) {
        guard case .object(var properties)? = shape, !properties.contains(where: { $0.name == name }) else { return }
        properties.append((name, schema, isRequired))
        shape = .object(properties)
    }
}

/// Dictionaries ask for all keys that there are; one sample key leads to the schema of their values.
private protocol StringKeyed {}

extension Dictionary: StringKeyed where Key == String {}

private struct ProbeArray: UnkeyedDecodingContainer {
    let probe: Probe
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex >= 1 }
    var currentIndex = 0

    mutating func decodeNil() -> Bool {
        false
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (sample, schema) = try probe.describe(type)
        probe.shape = .array(schema)
        currentIndex += 1
        return sample
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested>
    {
        throw SchemaFault(description: "nested containers have no schema")
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw SchemaFault(description: "nested containers have no schema")
    }

    mutating func superDecoder() throws -> any Decoder {
        throw SchemaFault(description: "inherited types have no schema")
    }
}

private struct ProbeScalar: SingleValueDecodingContainer {
    let probe: Probe
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool {
        false
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (sample, schema) = try probe.describe(type)
        probe.shape = .scalar(schema)
        return sample
    }
}
