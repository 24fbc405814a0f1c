import Database

/// The offer of an authenticator app, until the first code confirms it; nothing is stored before.
package struct TimeCodeOffer: Sendable, Equatable {
    /// For typing into the app by hand.
    package let secret: String
    /// For the app to open or scan.
    package let uri: String
    /// The form carries it back: sealed, for this account only, for a quarter of an hour.
    package let sealed: String

    package init(secret: String, uri: String, sealed: String) {
        self.secret = secret
        self.uri = uri
        self.sealed = sealed
    }
}

extension Accounts {
    private static let offerLifetime: Int64 = 15 * 60

    /// - Throws: `Refusal`, `DatabaseError`, `SecretsError`.
    package func offerTimeCode(to officer: Officer, at now: Moment) async throws -> TimeCodeOffer {
        let id = try Accounts.ownAccountID(officer)
        let secret = try RandomBytes.make(TimeCode.secretLength)
        return try await database.write { transaction in
            guard let account = try AccountRows.account(id, in: transaction) else { throw Refusal.missing }
            let key = try Accounts.timeCodeKey(in: transaction)
            let until = now.adding(seconds: Accounts.offerLifetime)
            let sealed = try Sealed.seal(Accounts.offerHeader(id, until: until) + secret, key)
            return TimeCodeOffer(
                secret: Base32.encode(secret),
                uri: TimeCode.uri(secret: secret, userName: account.userName),
                sealed: OpaqueToken.base64URL(sealed)
            )
        }
    }

    /// From now on sign-in asks for a code.
    /// - Throws: `Refusal` (invalid, field "timeCode"), `DatabaseError`, `SecretsError`.
    package func confirmTimeCode(
        _ typed: String,
        offer sealedOffer: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        let id = try Accounts.ownAccountID(officer)
        try await database.write { transaction in
            guard let account = try AccountRows.account(id, in: transaction) else { throw Refusal.missing }
            let key = try Accounts.timeCodeKey(in: transaction)
            let secret = try Accounts.openOffer(sealedOffer, accountID: id, key: key, at: now)
            guard let step = TimeCode.matchingStep(typed, secret: secret, at: now) else {
                throw Refusal.invalid("Mã xác thực không đúng.", field: "timeCode")
            }
            let sealed = try Sealed.seal(secret, key)
            try transaction.execute(
                """
                UPDATE account SET totp_sealed = \(sealed), totp_last_step = \(step), version = version + 1
                WHERE id = \(id)
                """
            )
            try Audit.append(Accounts.draft("account.timeCodeOn", account), by: officer, at: now, in: transaction)
        }
    }

    /// - Throws: `Refusal` (invalid, field "currentPassword"), `DatabaseError`.
    package func removeTimeCode(password: String, by officer: Officer, at now: Moment) async throws {
        let id = try Accounts.ownAccountID(officer)
        try await confirmPassword(password, of: officer, at: now)
        try await database.write { transaction in
            guard let account = try AccountRows.account(id, in: transaction), account.asksForTimeCode else { return }
            try transaction.execute(
                """
                UPDATE account SET totp_sealed = NULL, totp_last_step = NULL, version = version + 1 WHERE id = \(id)
                """
            )
            try Audit.append(Accounts.draft("account.timeCodeOff", account), by: officer, at: now, in: transaction)
        }
    }

    /// Spends the code: each step counts once (RFC 6238, section 5.2).
    static func useTimeCode(
        _ typed: String,
        accountID: Int64,
        sealed: [UInt8],
        at now: Moment,
        in transaction: Transaction
    ) throws -> Bool {
        let secret = try Sealed.open(sealed, timeCodeKey(in: transaction))
        guard let step = TimeCode.matchingStep(typed, secret: secret, at: now) else { return false }
        let used = try transaction.execute(
            """
            UPDATE account SET totp_last_step = \(step)
            WHERE id = \(accountID) AND (totp_last_step IS NULL OR totp_last_step < \(step))
            """
        )
        return used == 1
    }

    private static func timeCodeKey(in transaction: Transaction) throws -> SecretKey {
        try Secrets.key(named: "timeCode", in: transaction)
    }

    private static func openOffer(
        _ text: String,
        accountID: Int64,
        key: SecretKey,
        at now: Moment
    ) throws -> [UInt8] {
        let stale = Refusal.invalid("Mã thiết lập đã hết hạn.", field: "timeCode", remedy: "Bắt đầu lại từ đầu.")
        // Whatever was tampered with reads as an offer that has lapsed.
        guard let sealed = OpaqueToken.bytes(base64URL: text), let plain = try? Sealed.open(sealed, key),
            plain.count == 16 + TimeCode.secretLength
        else { throw stale }
        let owner = number(plain[0..<8])
        let until = Moment(secondsSince1970: number(plain[8..<16]))
        guard owner == accountID, now < until else { throw stale }
        return Array(plain[16...])
    }

    private static func offerHeader(_ accountID: Int64, until: Moment) -> [UInt8] {
        [accountID, until.secondsSince1970].flatMap { number in
            withUnsafeBytes(of: number.bigEndian) { Array($0) }
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        bytes.reduce(0) { $0 << 8 | Int64($1) }
    }
}
