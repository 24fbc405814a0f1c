import Database
import KhuyenCong
import TestSupport

@testable import struct KhuyenCong.AuditLink
@testable import enum KhuyenCong.Schema

/// A database with the audit tables and without the guards that refuse tampering: these tests tamper.
struct AuditWorld {
    static let morning = Moment(secondsSince1970: 1_700_000_000)
    static let huong = Officer(userID: 1, name: "Nguyễn Thị Hương", grants: [])

    let database: Database

    init() async throws {
        database = try await TestDatabase.make(
            migrations: [Schema.referenceTables, Schema.peopleTables, Schema.auditTables]
        )
        try await run(
            """
            INSERT INTO account (id, user_name, full_name, created_at)
            VALUES (1, 'huong', 'Nguyễn Thị Hương', 0), (2, 'lam', 'Trần Văn Lâm', 0)
            """
        )
    }

    @discardableResult
    func append(
        _ act: String = "project.correct",
        subjectID: Int64 = 7,
        province: String? = "40",
        personal: [String: String]? = nil,
        by officer: Officer = AuditWorld.huong,
        at now: Moment = AuditWorld.morning
    ) async throws -> AuditHead {
        let draft = AuditDraft(
            act: act,
            subject: "project",
            subjectID: subjectID,
            provinceNow: province,
            detail: AuditChange(before: ["title": "Cũ"], after: ["title": "Mới"]),
            personal: personal
        )
        return try await database.write { try Audit.append(draft, by: officer, at: now, in: $0) }
    }

    func run(_ sql: SQL) async throws {
        try await database.write { _ = try $0.execute(sql) }
    }

    func verify(expecting expected: AuditHead? = nil) async throws -> AuditVerdict {
        try await Audit.verify(database, expecting: expected)
    }
}
