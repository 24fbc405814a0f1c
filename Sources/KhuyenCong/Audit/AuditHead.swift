/// The end of the audit chain: how many entries there are, and the hash of the last one.
///
/// Written down with every backup, it shows later whether the tail was cut.
package struct AuditHead: Hashable, Sendable, CustomStringConvertible {
    package let sequence: Int64
    /// 32 bytes.
    package let hash: [UInt8]

    package init(sequence: Int64, hash: [UInt8]) {
        self.sequence = sequence
        self.hash = hash
    }

    /// Reads what `description` writes: "42:9f86d0…"; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0,
            let hash = Hex.decode(String(parts[1])), hash.count == AuditHead.empty.hash.count
        else { return nil }
        self.init(sequence: sequence, hash: hash)
    }

    /// Before the first entry.
    package static let empty = AuditHead(sequence: 0, hash: [UInt8](repeating: 0, count: 32))

    package var description: String {
        "\(sequence):\(Hex.encode(hash))"
    }
}
