import HTTPTypes
import KhuyenCong
import Server

/// One request for a thing of Nghệ An, well formed in everything.
struct TerritoryAttempt: CustomStringConvertible {
    enum Body {
        case nothing
        case json(String)
        case form(URLQuery)
        case upload(URLQuery)
    }

    let method: HTTPRequest.Method
    let pattern: String
    /// What the parameter stands for.
    let id: Int64
    let body: Body
    /// What stands after "?".
    var query: URLQuery = [:]
    /// What stands before the number where a thing is named by its code: a file, or a project of the ledger.
    var prefix = ""

    var path: String {
        let path = pattern.replacing("{id}", with: "\(prefix)\(id)").replacing("{code}", with: "HS\(id)")
            .replacing("{act}", with: ProjectAct.submit.slug).replacing("{form}", with: PaperForm.estimate.number)
            .replacing("{year}", with: "2025").replacing("{result}", with: "1")
            .replacing("{file}", with: "1")
        return query.isEmpty ? path : path + "?" + query.encoded
    }

    var description: String {
        "\(method.rawValue) \(path) \(body)"
    }

    static func get(_ pattern: String, _ id: Int64, _ query: URLQuery = [:]) -> TerritoryAttempt {
        TerritoryAttempt(method: .get, pattern: pattern, id: id, body: .nothing, query: query)
    }

    static func delete(_ pattern: String, _ id: Int64) -> TerritoryAttempt {
        TerritoryAttempt(method: .delete, pattern: pattern, id: id, body: .nothing)
    }

    static func form(_ pattern: String, _ id: Int64, _ fields: URLQuery) -> TerritoryAttempt {
        TerritoryAttempt(method: .post, pattern: pattern, id: id, body: .form(fields))
    }

    static func upload(
        _ pattern: String,
        _ id: Int64,
        _ fields: URLQuery,
        query: URLQuery = [:]
    ) -> TerritoryAttempt {
        TerritoryAttempt(method: .post, pattern: pattern, id: id, body: .upload(fields), query: query)
    }

    static func post(_ pattern: String, _ id: Int64, _ json: String) -> TerritoryAttempt {
        TerritoryAttempt(method: .post, pattern: pattern, id: id, body: .json(json))
    }

    static func put(_ pattern: String, _ id: Int64, _ json: String) -> TerritoryAttempt {
        TerritoryAttempt(method: .put, pattern: pattern, id: id, body: .json(json))
    }

    static func patch(_ pattern: String, _ id: Int64, _ json: String) -> TerritoryAttempt {
        TerritoryAttempt(method: .patch, pattern: pattern, id: id, body: .json(json))
    }
}

extension TwoProvinces {
    /// Every route that names a thing, each act of it, in an order in which the owner's own acts leave the next ones
    /// something to find.
    var attempts: [TerritoryAttempt] {
        readings + onBeneficiaries + onPeople + onOrganisations + onPapers + onDossiers + onPlans + onMoney + onDesk
            + onLife + onResults + onConferences + onContests + onOutcomes + onTrade
            + onFrozenReports + onReportFiles + onKeptTexts
            + onProjects
            + onTraining + onCollaborators + onAwards
            + onImports + [
                .delete("/api/v1/reference/norms/{id}", things.norm), .delete("/api/v1/tokens/{id}", things.token),
            ]
    }

    private var readings: [TerritoryAttempt] {
        let file: URLQuery = ["tep": String(things.file)]
        return [
            .get("/de-an/{id}", things.project), .get("/de-an/{id}/dieu-chinh", things.project),
            .get("/de-an/{id}/rut", things.project), .get("/de-an/{id}/tiep-nhan", things.project),
            .get("/api/v1/projects/{id}", things.project),
            .get("/nhap-lieu/{id}", things.batch), .get("/nhap-lieu/{id}/hoan-tac", things.batch),
            .get("/nhap-lieu/{id}/tep-danh-dau", things.batch, file),
            .get("/nhap-lieu/{id}/tep-goc", things.batch, file),
            .get("/api/v1/imports/{id}/marked", things.batch), .get("/api/v1/imports/{id}/original", things.batch),
            .get("/api/v1/imports/{id}", things.batch), .get("/co-so/{id}", things.beneficiary),
            .get("/co-so/{id}/gop", things.beneficiary), .get("/api/v1/beneficiaries/{id}", things.beneficiary),
            .get("/nguoi-dung/{id}", things.person), .get("/api/v1/people/{id}", things.person),
        ]
    }

