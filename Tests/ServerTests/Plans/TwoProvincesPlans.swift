import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

extension TwoProvinces {
    /// A plan with a line, and money on its source.
    static func addPlan(to things: inout Things, _ database: Database) async throws {
        let fields = FieldTree.group([
            "level": .text("local"), "province": .text("40"), "year": .number(2026),
            "decision": .group(["number": .text("01/QĐ-UBND")]),
            "lines": .list([
                .group([
                    "kind": .text("management"), "title": .text("Quản lý"), "amount": .number(5_000_000),
                ])
            ]),
        ])
        things.plan = try await Plans(database).decide(fields, by: .localOperator, at: TestDatabase.now).plan.id
        let flow = FieldTree.group([
            "source": .text("commune"), "province": .text("40"), "year": .number(2026), "kind": .text("expected"),
            "amount": .number(5_000_000), "document": .text("02/QĐ-UBND"),
        ])
        let sheet = try await Balances(database).record(flow, by: .localOperator, at: TestDatabase.now)
        things.sourceYear = try #require(sheet.account).id
        let programme = FieldTree.group([
            "level": .text("local"), "province": .text("40"), "name": .text("Chương trình"),
            "startsOn": .text("2026-01-01"), "endsOn": .text("2030-12-31"),
            "decision": .group(["number": .text("55/QĐ-UBND")]),
            "indicators": .list([.group(["name": .text("Mô hình"), "target": .number(5)])]),
        ])
        things.programme =
            try await ProgrammeBook(database).add(programme, by: .localOperator, at: TestDatabase.now).programme.id
    }

    /// The account is at zero: nothing was received and nothing spent, so that its owner may close and open it.
    var onPlans: [TerritoryAttempt] {
        let plan = things.plan
        let line = #""lines":[{"kind":"other","title":"Khác","amount":1000000}]"#
        let round = #"{"version":1,"cause":"thử","decision":{"number":"3"},\#(line)}"#
        let sheet: URLQuery = [
            "viec": "luu", "name": "thử", "lines.1.kind": "other", "lines.1.title": "Khác", "lines.1.amount": "1000000",
            "lines.1.source": "province",
        ]
        let priority: URLQuery = ["project": "DA\(things.project)", "area": "highland", "version": "0"]
        return [
            .get("/ke-hoach/{id}", plan), .get("/ke-hoach/{id}/dieu-chinh", plan), .get("/ke-hoach/{id}/de-xuat", plan),
            .get("/api/v1/plans/{id}", plan), .get("/api/v1/plans/{id}/proposal", plan),
            .get("/ke-hoach/{id}/xuat", plan), .get("/api/v1/plans/{id}/export", plan),
            .form("/ke-hoach/{id}/dieu-chinh", plan, sheet), .form("/ke-hoach/{id}/de-xuat", plan, priority),
            .post("/api/v1/plans/{id}/trial", plan, "{\(line)}"),
            .post("/api/v1/plans/{id}/drafts", plan, #"{"name":"khác",\#(line)}"#),
            .post("/api/v1/plans/{id}/priorities", plan, #"{"project":"DA\#(things.project)","version":1}"#),
            .post("/api/v1/plans/{id}/rounds", plan, round),
            .post("/api/v1/plans/{id}/closing", plan, #"{"version":2}"#),
            .form("/ke-hoach/{id}", plan, ["viec": "close", "version": "3"]),
        ] + onSourceYears + onProgrammes
    }

    private var onProgrammes: [TerritoryAttempt] {
        let id = things.programme
        let fields: URLQuery = [
            "version": "1", "kind": "promotion", "name": "Khác", "startsOn": "01/01/2026", "endsOn": "31/12/2030",
            "decision.number": "55",
        ]
        let body =
            #"{"version":2,"name":"Khác","startsOn":"2026-01-01","endsOn":"2030-12-31","decision":{"number":"5"}}"#
        return [
            .get("/chuong-trinh/{id}", id), .get("/api/v1/programmes/{id}", id),
            .form("/chuong-trinh/{id}", id, fields),
            TerritoryAttempt(method: .put, pattern: "/api/v1/programmes/{id}", id: id, body: .json(body)),
        ]
    }

    private var onSourceYears: [TerritoryAttempt] {
        let id = things.sourceYear
        return [
            .get("/nguon-kinh-phi/{id}", id), .get("/api/v1/balances/{id}", id),
            .get("/api/v1/balances/{id}/quarters", id),
            .post("/api/v1/balances/{id}/closing", id, "{}"),
            .post("/api/v1/balances/{id}/opening", id, #"{"reason":"thử"}"#),
            .form("/nguon-kinh-phi/{id}", id, ["viec": "close"]),
            .form("/nguon-kinh-phi/{id}", id, ["viec": "open", "reason": "thử"]),
            .post("/api/v1/balances/{id}/reversal", id, #"{"flow":1,"reason":"thử"}"#),
        ]
    }
}
