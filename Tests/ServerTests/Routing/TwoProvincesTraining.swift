import Database
import KhuyenCong
import TestSupport

@testable import Server

extension TwoProvinces {
    /// A class of a file of Nghệ An.
    static func trainingClass(_ database: Database, dossier: Int64) async throws -> Int64 {
        let fields = FieldTree.group([
            "name": .text("Lớp may"), "from": .text("2026-01-05"), "until": .text("2026-01-30"), "days": .number(20),
            "people": .list([.group(["name": .text("Người học A"), "sex": .text("female")])]), "seen": .number(0),
        ])
        return try await Trainings(database).enter(
            fields,
            of: .dossier(dossier),
            by: .localOperator,
            at: TestDatabase.now
        ).id
    }

    var onTraining: [TerritoryAttempt] {
        let (file, id) = (things.money.dossier, things.trainingClass)
        let typed: URLQuery = ["name": "x", "from": "01/01/2026", "until": "02/01/2026", "days": "1", "seen": "9"]
        let json = #"{"name":"x","from":"2026-01-01","until":"2026-01-02","days":1,"people":[],"#
        return [
            .get("/ho-so/{code}/lop-dao-tao", file), .form("/ho-so/{code}/lop-dao-tao", file, typed),
            .get("/lop-dao-tao/{id}", id), .get("/lop-dao-tao/{id}/xuat", id),
            .form("/lop-dao-tao/{id}", id, typed.setting("viec", "correct").setting("version", "9")),
            .form("/lop-dao-tao/{id}", id, ["viec": "anonymise", "version": "9"]),
            .form("/lop-dao-tao/{id}", id, ["viec": "remove", "version": "9"]),
            .get("/api/v1/dossiers/{code}/classes", file),
            .post("/api/v1/dossiers/{code}/classes", file, json + #""seen":9}"#),
            .get("/api/v1/training-classes/{id}", id),
            .put("/api/v1/training-classes/{id}", id, json + #""version":9}"#),
            .post("/api/v1/training-classes/{id}/anonymity", id, #"{"version":9}"#),
            .post("/api/v1/training-classes/{id}/removal", id, #"{"version":9}"#),
        ]
    }
}
