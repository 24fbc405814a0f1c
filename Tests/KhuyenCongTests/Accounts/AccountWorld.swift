import Database
import TestSupport

@testable import KhuyenCong

/// A fresh installation with one province, one of its communes, a second province, and nobody in it yet.
struct AccountWorld {
    static let nghean = Grant.Scope.province("40")
    static let vinh = Grant.Scope.commune("16681", province: "40")
    static let thanhhoa = Grant.Scope.province("38")
    /// 2026-03-02 09:00 in Vietnam.
    static let now = Moment(secondsSince1970: 1_772_416_800)
    static let today = now.day
    static let password = "đường về làng nghề"

    let database: Database
    let accounts: Accounts
    /// An account as well, unlike the local operator.
    let administrator: Officer

    init() async throws {
        database = try await TestDatabase.make(migrations: Schema.migrations)
        accounts = Accounts(database)
        try await database.write { try AccountWorld.fillMap($0) }
        let id = try await accounts.create(
            NewAccount(
                userName: "quantri",
                fullName: "Nguyễn Thị Hương",
                grant: NewGrant(role: .administrator, scope: .nation, from: AccountWorld.today)
            ),
            by: .localOperator,
            at: AccountWorld.now
        )
        administrator = Officer(
            userID: id,
            name: "Nguyễn Thị Hương",
            grants: [Grant(role: .administrator, scope: .nation)]
        )
    }

    /// Adds a person with one right from today on.
    func person(
        _ userName: String,
        _ role: Role = .promotionCentre,
        in scope: Grant.Scope = nghean,
        until: Day? = nil,
        password: String? = nil
    ) async throws -> Int64 {
        try await accounts.create(
            NewAccount(
                userName: userName,
                fullName: "Trần Văn \(userName)",
                password: password,
                grant: NewGrant(role: role, scope: scope, from: AccountWorld.today, until: until)
            ),
            by: administrator,
            at: AccountWorld.now
        )
    }

    /// A person as the officer they are today.
    func officer(
        _ userName: String,
        _ role: Role = .promotionCentre,
        in scope: Grant.Scope = nghean,
        until: Day? = nil,
        password: String? = nil
    ) async throws -> Officer {
        let id = try await person(userName, role, in: scope, until: until, password: password)
        return Officer(userID: id, name: "Trần Văn \(userName)", grants: [Grant(role: role, scope: scope)])
    }

    func grants(of id: Int64, at now: Moment = AccountWorld.now) async throws -> [Grant] {
        try await database.read { try AccountRows.grantsInForce(accountID: id, on: now.day, in: $0) }
    }

    func acts() async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows("SELECT act FROM audit_entry ORDER BY sequence") { try $0.get(0) }
        }
    }

    func count(_ sql: SQL) async throws -> Int? {
        try await database.read { try $0.value(sql) }
    }

    func signIn(
        _ userName: String,
        _ password: String = AccountWorld.password,
        code: String? = nil,
        from address: String? = nil,
        at now: Moment = AccountWorld.now
    ) async throws -> StartedSession {
        let credentials = Credentials(userName: userName, password: password, timeCode: code)
        return try await accounts.signIn(credentials, from: address, at: now)
    }

    private static func fillMap(_ transaction: Transaction) throws {
        let units: [(code: String, name: String, parent: String?)] = [
            ("40", "Tỉnh Nghệ An", nil), ("38", "Tỉnh Thanh Hóa", nil), ("16681", "Phường Vinh", "40"),
        ]
        for unit in units {
            try transaction.execute(
                """
                INSERT INTO admin_unit (map, code, name, level, parent_code, citation, evidence, name_key, sort_key)
                VALUES (2025, \(unit.code), \(unit.name), \(unit.parent == nil ? "province" : "commune"),
                    \(unit.parent), 'Nghị quyết 202/2025/QH15', 'V1', '', \([UInt8]()))
                """
            )
        }
    }
}
