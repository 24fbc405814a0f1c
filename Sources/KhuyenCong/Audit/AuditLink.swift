/// One entry as the chain sees it: everything that its hash covers.
struct AuditLink: Equatable {
    let sequence: Int64
    let at: Int64
    let accountID: Int64?
    let officer: String
    let act: String
    let subject: String
    let subjectID: Int64?
    let provinceNow: String?
    let detail: String
    let personalHash: [UInt8]?
    let previousHash: [UInt8]

    /// SHA-256 over the fields in this order, each with its length, so that no two entries serialise alike.
    var hash: [UInt8] {
        var canonical = CanonicalBytes()
        canonical.append("khuyencong audit 1")
        canonical.append(sequence)
        canonical.append(at)
        canonical.append(accountID)
        canonical.append(officer)
        canonical.append(act)
        canonical.append(subject)
        canonical.append(subjectID)
        canonical.append(provinceNow)
        canonical.append(detail)
        canonical.append(personalHash)
        canonical.append(previousHash)
        return Digest.sha256(canonical.bytes)
    }

    /// What stands in the chain for personal values; the salt keeps a short name from being guessed.
    static func personalHash(salt: [UInt8], body: String) -> [UInt8] {
        Digest.sha256(salt + Array(body.utf8))
    }
}

/// Fields one after another: a byte that tells present from absent, the length, the bytes.
private struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ field: [UInt8]?) {
        guard let field else {
            bytes.append(0)
            return
        }
        bytes.append(1)
        appendBigEndian(Int64(field.count))
        bytes.append(contentsOf: field)
    }

    mutating func append(_ text: String?) {
        append(text.map { Array($0.utf8) })
    }

    mutating func append(_ number: Int64?) {
        append(number.map(String.init))
    }

    private mutating func appendBigEndian(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
