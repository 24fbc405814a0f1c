import Database
import KhuyenCong
import TestSupport
import Testing

@testable import struct KhuyenCong.AuditLink

@Suite struct AuditTests {
    @Test func `an act that fails leaves no entry`() async throws {
        let world = try await AuditWorld()
        let before = try await world.append()

        await #expect(throws: Refusal.missing) {
            try await world.database.write { transaction in
                let draft = AuditDraft(
                    act: "project.correct",
                    subject: "project",
                    subjectID: 7,
                    provinceNow: nil,
                    detail: NoDetail()
                )
                try Audit.append(draft, by: AuditWorld.huong, at: AuditWorld.morning, in: transaction)
                throw Refusal.missing
            }
        }

        #expect(try await world.verify() == .sound(before))
    }

    @Test func `writers at the same time stand in one chain`() async throws {
        let world = try await AuditWorld()

        let sequences = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 1...20 { group.addTask { try await world.append().sequence } }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(sequences.sorted() == Array(1...20))
        let head = try await world.database.read { try Audit.head(in: $0) }
        #expect(try await world.verify() == .sound(head))
    }

    @Test func `several entries of one transaction follow one another`() async throws {
        let world = try await AuditWorld()

        let heads = try await world.database.write { transaction in
            try ["a", "b"].map { act in
                let draft = AuditDraft(act: act, subject: "x", subjectID: nil, provinceNow: nil, detail: NoDetail())
                return try Audit.append(draft, by: .localOperator, at: AuditWorld.morning, in: transaction)
            }
        }

        #expect(heads.map(\.sequence) == [1, 2])
        #expect(try await world.verify() == .sound(heads[1]))
    }

    /// The database itself refuses to rewrite the log.
    @Test(arguments: ["UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry"] as [SQL])
    func `the engine refuses to change an entry`(statement: SQL) async throws {
        let database = try await TestDatabase.make(migrations: Schema.migrations)
        try await database.write { transaction in
            let draft = AuditDraft(act: "a", subject: "x", subjectID: nil, provinceNow: nil, detail: NoDetail())
            try Audit.append(draft, by: .localOperator, at: AuditWorld.morning, in: transaction)
        }

        await #expect(throws: DatabaseError.raised("audit_entry is append-only")) {
            try await database.write { _ = try $0.execute(statement) }
        }
    }

    /// Names of accounts are looked up when the log is read, so that anonymising the account is enough.
    @Test func `the entry holds the account and not its name`() async throws {
        let world = try await AuditWorld()
        try await world.append(by: AuditWorld.huong)
        try await world.append(by: .localOperator)

        let officers = try await world.database.read { transaction in
            try transaction.rows("SELECT officer FROM audit_entry ORDER BY sequence") { try $0.get(0) as String }
        }

        #expect(officers == ["", "Người vận hành máy chủ"])
    }

    @Test func `a head reads back from its text`() {
        let head = AuditHead(sequence: 42, hash: Array(0..<32))

        #expect(AuditHead(head.description) == head)
    }

    @Test(arguments: ["", "42", "42:", "42:00ff", "-1:" + String(repeating: "0", count: 64), "x:y:z"])
    func `anything else is no head`(text: String) {
        #expect(AuditHead(text) == nil)
    }

    @Test func `moving text from one field to the next changes the hash`() {
        let links = [
            link(act: "ab", subject: "c", province: nil),
            link(act: "a", subject: "bc", province: nil),
            link(act: "ab", subject: "c", province: ""),
        ]

        #expect(Set(links.map { Hex.encode($0.hash) }).count == 3)
    }

    /// A shipped serialisation never changes, or every log in the field would break.
    @Test func `the hash of a known entry stays what it is`() {
        #expect(
            Hex.encode(link(act: "project.correct", subject: "project", province: "40").hash)
                == "4a288a4ab8cd32a6a755700f6e19112adb907841953235618f0291a7f5a20176"
        )
    }

    private func link(act: String, subject: String, province: String?) -> AuditLink {
        AuditLink(
            sequence: 1,
            at: 1_700_000_000,
            accountID: nil,
            officer: "",
            act: act,
            subject: subject,
            subjectID: 7,
            provinceNow: province,
            detail: "{}",
            personalHash: nil,
            previousHash: AuditHead.empty.hash
        )
    }
}
