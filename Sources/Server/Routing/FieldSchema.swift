import KhuyenCong

/// Which fields stand inside another body.
protocol BodyShape: Sendable {
    static var shape: FieldShape { get }
}

/// Filled-in fields inside another body, described as their reader reads them.
struct Shaped<Body: BodyShape>: Codable, Sendable {
    let tree: FieldTree

    init(_ tree: FieldTree) {
        self.tree = tree
    }

    init(from decoder: any Decoder) throws {
        tree = try FieldTree(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try tree.encode(to: encoder)
    }
}

protocol ShapedFields: Decodable {
    static var shape: FieldShape { get }
    static var empty: Self { get }
}

extension Shaped: ShapedFields {
    static var shape: FieldShape { Body.shape }
    static var empty: Shaped { Shaped(.group([:])) }
}

/// Writes the shape of a body of fields as JSON Schema; what stands below its lists and groups gets names as well.
struct FieldSchema {
    let shape: FieldShape
    let book: SchemaBook

    /// - Throws: `SchemaFault`.
    var reference: JSONValue {
        get throws { try book.reference(firstFreeOf: [shape.name], object(shape.fields)) }
    }

    private func object(_ fields: [FieldShape.Field]) throws -> JSONValue {
        let members = try fields.map { JSONValue.Member($0.name, try described($0)) }
        var schema: JSONValue = ["type": "object", "properties": .object(members)]
        let required = fields.filter(\.isRequired).map { JSONValue.text($0.name) }
        if !required.isEmpty { schema = schema.adding("required", .array(required)) }
        return shape.isExact ? schema.adding("additionalProperties", false) : schema
    }

    private func described(_ field: FieldShape.Field) throws -> JSONValue {
        guard let words = FieldWords.meaning(of: field.path, in: shape.name) else {
            throw SchemaFault(description: "\(shape.name).\(field.path) has no meaning in FieldWords")
        }
        let unit = field.kind == .dong ? " (đồng)" : ""
        return try schema(of: field).adding("description", .text(words + unit))
    }

    private func schema(of field: FieldShape.Field) throws -> JSONValue {
        switch field.kind {
        case .text(let length): FieldSchema.text(length, isRequired: field.isRequired)
        case .flag: ["type": "boolean"]
        case .day: Day.schema.adding("examples", ["2026-03-31"])
        case .dong: FieldSchema.whole(0, Dong.most.amount).adding("examples", [300_000_000])
        case .integer(let bounds): FieldSchema.whole(Int64(bounds.lowerBound), Int64(bounds.upperBound))
        case .choice(let codes): FieldSchema.choice(codes)
        case .texts: ["type": "array", "items": FieldSchema.text(.prose, isRequired: false)]
        case .choices(let codes): ["type": "array", "items": FieldSchema.choice(codes)]
        case .list: try list(field)
        case .group: try below(field)
        }
    }

    private func list(_ field: FieldShape.Field) throws -> JSONValue {
        let schema: JSONValue = [
            "type": "array", "items": try below(field), "maxItems": .integer(Int64(FieldTreeReader.mostRows)),
        ]
        return field.isRequired ? schema.adding("minItems", 1) : schema
    }

    /// "PaymentFields", or "SettleActPaymentFields" where other bodies pay otherwise, or "SettleActPaymentsFields" where
    /// this one does both ways.
    private func below(_ field: FieldShape.Field) throws -> JSONValue {
        let path = field.path.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let name = path.last ?? ""
        let own = field.kind == .list ? FieldSchema.singular(name) : name
        let free = [own, shape.name + own, shape.name + path.joined()].map { $0 + "Fields" }
        return try book.reference(firstFreeOf: free, object(field.members))
    }

    private static func singular(_ name: String) -> String {
        if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
        return name.hasSuffix("s") ? String(name.dropLast()) : name
    }

    private static func whole(_ least: Int64, _ most: Int64) -> JSONValue {
        ["type": "integer", "format": "int64", "minimum": .integer(least), "maximum": .integer(most)]
    }

    private static func text(_ length: TextLength, isRequired: Bool) -> JSONValue {
        let schema: JSONValue = ["type": "string", "maxLength": .integer(Int64(length.rawValue))]
        return isRequired ? schema.adding("minLength", 1) : schema
    }

    private static func choice(_ codes: [String]) -> JSONValue {
        ["type": "string", "enum": .array(codes.map(JSONValue.text))]
    }
}
