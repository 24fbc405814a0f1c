import Database
import KhuyenCong
import Server
import TestSupport

/// The pages of files over a prepared database, with the officers whom one project meets.
struct DossierSite {
    let database: Database
    let client: TestClient
    let officers: [String: Officer]
    private let sessions: [String: Session]

    static let formToken = "dossier-token"

    private static let people: [(name: String, role: Role, scope: Grant.Scope)] = [
        ("centre", .promotionCentre, .province("40")), ("department", .department, .province("40")),
        ("leader", .peoplesCommitteeLeader, .province("40")), ("stranger", .department, .province("38")),
        ("owner", .beneficiary, .province("40")), ("auditor", .auditor, .nation), ("judge", .judge, .nation),
        ("deputy", .department, .province("40")),
    ]

    /// With `files`, acts take files.
    init(files: TestFiles? = nil) async throws {
        let database = try await TestDatabase.prepared()
        var officers: [String: Officer] = [:]
        for person in DossierSite.people {
            let id = try await database.write { tx in
                try tx.insert(
                    """
                    INSERT INTO account (user_name, full_name, created_at)
                    VALUES (\(person.name), \(person.name), \(TestDatabase.now)) RETURNING id
                    """
                )
            }
            let grant = Grant(role: person.role, scope: person.scope)
            officers[person.name] = Officer(userID: id, name: person.name, grants: [grant])
        }
        let sessions = officers.mapValues { officer in
            Session(
                id: officer.userID ?? 0,
                officer: officer,
                organisation: nil,
                formToken: DossierSite.formToken
            )
        }
        let site = try Site(
            authenticator: TestAuthenticator(sessions: sessions, bearers: officers),
            features: DossierSite.features(database, files.map { Attachments(database, store: $0.store) })
        )
        self.database = database
        self.officers = officers
        self.sessions = sessions
        client = TestClient(site: site)
    }

    private static func features(_ database: Database, _ attachments: Attachments?) -> [any RouteGroup] {
        let now: @Sendable () -> Moment = { TestDatabase.now }
        let papers: [any RouteGroup] = attachments.map { [AttachmentRoutes($0, now: now)] } ?? []
        return papers + [
            HomeRoutes(database, now: now), TaskRoutes(database, now: now), NoticeRoutes(database, now: now),
            SearchRoutes(database, now: now), BeneficiaryRoutes(database, now: now),
            DossierRoutes(database, attachments: attachments, now: now), AuditRoutes(AuditLog(database)),
            PaperRoutes(database, now: now), PlanRoutes(database, now: now), MoneyRoutes(database, now: now),
            ListActRoutes(database, now: now), CallRoutes(database, now: now),
            QuestionRoutes(database, now: now),
            LookUpRoutes(database, shortest: .zero, now: now),
            HandOverRoutes(database, accounts: Accounts(database), now: now), ReviewRoutes(database, now: now),
            VisitRoutes(database, now: now), ForecastRoutes(database, now: now), ImpactRoutes(database, now: now),
            TrainingRoutes(database, now: now),
            IndicatorRoutes(database, now: now),
            DaySheetRoutes(database, now: now), ContestRoutes(database, now: now), OutcomeRoutes(database, now: now),
            MatchingRoutes(database, now: now),
            CollaboratorRoutes(database, now: now), AwardRoutes(database, now: now),
            SubmissionRoutes(database, now: now), ReportFileRoutes(database, patience: .seconds(60), now: now),
        ]
            + (attachments.map { [ConferenceRoutes(database, attachments: $0, now: now)] } ?? [])
    }

    /// The tasks with something from outside the files.
    func client(with source: any TaskSource) throws -> TestClient {
        let now: @Sendable () -> Moment = { TestDatabase.now }
        let routes: [any RouteGroup] = [
            TaskRoutes(database, sources: [source], now: now), HomeRoutes(database, sources: [source], now: now),
        ]
        return TestClient(site: try Site(authenticator: TestAuthenticator(sessions: sessions), features: routes))
    }

    func get(_ url: SiteURL, as name: String = "centre") async throws -> TestClient.Reply {
        try await client.signedIn(name).get(url)
    }

    func post(_ url: SiteURL, _ fields: URLQuery, as name: String = "centre") async throws -> TestClient.Reply {
        try await client.signedIn(name).post(url, fields, formToken: DossierSite.formToken)
    }

    /// Presses the button of an act on a form of the version that stands.
    func take(
        _ act: ProjectAct,
        _ code: String,
        _ fields: URLQuery = [:],
        as name: String,
        button: String = "lam"
    ) async throws -> TestClient.Reply {
        let view = try await view(code)
        let whole = fields.setting("version", String(view.dossier.version)).setting("seen", String(view.history.count))
        return try await post(.dossierAct(code, act.slug), whole.setting("viec", button), as: name)
    }

