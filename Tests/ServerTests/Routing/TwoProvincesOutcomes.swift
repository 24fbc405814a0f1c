import Database
import KhuyenCong
import TestSupport

@testable import Server

extension TwoProvinces {
    /// A course of a project of Nghệ An.
    static func outcome(_ database: Database, project: Int64) async throws -> Int64 {
        let fields = FieldTree.group([
            "kind": .text("course"), "title": .text("Lớp may"), "happenedOn": .text("2026-03-15"),
            "source": .text("Danh sách"), "figures": .group(["trainees": .number(30)]),
        ])
        let made = try await Outcomes(database).enter(fields, of: project, by: .localOperator, at: TestDatabase.now)
        return made.id
    }

    var onOutcomes: [TerritoryAttempt] {
        let (id, outcome) = (things.project, things.outcome)
        let page = "/de-an/{id}/ket-qua"
        let endpoint = "/api/v1/projects/{id}/outcomes"
        return [
            .get(page, id), .form(page, id, ["viec": "enter", "kind": "fair"]),
            .get("/co-so/{id}/chuoi-ho-tro", things.beneficiary),
            .get(endpoint, id),
            .post(endpoint, id, #"{"kind":"fair","title":"x","happenedOn":"2026-01-01","source":"x","figures":{}}"#),
            .post("/api/v1/outcomes/{id}/follow-ups", outcome, #"{"on":"2026-09-15","words":"x","version":9}"#),
            .post("/api/v1/outcomes/{id}/removal", outcome, #"{"version":9}"#),
        ]
    }
}
