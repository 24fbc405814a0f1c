package import Foundation

extension FieldTree {
    /// - Throws: `Refusal` (invalid) where the text is no JSON object.
    package init(json: String) throws {
        guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { throw FieldTree.noObject }
        let tree = FieldTree(value: value)
        guard tree.isGroup else { throw FieldTree.noObject }
        self = tree
    }

    /// JSON with sorted keys, for the store.
    ///
    /// - Throws: `EncodingError`.
    package func json() throws -> String {
        try AuditDraft.json(self)
    }

    private static let noObject = Refusal.invalid(
        "Nội dung gửi lên không phải một đối tượng JSON.",
        remedy: "Gửi các trường trong một cặp ngoặc nhọn { … }."
    )

    /// Any JSON value, such as the answer of a server.
    ///
    /// - Throws: `CocoaError` where it is none.
    package init(answer: Data) throws {
        self.init(value: try JSONSerialization.jsonObject(with: answer, options: .fragmentsAllowed))
    }

    /// A value as Foundation reads it.
    ///
    /// Asking a decoder for one type after the other would make an error, with its path and its words, for each wrong
    /// guess, and trees are read in every act.
    private init(value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let members as [String: Any]: self = .group(members.mapValues { FieldTree(value: $0) })
        case let items as [Any]: self = .list(items.map { FieldTree(value: $0) })
        case let number as NSNumber: self = FieldTree(number: number)
        default: self = .empty
        }
    }

    /// A truth value is a number whose type is that of a C char.
    private init(number: NSNumber) {
        if String(cString: number.objCType) == "c" {
            self = .flag(number.boolValue)
        } else if let value = Int64(exactly: number) {
            self = .number(value)
        } else {
            self = .text(String(number.doubleValue))
        }
    }
}

extension FieldTree: Codable {
    /// For a tree inside another body; the commonest kinds are asked for first, since each wrong guess costs an error.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .empty
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .flag(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(value)
        } else if let value = try? container.decode(Double.self) {
            self = .text(String(value))
        } else if let value = try? container.decode([FieldTree].self) {
            self = .list(value)
        } else {
            // A failed `try?` above only means "another kind of value"; the last kind throws.
            self = .group(try container.decode([String: FieldTree].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .empty: try container.encodeNil()
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .flag(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .group(let members): try container.encode(members)
        }
    }
}
