import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Nothing of the program writes these; a hand in the database, or a fault of ours, could.
@Suite struct DossierConsistencyTests {
    private func damaged(upTo state: ProjectState, by damage: String) async throws -> [String] {
        let world = try await DossierWorld()
        let file = try await world.local(upTo: state)
        #expect(try await Consistency(world.database).differences() == [])
        try await world.database.write { tx in
            try tx.execute(SQL(stringLiteral: damage.replacing("{id}", with: String(file.id))))
        }
        let found = try await Consistency(world.database).differences()
        return found.map { $0.replacing("HS\(file.id)", with: "HS1") }
    }

    @Test(arguments: [
        (
            ProjectState.approved, "UPDATE dossier SET state = 'contracted' WHERE id = {id}",
            ["Hồ sơ HS1: trạng thái không phải là trạng thái sau việc cuối cùng."]
        ),
        (
            .approved,
            """
            INSERT INTO dossier_act (dossier_id, position, act, from_state, to_state, performed_at, officer_name, day,
                fields)
            VALUES ({id}, 5, 'settle', 'approved', 'approved', 0, 'Không ai', '2026-01-01', '{}')
            """,
            [
                "Hồ sơ HS1: việc “Quyết toán” đưa “Đã phê duyệt” sang “Đã phê duyệt”, vòng đời không cho (1 lần).",
                "Hồ sơ HS1: 5 việc nhưng nhật ký có 4.",
            ]
        ),
        (
            .submitted,
            """
            INSERT INTO dossier_act (dossier_id, position, act, from_state, to_state, performed_at, officer_name, day,
                fields)
            VALUES ({id}, 3, 'submit', 'returned', 'submitted', 0, 'Không ai', '2026-01-01', '{}')
            """,
            [
                "Hồ sơ HS1, việc thứ 3: không nối tiếp việc trước.", "Hồ sơ HS1, việc thứ 3: thiếu bản đề án đã nộp.",
                "Hồ sơ HS1: 2 việc nhưng nhật ký có 1.",
            ]
        ),
        (
            .settled, "UPDATE dossier_line SET settled_at = NULL WHERE dossier_id = {id}",
            ["Hồ sơ HS1, dòng 1: nghiệm thu, quyết toán không khớp trạng thái."]
        ),
        (
            .contracted, "UPDATE dossier_line SET halt = 'suspended' WHERE dossier_id = {id}",
            ["Hồ sơ HS1, dòng 1: “Tạm dừng” không khớp với lần điều chỉnh cuối của dòng."]
        ),
        (
            .contracted, "UPDATE dossier_line SET accepted_at = 1 WHERE dossier_id = {id}",
            ["Hồ sơ HS1, dòng 1: nghiệm thu, quyết toán không khớp trạng thái."]
        ),
        (
            .approved,
            "UPDATE project SET withdrawn_at = 1 WHERE id = (SELECT project_id FROM dossier WHERE id = {id})",
            ["Hồ sơ HS1: đề án trong sổ và hồ sơ không cùng rút."]
        ),
    ])
    func `a damaged file is named`(state: ProjectState, damage: String, sentences: [String]) async throws {
        let found = try await damaged(upTo: state, by: damage)

        #expect(found.filter { $0.hasPrefix("Hồ sơ") && !$0.contains("mốc thời gian") } == sentences)
    }

    @Test func `money beyond the stage before is named`() async throws {
        let found = try await damaged(
            upTo: .accepted,
            by: """
                INSERT INTO amount_entry (line_id, source_code, stage, budget_year, document_precision, booked_on,
                    entered_on, amount)
                SELECT line_id, 'province', 'settled', 2026, 'year', '2026-01-01', '2026-01-01', 300000001
                FROM dossier_line WHERE dossier_id = {id}
                """
        )

        #expect(
            found.filter { $0.hasPrefix("Hồ sơ") } == [
                "Hồ sơ HS1, dòng 1, Khuyến công cấp tỉnh: phê duyệt 300000000, hợp đồng 300000000, "
                    + "tạm ứng 200000000, nghiệm thu 300000000, quyết toán 300000001, thu hồi 0 đồng không khớp nhau."
            ]
        )
    }

    @Test func `an entry of the log that is missing breaks the chain`() async throws {
        let world = try await DossierWorld()
        _ = try await world.draft()
        try await world.database.write { tx in
            try tx.execute("UPDATE audit_head SET hash = \([1] as [UInt8])")
        }

        let found = try await Consistency(world.database).differences()

        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("Nhật ký đứt") == true)
    }
}
