import Database
import Vietnamese

/// By what an establishment is known under any name, as it is compared: however a telephone or an address is written.
///
/// Each is nil where nothing is written, and empty where what is written tells nobody apart; neither is like anything.
struct BeneficiaryTraits: Sendable, Hashable {
    /// Moves on with every change of what a key folds to, so that stored keys are written anew.
    static let version = 1

    let phone: String?
    let bankAccount: String?
    let address: String?

    init(phone: String?, bankAccount: String?, address: String?) {
        self.phone = phone.map { BeneficiaryTraits.telling(PhoneKey($0)?.digits ?? "") }
        self.bankAccount = bankAccount.map { BeneficiaryTraits.account($0) }
        self.address = address.map { String(BeneficiaryTraits.place($0).prefix(BeneficiaryTraits.longest)) }
    }

    /// By what two may be one, the surest first; nil where nothing is alike.
    func likeness(_ other: BeneficiaryTraits) -> RelatedOwners.Likeness? {
        if BeneficiaryTraits.same(phone, other.phone) { return .phone }
        if BeneficiaryTraits.same(bankAccount, other.bankAccount) { return .bankAccount }
        return BeneficiaryTraits.same(address, other.address) ? .address : nil
    }

    /// Signs of an address that are compared: an index of PostgreSQL holds no row of more than 2,700 bytes.
    private static let longest = 300

    /// Nil instead of empty, for a look-up.
    static func sought(_ key: String?) -> String? {
        key.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func same(_ left: String?, _ right: String?) -> Bool {
        sought(left) != nil && left == right
    }

    /// Six digits at least; a bank's name beside them says nothing of the owner.
    private static func account(_ typed: String) -> String {
        let digits = String(typed.filter(\.isDigit))
        return digits.count < 6 ? "" : telling(String(digits.prefix(longest)))
    }

    /// A row of one digit stands in a field that had to be filled.
    private static func telling(_ digits: String) -> String {
        Set(digits).count > 1 ? digits : ""
    }

    /// An address that names more than a commune: a house, a street, a hamlet, and where that lies.
    private static func place(_ typed: String) -> String {
        let parts = typed.split { ",;\n".contains($0) }.map { Fold.key(String($0)) }.filter { !$0.isEmpty }
        let key = parts.joined(separator: " ")
        guard parts.count > 1 else {
            return key.split(separator: " ").count > 2 && isFine(key[...]) ? key : ""
        }
        // The last part says where the others lie: "Lạng Sơn" is no hamlet (làng).
        return parts.dropLast().contains { isFine($0[...]) } ? key : ""
    }

    private static func isFine(_ part: Substring) -> Bool {
        if PlaceWords.isDetail(part) { return true }
        guard let first = part.split(separator: " ").first, part.contains(where: \.isNumber) else { return false }
        return !units.contains(first)
    }

    /// Begin the name of a commune or of what lies above it, which may be a number: "Phường 5", "Quận 3".
    private static let units: Set<Substring> = PlaceWords.kindWords.union(["p", "q", "tp", "tt", "tx", "h", "x", "t"])
}

extension BeneficiaryTraits {
    static let columns: SQL = "b.phone_key, b.bank_account_key, b.address_key"

    /// Reads the three columns from one on.
    init(stored row: Row, from column: Int) throws {
        phone = try row.get(column)
        bankAccount = try row.get(column + 1)
        address = try row.get(column + 2)
    }

    /// The ids of rows whose keys are not those of what they say.
    ///
    /// - Throws: `DatabaseError`.
    static func strayed(in tx: Transaction) throws -> [Int64] {
        let told: SQL = "(b.phone IS NOT NULL OR b.bank_account IS NOT NULL OR b.address IS NOT NULL)"
        let keyed: SQL = "(b.phone_key IS NOT NULL OR b.bank_account_key IS NOT NULL OR b.address_key IS NOT NULL)"
        return try tx.rows(
            """
            SELECT b.id, b.phone, b.bank_account, b.address, \(columns) FROM beneficiary b
            WHERE \(told) OR \(keyed) ORDER BY b.id
            """
        ) { row -> Int64? in
            let right = BeneficiaryTraits(
                phone: try row.get(1),
                bankAccount: try row.get(2),
                address: try row.get(3)
            )
            let stored = try BeneficiaryTraits(stored: row, from: 4)
            let id: Int64 = try row.get(0)
            return right == stored ? nil : id
        }.compactMap { $0 }
    }
}

extension BeneficiaryDraft {
    var traits: BeneficiaryTraits {
        BeneficiaryTraits(phone: phone, bankAccount: bankAccount, address: address)
    }
}
