import Database
import KhuyenCong
import Server
import TestSupport

extension TwoProvinces {
    /// A year of the beneficiary, and a result of the programme.
    static func addResults(to things: inout Things, _ database: Database) async throws {
        let now = TestDatabase.now
        let year = FieldTree.group(["version": .number(0), "missing": .text("notAsked")])
        try await ImpactSurveys(database).save(year, of: things.beneficiary, year: 2025, by: .localOperator, at: now)
        let indicators = Indicators(database)
        let board = try await indicators.board(things.programme, by: .localOperator)
        let result = FieldTree.group([
            "indicator": .text(board.rows.first?.indicator.terms.key ?? ""),
            "year": .number(Int64(board.programme.years.lowerBound)), "value": .number(1),
            "source": .text("Báo cáo"), "version": .number(0),
        ])
        _ = try await indicators.report(result, of: things.programme, by: .localOperator, at: now)
        let round = FieldTree.group([
            "title": .text("Đợt 1"), "province": .text("40"), "from": .number(2026), "dueOn": .text("2026-12-31"),
        ])
        things.submissionRound =
            try await Submissions(database).open(round, by: .localOperator, at: now).round.id
    }

    /// Years of establishments and results of indicators.
    var onResults: [TerritoryAttempt] {
        let id = things.beneficiary
        let programme = things.programme
        let year = "/co-so/{id}/hieu-qua/{year}"
        let endpoint = "/api/v1/beneficiaries/{id}/impact"
        let version = #"{"version":9}"#
        return [
            .get("/co-so/{id}/hieu-qua", id), .get(year, id), .form(year, id, ["version": "9"]),
            .form(year + "/duyet", id, ["version": "9"]), .get(endpoint, id), .put(endpoint + "/{year}", id, version),
            .post(endpoint + "/{year}/review", id, version),
            .get("/bao-cao/thu-thap/{id}", things.submissionRound),
            .get("/api/v1/submission-rounds/{id}", things.submissionRound),
            .get("/chuong-trinh/{id}/chi-tieu", programme), .form("/chuong-trinh/{id}/chi-tieu", programme, [:]),
            .form("/chuong-trinh/{id}/chi-tieu/duyet", programme, ["result": "1", "version": "9"]),
            .get("/api/v1/programmes/{id}/indicators", programme),
            .put("/api/v1/programmes/{id}/indicators", programme, version),
            .post("/api/v1/programmes/{id}/indicators/{result}/review", programme, version),
        ]
    }
}
