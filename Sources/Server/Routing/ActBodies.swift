/// The version that the caller has seen: an act on what stands differently by now is refused.
struct SeenVersion: Codable, Sendable {
    let version: Int
}

/// Why something is undone.
struct GivenReason: Codable, Sendable {
    let reason: String
}

/// The row that an act wrote.
struct WrittenRowAnswer: Codable, Sendable {
    let id: Int64
}