    private var onBeneficiaries: [TerritoryAttempt] {
        let id = things.beneficiary
        let page = "/co-so/{id}"
        let endpoint = "/api/v1/beneficiaries/{id}"
        let body = #"{"name":"Khác","place":{"map":2024,"code":"40"}}"#
        return [
            .form(page, id, ["viec": "revise", "version": "1", "name": "Khác", "province": "40"]),
            .form(page, id, ["viec": "addIdentifier", "kind": "registration", "value": "27A8001234"]),
            .form(page, id, ["viec": "unmerge", "merge": String(things.merges[0])]),
            .form("/co-so/{id}/gop", id, ["voi": String(id), "reason": "thử"]),
            .patch(endpoint, id, #"{"version":1,"beneficiary":\#(body)}"#),
            .post(endpoint + "/identifiers", id, #"{"kind":"taxCode","value":"2900325526"}"#),
            .patch(endpoint + "/identifiers", id, #"{"identifier":1,"until":"2026-01-01"}"#),
            .post(endpoint + "/merges", id, #"{"merged":\#(id),"reason":"thử"}"#),
            .delete("/api/v1/beneficiary-merges/{id}", things.merges[1]),
        ]
    }

    private var onPeople: [TerritoryAttempt] {
        let id = things.person
        let page = "/nguoi-dung/{id}"
        let endpoint = "/api/v1/people/{id}"
        let role: URLQuery = ["viec": "grant", "role": "accountant", "province": "40", "from": "21/11/2026"]
        return [
            .form(page, id, ["viec": "rename", "fullName": "Tên khác"]), .form(page, id, role),
            .form(page, id, ["viec": "invite"]), .form(page, id, ["viec": "recover"]),
            .patch(endpoint, id, #"{"fullName":"Tên khác"}"#), .patch(endpoint, id, #"{"disabled":false}"#),
            .post(endpoint, id, #"{"role":"accountant","province":"40","from":"2026-11-21"}"#),
            .post(endpoint + "/invitations", id, ""), .post(endpoint + "/recoveries", id, ""),
            .delete("/api/v1/grants/{id}", things.secondGrant),
            .form(page, id, ["viec": "disable"]), .form(page, id, ["viec": "enable"]),
            .form(page, id, ["viec": "revoke", "grant": String(things.grant)]),
            .form(page, id, ["viec": "anonymise"]),
        ]
    }

    private var onOrganisations: [TerritoryAttempt] {
        let ids = things.terms.map(\.organisationID)
        let row = #"{"name":"Khác","kind":"other","place":{"map":2025,"code":"40"},"from":"2026-02-01"}"#
        let fields: URLQuery = ["name": "Khác", "kind": "other", "province": "40", "validFrom": "01/01/2026"]
        let revision = fields.setting("viec", "revise").setting("sua", String(things.terms[0].id))
        return [
            .form("/to-chuc/{id}", ids[0], revision),
            .form("/to-chuc/{id}", ids[0], fields.setting("viec", "change")),
            .patch("/api/v1/organisations/{id}", ids[1], #"{"term":\#(things.terms[1].id),"row":\#(row)}"#),
            .post("/api/v1/organisations/{id}", ids[1], row),
        ]
    }

    private var onProjects: [TerritoryAttempt] {
        let id = things.project
        let withdrawal: URLQuery = ["version": "2", "reason": "thử", "word": "rút"]
        return [
            .form("/de-an/{id}/dieu-chinh", id, ["step": "book", "version": "1", "reason": "thử", "title": "Khác"]),
            .post("/api/v1/projects/{id}/corrections", id, #"{"version":1,"reason":"thử","title":"Khác"}"#),
            .form("/de-an/{id}/rut", id, withdrawal),
            .post("/api/v1/projects/{id}/withdrawal", id, #"{"version":2,"reason":"thử"}"#),
            .get("/de-an/{id}/dua-lai", id),
            .form("/de-an/{id}/dua-lai", id, ["version": "3", "reason": "thử"]),
            .post("/api/v1/projects/{id}/restoration", id, #"{"version":3,"reason":"thử"}"#),
        ]
    }

    private var onImports: [TerritoryAttempt] {
        let id = things.batch
        return [
            .form("/nhap-lieu/{id}", id, ["viec": "examine"]),
            .form("/nhap-lieu/{id}", id, ["viec": "correct", "bang": "0", "doc-luc": "0"]),
            .form("/nhap-lieu/{id}/nhan", id, ["cach": "tat-ca"]), .post("/api/v1/imports/{id}/take", id, "{}"),
            .form("/nhap-lieu/{id}/hoan-tac", id, ["reason": "thử", "word": "hoàn tác"]),
            .post("/api/v1/imports/{id}/undo", id, #"{"reason":"thử"}"#),
        ]
    }

    private var onPapers: [TerritoryAttempt] {
        let id = things.attachment
        let project = things.project
        let kind: URLQuery = ["kind": "contract"]
        return [
            .get("/de-an/{id}/tai-lieu", project), .get("/tai-lieu/{id}", id), .get("/tai-lieu/{id}/noi-dung", id),
            .get("/api/v1/projects/{id}/attachments", project), .get("/api/v1/attachments/{id}", id),
            .get("/api/v1/attachments/{id}/content", id), .upload("/de-an/{id}/tai-lieu", project, kind),
            .upload("/api/v1/projects/{id}/attachments", project, [:], query: kind),
            .form("/tai-lieu/{id}", id, ["reason": "thử"]),
            TerritoryAttempt(
                method: .delete,
                pattern: "/api/v1/attachments/{id}",
                id: id,
                body: .nothing,
                query: ["reason": "thử"]
            ),
            .post("/api/v1/paper-templates/{id}/restoration", things.template, "{}"),
        ]
    }

    private var onDossiers: [TerritoryAttempt] {
        let id = things.dossier
        let acts = ProjectAct.allCases.filter { $0 != .takeOver }
        let draft = #"{"version":1,"proposal":{}}"#
        var attempts: [TerritoryAttempt] = [
            .get("/ho-so/{code}", id), .get("/ho-so/{code}/soan", id), .get("/ho-so/{code}/{act}", id),
            .form("/ho-so/{code}/soan", id, ["version": "1", "viec": "luu", "province": "40"]),
            .form("/ho-so/{code}/{act}", id, ["version": "1"]), .get("/api/v1/dossiers/{code}", id),
            .get("/api/v1/dossiers/{code}/deadlines", id),
            .patch("/api/v1/dossiers/{code}", id, draft),
            .get("/ho-so/{code}/bieu-mau/{form}", id), .get("/api/v1/dossiers/{code}/papers/{form}", id),
        ]
        for path in acts.map({ "/api/v1/projects/{id}/acts/\($0.rawValue)" }) {
            for path in [path, path + "/check"] {
                var attempt: TerritoryAttempt = .post(path, id, #"{"version":1}"#)
                attempt.prefix = "HS"
                attempts.append(attempt)
            }
        }
        var takeOver: TerritoryAttempt = .post(
            "/api/v1/projects/{id}/acts/takeOver",
            things.project,
            #"{"state":"approved"}"#
        )
        takeOver.prefix = "DA"
        return attempts + [takeOver, .form("/de-an/{id}/tiep-nhan", things.project, ["state": "approved"])]
    }
}
