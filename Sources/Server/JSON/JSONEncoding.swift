import Office

/// A place in the document being written; a reference, because containers are filled after they are handed out.
final class EncodingNode {
    enum Content {
        case scalar(JSONValue)
        case object([(name: String, node: EncodingNode)])
        case array([EncodingNode])
    }

    var content = Content.scalar(.null)

    func take(_ value: some Encodable, codingPath: [any CodingKey]) throws {
        if let scalar = JSONValue(scalar: value) {
            content = .scalar(scalar)
        } else {
            try value.encode(to: NodeEncoder(node: self, codingPath: codingPath))
        }
    }

    func becomeObject() {
        if case .object = content { return }
        content = .object([])
    }

    func becomeArray() {
        if case .array = content { return }
        content = .array([])
    }

    func child(named name: String) -> EncodingNode {
        let node = EncodingNode()
        if case .object(var members) = content {
            content = .scalar(.null)
            members.append((name, node))
            content = .object(members)
        }
        return node
    }

    func appendedChild() -> EncodingNode {
        let node = EncodingNode()
        if case .array(var nodes) = content {
            content = .scalar(.null)
            nodes.append(node)
            content = .array(nodes)
        }
        return node
    }

    var count: Int {
        if case .array(let nodes) = content { nodes.count } else { 0 }
    }

    func write(into bytes: inout [UInt8]) {
        switch content {
        case .scalar(let value): value.write(into: &bytes)
        case .array(let nodes): bytes.appendJSONList(nodes, open: "[", close: "]") { $0.write(into: &$1) }
        case .object(let members):
            bytes.appendJSONList(members, open: "{", close: "}") { member, bytes in
                bytes.appendJSONString(member.name)
                bytes.append(UInt8(ascii: ":"))
                member.node.write(into: &bytes)
            }
        }
    }
}

struct NodeEncoder: Encoder {
    let node: EncodingNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject()
        return KeyedEncodingContainer(ObjectContainer(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return ArrayContainer(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        ScalarContainer(node: node, codingPath: codingPath)
    }
}

private struct ArrayContainer: UnkeyedEncodingContainer {
    let node: EncodingNode
    let codingPath: [any CodingKey]
    var count: Int { node.count }

    func encodeNil() {
        _ = node.appendedChild()
    }

    func encode(_ value: some Encodable) throws {
        try node.appendedChild().take(value, codingPath: codingPath)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        superEncoder().container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        superEncoder().unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        NodeEncoder(node: node.appendedChild(), codingPath: codingPath)
    }
}

private struct ScalarContainer: SingleValueEncodingContainer {
    let node: EncodingNode
    let codingPath: [any CodingKey]

    func encodeNil() {
        node.content = .scalar(.null)
    }

    func encode(_ value: some Encodable) throws {
        try node.take(value, codingPath: codingPath)
    }
}

extension JSONValue {
    /// The scalar types of Swift; nil for anything that has an encoding of its own.
    fileprivate init?(scalar value: some Encodable) {
        switch value {
        case let text as String: self = .text(text)
        case let flag as Bool: self = .boolean(flag)
        case let number as Int64: self = .integer(number)
        case let number as Double: self = .number(number)
        case let number as any FixedWidthInteger: self = .integer(Int64(clamping: number))
        case let number as Float: self = .number(Double(number))
        default: return nil
        }
    }
}
