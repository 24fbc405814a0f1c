import Database
import Vietnamese

/// A number that a beneficiary is known by (số định danh), on the days it holds; none is mandatory.
package struct BeneficiaryIdentifier: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        /// Mã số thuế, 10 or 13 digits.
        case taxCode
        /// Số định danh cá nhân of a household's head, 12 digits, its tax identifier since 01/07/2025.
        case personalNumber
        /// Số đăng ký kinh doanh.
        case registration
    }

    package let id: Int64
    package let kind: Kind
    /// As shown; of a personal number only the ends: "0010••••••89".
    package let shown: String
    package let validity: Validity
}

/// An identifier as it is stored: plain, or for a personal number sealed, with a hash to find it by.
struct StoredIdentifier {
    let kind: BeneficiaryIdentifier.Kind
    let value: String?
    let sealed: [UInt8]?
    let lookup: [UInt8]

    private static let keyName = "beneficiary"

    /// - Throws: `Refusal` (invalid) where the text is no such number; `SecretsError`.
    init(_ kind: BeneficiaryIdentifier.Kind, _ text: String, in transaction: Transaction) throws {
        self.kind = kind
        switch kind {
        case .taxCode:
            guard let code = TaxCode.normalized(text) else { throw Refusal.invalidTaxCode }
            (value, sealed, lookup) = (code, nil, StoredIdentifier.plainLookup(code))
        case .registration:
            let number = text.nfc.split { $0.isWhitespace }.joined(separator: " ")
            guard !number.isEmpty else { throw Refusal.invalid("Số đăng ký kinh doanh còn trống.", field: "value") }
            (value, sealed, lookup) = (number, nil, StoredIdentifier.plainLookup(Fold.key(number)))
        case .personalNumber:
            guard let number = PersonalNumber.normalized(text) else { throw Refusal.invalidPersonalNumber }
            let key = try Secrets.key(named: StoredIdentifier.keyName, in: transaction)
            value = nil
            sealed = try Sealed.seal(Array(number.utf8), key)
            lookup = KeyedHash.of(number, key: key)
        }
    }

    /// What finds a number again.
    struct Key: Hashable {
        let kind: BeneficiaryIdentifier.Kind
        let lookup: [UInt8]
    }

    var key: Key { Key(kind: kind, lookup: lookup) }

    /// The numbers beside the tax code that mentions tell, by the mentions' positions.
    ///
    /// - Throws: as `init`.
    static func told(
        by mentions: [BeneficiaryMention?],
        in transaction: Transaction
    ) throws -> [Int: [StoredIdentifier]] {
        var told: [Int: [StoredIdentifier]] = [:]
        for (position, mention) in mentions.enumerated() {
            guard let numbers = mention?.numbers, !numbers.isEmpty else { continue }
            told[position] = try numbers.map { try StoredIdentifier($0.kind, $0.number, in: transaction) }
        }
        return told
    }

    /// Tax codes and registrations are public, so their own letters find them.
    static func plainLookup(_ text: String) -> [UInt8] {
        Array(text.utf8)
    }

    /// What a typed public number could be found by; nothing for a text that is no number.
    static func lookups(_ text: String) -> [[UInt8]] {
        var found: [[UInt8]] = []
        if let code = TaxCode.normalized(text) {
            found.append(plainLookup(code))
        }
        if text.contains(where: \.isNumber) {
            found.append(plainLookup(Fold.key(text)))
        }
        return found
    }

    /// What a typed personal number could be found by; nothing for a text that is none.
    ///
    /// - Throws: `SecretsError`.
    static func lookups(personalNumber text: String, in transaction: Transaction) throws -> [[UInt8]] {
        guard let number = PersonalNumber.normalized(text), try hasKey(transaction) else { return [] }
        return [KeyedHash.of(number, key: try Secrets.key(named: keyName, in: transaction))]
    }

    /// Without a key no number was ever sealed, and a read may not make one.
    private static func hasKey(_ transaction: Transaction) throws -> Bool {
        let found: Int? = try transaction.value("SELECT 1 FROM secret WHERE name = \(keyName)")
        return found != nil
    }

    /// Shows the ends of a personal number and nothing else of it.
    ///
    /// - Throws: `SecretsError`.
    static func masked(_ sealed: [UInt8], in transaction: Transaction) throws -> String {
        let key = try Secrets.key(named: keyName, in: transaction)
        return PersonalNumber.masked(String(decoding: try Sealed.open(sealed, key), as: UTF8.self))
    }
}

extension Refusal {
    fileprivate static let invalidTaxCode = Refusal.invalid(
        "Mã số thuế không hợp lệ: cần 10 hoặc 13 chữ số và chữ số kiểm tra đúng.",
        field: "value"
    )

    fileprivate static let invalidPersonalNumber = Refusal.invalid(
        "Số định danh cá nhân không hợp lệ: cần đủ 12 chữ số.",
        field: "value"
    )
}
