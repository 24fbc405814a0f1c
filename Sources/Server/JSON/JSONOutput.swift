/// Writes `Encodable` values as JSON in which every key is always present.
///
/// An optional without a value is `null`, where Foundation's encoder would leave the key out. Keys come in the order
/// of the type's declaration.
package enum JSONOutput {
    /// - Throws: what the value's own `encode(to:)` throws.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let node = EncodingNode()
        try node.take(value, codingPath: [])
        var bytes: [UInt8] = []
        node.write(into: &bytes)
        return bytes
    }
}