    func view(_ code: String) async throws -> DossierView {
        guard let code = DossierCode(code) else { throw Refusal.missing }
        return try await Dossiers(database).view(code, by: .localOperator)
    }

    /// A proposal as the form sends it: 300 triệu of 800 for a machine in xã Anh Sơn.
    static let proposal: URLQuery = [
        "map": "2025", "level": "local", "scheme": "single", "title": "Hỗ trợ máy sấy chè", "year": "2026",
        "province": "40", "implementer": "Trung tâm Khuyến công Nghệ An", "lines.1.kind": "machinery",
        "lines.1.item": "machinery", "lines.1.place": "Xã Anh Sơn", "lines.1.beneficiary.name": "Cơ sở chè Anh Sơn",
        "lines.1.eligibleCost": "800 triệu", "lines.1.amounts.1.source": "province",
        "lines.1.amounts.1.amount": "300 triệu", "lines.1.amounts.2.source": "counterpart",
        "lines.1.amounts.2.amount": "500.000.000", "machines.1.name": "Máy sấy chè băng tải",
        "machines.1.model": "BT-500", "machines.1.unitPrice": "800 triệu", "commitments.fundsTheRest": "1",
        "commitments.takesNoOtherSupport": "1", "necessity": "Lò củi sấy không đều",
        "objective": "Nâng công suất sấy", "scale": "Một dây chuyền 500 kg mỗi ngày",
        "plan": "Lắp máy trong quý III", "effect": "Thêm sáu việc làm",
    ]

    /// Walks a file of the proposal's form along the straight way.
    func dossier(upTo state: ProjectState, _ proposal: URLQuery = proposal) async throws -> String {
        let reply = try await post(.dossierNew, proposal.setting("viec", "luu"))
        let code = String((reply.location ?? "").split(separator: "/")[1])
        let steps: [(act: ProjectAct, fields: URLQuery, name: String)] = [
            (.submit, [:], "centre"), (.appraise, DossierSite.appraisal, "department"), (.register, [:], "department"),
            (.approve, DossierSite.amounts(), "leader"), (.contract, DossierSite.contract, "department"),
            (.advance, DossierSite.advance("200 triệu"), "department"),
            (.accept, DossierSite.acceptance(code: try await machineID(code)), "department"),
            (.settle, DossierSite.settlement(), "department"),
        ]
        for step in steps {
            if try await view(code).dossier.state == state { break }
            let fields = step.act == .accept ? DossierSite.acceptance(code: try await machineID(code)) : step.fields
            _ = try await take(step.act, code, fields, as: step.name)
        }
        return code
    }

    func machineID(_ code: String) async throws -> Int64 {
        try await view(code).machines.first?.id ?? 0
    }

    static func amounts(support: String = "300 triệu") -> URLQuery {
        [
            "lines.1.line": "1", "lines.1.amounts.1.source": "province", "lines.1.amounts.1.year": "2026",
            "lines.1.amounts.1.amount": support, "lines.1.amounts.2.source": "counterpart",
            "lines.1.amounts.2.year": "2026", "lines.1.amounts.2.amount": "500 triệu", "conclusion": "approve",
        ]
    }

    static let appraisal = amounts().setting("members", "5")

    static let contract = amounts().setting("document.number", "07/HĐ-KC").setting("document.office", "Sở Công Thương")

    /// With the one voucher that the page asks for.
    static func settlement(support: String = "300 triệu") -> URLQuery {
        amounts(support: support).setting("vouchers.1.line", "1").setting("vouchers.1.kind", "invoice")
            .setting("vouchers.1.number", "0000123").setting("vouchers.1.seller", "Cơ sở cơ khí Vinh")
            .setting("vouchers.1.gross", "800 triệu")
    }

    static func advance(_ amount: String, done: String = "600 triệu") -> URLQuery {
        [
            "lines.1.line": "1", "lines.1.amounts.1.source": "province", "lines.1.amounts.1.year": "2026",
            "lines.1.amounts.1.amount": amount, "investmentDone": done, "investmentTotal": "800 triệu",
        ]
    }

    static func acceptance(code machine: Int64, model: String = "BT-500", price: String = "800 triệu") -> URLQuery {
        URLQuery(
            amounts().pairs + [
                .init(name: "machines.1.approved", value: String(machine)),
                .init(name: "machines.1.name", value: "Máy sấy chè băng tải"),
                .init(name: "machines.1.model", value: model), .init(name: "machines.1.serial", value: "S-01"),
                .init(name: "machines.1.invoice", value: "0000123"),
                .init(name: "machines.1.quantity", value: "1"), .init(name: "machines.1.unitPrice", value: price),
            ]
        )
    }
}
