import Database
import Foundation

/// What a person types to sign in.
package struct Credentials: Sendable {
    package let userName: String
    package let password: String
    /// Only asked for where the account has an authenticator app.
    package let timeCode: String?

    package init(userName: String, password: String, timeCode: String? = nil) {
        self.userName = userName
        self.password = password
        self.timeCode = timeCode
    }
}

/// A session that has just begun; the token goes into the cookie and is nowhere else.
package struct StartedSession: Sendable, Equatable {
    package let accountID: Int64
    package let token: String
}

extension Accounts {
    /// An unknown name, a disabled account and a wrong password read the same and cost the same.
    ///
    /// - Parameters:
    ///   - credentials: as typed.
    ///   - address: where the request comes from, after trusted proxies were asked.
    ///   - now: the moment of the attempt.
    /// - Returns: the session that has begun.
    /// - Throws: `Refusal`: invalid; tooMany while a wait lasts; signInRequired (field "timeCode") where the code is
    ///   missing.
    package func signIn(
        _ credentials: Credentials,
        from address: String?,
        at now: Moment
    ) async throws -> StartedSession {
        let userName = UserName.normalised(credentials.userName)
        let known = try await beginAttempt(userName: userName, address: address, at: now)
        guard try await hasher.verify(credentials.password, against: known?.passwordHash), let known else {
            try await recordFailure(address: address, at: now)
            throw Accounts.signInRefused
        }
        let rehashed = try await rehashed(credentials.password, known)
        return try await database.write { transaction in
            try Accounts.requireTimeCode(credentials.timeCode, of: known, at: now, in: transaction)
            try SignInThrottle(transaction).forget(.account(userName: userName))
            if let rehashed {
                try transaction.execute("UPDATE account SET password_hash = \(rehashed) WHERE id = \(known.id)")
            }
            let officer = try Accounts.officer(known.id, name: known.fullName, at: now, in: transaction)
            let draft = AuditDraft(
                act: "account.signIn",
                subject: "account",
                subjectID: known.id,
                provinceNow: officer.homeProvince,
                detail: ["timeCode": known.sealedTimeCode != nil],
                personal: address.map { ["address": $0] }
            )
            let session = try Accounts.startSession(of: known.id, at: now, in: transaction)
            try Audit.append(draft, by: officer, at: now, in: transaction)
            return session
        }
    }

    /// Proves once more that the person at the desk is the account's owner, before something weighty.
    /// - Throws: `Refusal`: invalid (field "currentPassword"), tooMany.
    func confirmPassword(_ password: String, of officer: Officer, at now: Moment) async throws {
        let id = try Accounts.ownAccountID(officer)
        let userName = try await database.read { transaction in
            try transaction.value("SELECT user_name FROM account WHERE id = \(id)") as String?
        }
        let name = userName ?? ""
        let known = try await beginAttempt(userName: name, address: nil, at: now)
        guard try await hasher.verify(password, against: known?.passwordHash) else {
            throw Refusal.invalid("Mật khẩu hiện tại không đúng.", field: "currentPassword")
        }
        try await database.write { try SignInThrottle($0).forget(.account(userName: name)) }
    }

    static func ownAccountID(_ officer: Officer) throws -> Int64 {
        guard let id = officer.userID else { throw Refusal.forbidden }
        return id
    }

    /// Books the attempt as failed before the password is looked at: parallel guesses cannot slip past the count.
    private func beginAttempt(userName: String, address: String?, at now: Moment) async throws -> KnownAccount? {
        try await database.write { transaction in
            let throttle = try SignInThrottle(transaction)
            try throttle.forgetOld(at: now)
            if let address { try throttle.check(.address(address), at: now) }
            try throttle.check(.account(userName: userName), at: now)
            try throttle.recordFailure(.account(userName: userName), at: now)
            return try KnownAccount.load(userName: userName, in: transaction)
        }
    }

    private func recordFailure(address: String?, at now: Moment) async throws {
        guard let address else { return }
        try await database.write { try SignInThrottle($0).recordFailure(.address(address), at: now) }
    }

    private func rehashed(_ password: String, _ known: KnownAccount) async throws -> String? {
        guard let hash = known.passwordHash, hasher.needsRehash(hash) else { return nil }
        return try await hasher.hash(password)
    }

    private static func requireTimeCode(
        _ typed: String?,
        of known: KnownAccount,
        at now: Moment,
        in transaction: Transaction
    ) throws {
        guard let sealed = known.sealedTimeCode else { return }
        guard let typed, !typed.isEmpty else {
            throw Refusal(.signInRequired, "Nhập mã 6 số trong ứng dụng xác thực.", field: "timeCode")
        }
        guard try useTimeCode(typed, accountID: known.id, sealed: sealed, at: now, in: transaction) else {
            throw Refusal.invalid("Mã xác thực không đúng hoặc đã dùng rồi.", field: "timeCode")
        }
    }

    private static let signInRefused = Refusal.invalid("Tên đăng nhập hoặc mật khẩu không đúng.", field: "password")
}

/// What sign-in needs of an account that may sign in.
private struct KnownAccount: Sendable {
    let id: Int64
    let fullName: String
    let passwordHash: String?
    let sealedTimeCode: [UInt8]?

    static func load(userName: String, in transaction: Transaction) throws -> KnownAccount? {
        try transaction.first(
            """
            SELECT id, full_name, password_hash, totp_sealed FROM account
            WHERE user_name = \(userName) AND disabled_at IS NULL
            """
        ) { row in
            KnownAccount(
                id: try row.get(0),
                fullName: try row.get(1),
                passwordHash: try row.get(2),
                sealedTimeCode: try row.get(3)
            )
        }
    }
}
