import Database
import KhuyenCong
import Server
import TestSupport

extension TwoProvinces {
    static func addCall(to things: inout Things, _ database: Database) async throws {
        let fields = FieldTree.group([
            "level": .text("local"), "province": .text("40"), "title": .text("Đợt 1"), "contact": .text("Sở"),
            "kinds": .list([.text("machinery")]), "closesOn": .text("2099-12-31"),
        ])
        things.call = try await ProposalCalls(database).add(fields, by: .localOperator, at: TestDatabase.now).id
        let question = FieldTree.group(["province": .text("40"), "label": .text("Công suất hiện nay")])
        things.question = try await ProposalQuestions(database)
            .ask(question, by: .localOperator, at: TestDatabase.now).id
    }

    /// Calls, reviews of reports, visits and forecasts.
    var onDesk: [TerritoryAttempt] {
        let id = things.dossier
        let review = #"{"verdict":"accepted","seen":0}"#
        let end = #"{"version":1,"fields":{"withdraw":true}}"#
        return [
            .get("/dot-nhan/{id}", things.call), .form("/dot-nhan/{id}", things.call, ["version": "9"]),
            .patch("/api/v1/calls/{id}", things.call, end),
            .form("/cau-hoi-de-an/{id}/thoi-hoi", things.question, [:]),
            .post("/api/v1/proposal-questions/{id}/ending", things.question, "{}"),
            .get("/ho-so/{code}/bao-cao-thang", id),
            .form("/ho-so/{code}/bao-cao-thang", id, ["report": "1", "verdict": "accepted", "seen": "0"]),
            .get("/api/v1/dossiers/{code}/reports", id),
            .post("/api/v1/dossiers/{code}/reports/{id}/reviews", id, review),
            .get("/ho-so/{code}/kiem-tra", id), .get("/ho-so/{code}/kiem-tra/phieu", id),
            .form("/ho-so/{code}/kiem-tra", id, TwoProvinces.visit),
            .get("/api/v1/dossiers/{code}/visits", id),
            .post("/api/v1/dossiers/{code}/visits", id, TwoProvinces.visitJSON),
            .get("/ho-so/{code}/du-kien-chi", id),
            .form("/ho-so/{code}/du-kien-chi", id, ["account": "province:2026", "first": "1000", "seen": "0"]),
            .get("/api/v1/dossiers/{code}/forecasts", id),
            .post(
                "/api/v1/dossiers/{code}/forecasts",
                id,
                #"{"source":"province","year":2026,"first":1000,"seen":0}"#
            ),
        ]
    }

    private static let visit: URLQuery = [
        "visitedOn": "01/01/2026", "visitors": "Sở", "marks.progress": "5", "findings": "Đạt", "seen": "0",
    ]

    private static let visitJSON =
        #"{"visitedOn":"2026-01-01","visitors":"Sở","marks":{"progress":5},"findings":"Đạt","seen":0}"#
}
