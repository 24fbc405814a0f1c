import Database
import KhuyenCong
import Testing

@Suite struct AuditVerifyTests {
    @Test func `an empty log is sound`() async throws {
        let world = try await AuditWorld()

        #expect(try await world.verify() == .sound(.empty))
    }

    @Test func `a log that nobody touched is sound up to its head`() async throws {
        let world = try await AuditWorld()
        try await world.append()
        try await world.append(personal: ["name": "Lê Thị Bình"])
        let head = try await world.append(province: nil, by: .localOperator)

        #expect(head.sequence == 3)
        #expect(try await world.verify() == .sound(head))
    }

    @Test(
        arguments: [
            ("UPDATE audit_entry SET detail = '{}' WHERE sequence = 2", 2, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET at = at + 1 WHERE sequence = 2", 2, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET account_id = 2 WHERE sequence = 2", 2, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET account_id = NULL WHERE sequence = 2", 2, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET subject_id = 8 WHERE sequence = 2", 2, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET province_now = '38' WHERE sequence = 2", 2, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET act = 'project.view' WHERE sequence = 1", 1, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET hash = previous_hash WHERE sequence = 3", 3, "nội dung đã bị sửa"),
            ("UPDATE audit_entry SET previous_hash = hash WHERE sequence = 2", 2, "không nối với dòng trước"),
            ("UPDATE audit_personal SET body = '{}'", 2, "dữ liệu cá nhân đã bị sửa"),
            ("UPDATE audit_personal SET body = NULL", 2, "dữ liệu cá nhân bị xóa ngoài quy trình ẩn danh"),
            ("DELETE FROM audit_personal", 2, "mất dữ liệu cá nhân đi kèm"),
            ("UPDATE audit_personal SET sequence = 3", 2, "mất dữ liệu cá nhân đi kèm"),
            (
                "INSERT INTO audit_personal (sequence, salt, body) SELECT 1, salt, body FROM audit_personal", 1,
                "có dữ liệu cá nhân mà lúc ghi không có"
            ),
            (
                "UPDATE audit_head SET hash = (SELECT hash FROM audit_entry WHERE sequence = 1)", 3,
                "dòng đầu chuỗi không khớp với dòng cuối của nhật ký"
            ),
            ("DELETE FROM audit_head", 3, "dòng đầu chuỗi không khớp với dòng cuối của nhật ký"),
        ] as [(SQL, Int64, String)]
    )
    func `whatever is changed by hand is found`(tampering: SQL, sequence: Int64, reason: String) async throws {
        let world = try await AuditWorld()
        try await world.append()
        try await world.append(personal: ["name": "Lê Thị Bình"])
        try await world.append()

        try await world.run(tampering)

        #expect(try await world.verify() == .broken(sequence: sequence, reason: reason))
    }

    @Test func `a row taken out of the middle is found`() async throws {
        let world = try await AuditWorld()
        for _ in 1...3 { try await world.append() }

        try await world.run("DELETE FROM audit_entry WHERE sequence = 2")

        #expect(try await world.verify() == .broken(sequence: 3, reason: "thiếu dòng 2"))
    }

    @Test func `a cut tail is found by the head row`() async throws {
        let world = try await AuditWorld()
        for _ in 1...3 { try await world.append() }

        try await world.run("DELETE FROM audit_entry WHERE sequence = 3")

        #expect(
            try await world.verify() == .broken(sequence: 3, reason: "các dòng cuối của nhật ký bị cắt mất")
        )
    }

    /// Whoever cuts the tail can also write the head row anew; only a head kept elsewhere shows it.
    @Test func `a cut tail with a mended head is found by the head of a backup`() async throws {
        let world = try await AuditWorld()
        let early = try await world.append()
        let kept = try await world.append()

        try await world.run("DELETE FROM audit_entry WHERE sequence = 2")
        try await world.run("UPDATE audit_head SET sequence = 1, hash = \(early.hash)")

        #expect(try await world.verify() == .sound(early))
        #expect(
            try await world.verify(expecting: kept)
                == .broken(sequence: 2, reason: "nhật ký không còn chứa mốc ghi trong bản sao lưu")
        )
    }

    @Test func `the head of an earlier backup is part of a log that grew`() async throws {
        let world = try await AuditWorld()
        let backedUp = try await world.append()
        let head = try await world.append()

        #expect(try await world.verify(expecting: backedUp) == .sound(head))
        #expect(try await world.verify(expecting: .empty) == .sound(head))
    }

    /// Retention rules: a person's data goes, the proof of what was done stays.
    @Test func `an anonymised log still verifies`() async throws {
        let world = try await AuditWorld()
        try await world.append(subjectID: 7, personal: ["name": "Lê Thị Bình"])
        try await world.append(subjectID: 8, personal: ["name": "Phạm Văn Đức"])

        let blanked = try await world.database.write { transaction in
            try Audit.anonymise(
                subject: "project",
                subjectID: 7,
                by: .localOperator,
                at: AuditWorld.morning,
                in: transaction
            )
        }

        let bodies = try await world.database.read { transaction in
            try transaction.rows("SELECT body FROM audit_personal ORDER BY sequence") { try $0.get(0) as String? }
        }
        #expect(blanked == 1)
        #expect(bodies == [nil, #"{"name":"Phạm Văn Đức"}"#])
        guard case .sound(let head) = try await world.verify() else {
            Issue.record("the chain broke")
            return
        }
        #expect(head.sequence == 3)
    }
}
