import Database
import TestSupport

@testable import KhuyenCong

/// A database with the reference rows, and the people who act in it.
enum TerritoriesWorld {
    static let now = TestDatabase.now
    static let administrator = Officer.localOperator
    static let department = officer(.department, .province("40"))
    static let centreInDakLak = officer(.promotionCentre, .province("66"))
    static let finance = officer(.financeOffice, .nation)
    static let beneficiary = officer(.beneficiary, .province("40"))

    private static let sharing = Task { try await TestDatabase.prepared() }

    /// One database for all tests that write nothing.
    static func sharedDatabase() async throws -> Database {
        try await sharing.value
    }

    static func territories() async throws -> Territories {
        try await sharedDatabase().read { try Territories.load($0) }
    }

    static func officer(_ role: Role, _ scope: Grant.Scope) -> Officer {
        Officer(userID: nil, name: "\(role)", grants: [Grant(role: role, scope: scope)])
    }

    /// The acts of the audit log, the earliest first.
    static func acts(in database: Database) async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows("SELECT act FROM audit_entry ORDER BY sequence") { try $0.get(0) }
        }
    }
}
