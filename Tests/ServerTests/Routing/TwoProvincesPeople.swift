import Database
import KhuyenCong
import TestSupport

@testable import Server

extension TwoProvinces {
    /// A collaborator of Nghệ An.
    static func collaborator(_ database: Database) async throws -> Int64 {
        let fields = FieldTree.group([
            "name": .text("Cộng tác viên A"), "province": .text("40"), "communes": .text("Xã Anh Sơn"),
            "decision": .text("12/QĐ-UBND"), "from": .text("2026-01-01"), "until": .text("2026-01-31"),
        ])
        return try await Collaborators(database).enter(fields, by: .localOperator, at: TestDatabase.now).id
    }

    var onCollaborators: [TerritoryAttempt] {
        let id = things.collaborator
        let person =
            #"{"name":"B","province":"40","communes":"Xã Anh Sơn","decision":"1","from":"2026-01-01","version":9}"#
        return [
            .get("/cong-tac-vien/{id}", id), .get("/cong-tac-vien/{id}/phieu-ngay", id),
            .form("/cong-tac-vien/{id}", id, ["viec": "correct", "version": "9"]),
            .get("/api/v1/collaborators/{id}", id), .get("/api/v1/collaborators/{id}/day-sheet", id),
            .put("/api/v1/collaborators/{id}", id, person),
            .post("/api/v1/collaborators/{id}/anonymity", id, #"{"version":9}"#),
        ]
    }

    /// A proposal of Nghệ An.
    static func award(_ database: Database) async throws -> Int64 {
        let fields = FieldTree.group([
            "year": .number(2026), "province": .text("40"), "subject": .text("unit"), "name": .text("Đơn vị A"),
            "form": .text("merit"), "authority": .text("Chủ tịch"), "achievements": .text("Hoàn thành kế hoạch"),
        ])
        return try await AwardProposals(database).propose(fields, by: .localOperator, at: TestDatabase.now).id
    }

    var onAwards: [TerritoryAttempt] {
        let id = things.award
        return [
            .get("/khen-thuong/de-nghi/{id}", id), .get("/api/v1/award-proposals/{id}", id),
            .form("/khen-thuong/de-nghi/{id}", id, ["state": "examined", "version": "9"]),
            .post("/api/v1/award-proposals/{id}/state", id, #"{"state":"examined","version":9}"#),
        ]
    }
}
