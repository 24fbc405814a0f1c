import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What an office hands in is any of its reports, not the period report alone.
@Suite struct FrozenPagesTests {
    private static let token = "frozen-token"
    private static let department = officer("Sở Công Thương Hà Tĩnh", .department, .province("42"))
    private static let auditor = officer("Kiểm toán", .auditor, .nation)
    private static let neighbour = officer("Sở Công Thương Nghệ An", .department, .province("40"))

    private let database: Database
    private let files: TestFiles
    private let client: TestClient

    init() async throws {
        database = try await TestDatabase.prepared()
        files = try TestFiles()
        let officers = [
            "department": Self.department, "auditor": Self.auditor, "neighbour": Self.neighbour,
        ]
        let sessions = officers.mapValues { Session(id: 1, officer: $0, organisation: nil, formToken: Self.token) }
        let now: @Sendable () -> Moment = { TestDatabase.now }
        let attachments = Attachments(database, store: files.store)
        client = TestClient(
            site: try Site(
                authenticator: TestAuthenticator(sessions: sessions, bearers: officers),
                features: [
                    FrozenRoutes(database, attachments: attachments, now: now), ReportRoutes(database, now: now),
                    ReportSetRoutes(database, now: now),
                ]
            )
        )
        _ = try await Imports(database).run(
            [ImportSource(path: Samples.url("ha-tinh-2016-2020.xlsx").path, name: "ha-tinh")],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
    }

    private static func officer(_ name: String, _ role: Role, _ scope: Grant.Scope) -> Officer {
        Officer(userID: nil, name: name, grants: [Grant(role: role, scope: scope)])
    }

    private func program(_ name: String) -> TestClient {
        var client = client
        client.bearer = name
        return client
    }

    /// What was asked for of every frozen report, the first first.
    private func frozen() async throws -> [ReportRequest] {
        let reports = FrozenReports(database)
        var requests: [ReportRequest] = []
        for report in try await reports.list(by: Self.department).reversed() {
            requests.append(try await reports.report(report.id, by: Self.department).document.request)
        }
        return requests
    }

    @Test(arguments: [ReportKind.period, .year, .compare, .leverage, .timing, .changes, .conference])
    func `each report leads to its freezing whoever may freeze, and nobody else`(_ kind: ReportKind) async throws {
        let url = SiteURL.report(kind).with(["tinh": "42", "tu": "2016", "den": "2020"])

        let own = try await client.signedIn("department").get(url)
        let read = try await client.signedIn("auditor").get(url)

        #expect((own.status, read.status) == (.ok, .ok))
        let link = try #require(own.text.components(separatedBy: "href=\"/bao-cao/chot?").dropFirst().first)
        let query = link.prefix(while: { $0 != "\"" })
        #expect(query.hasSuffix("loai=\(kind.rawValue)"))
        #expect(!read.text.contains("/bao-cao/chot"))
    }

    @Test func `a report on nine months beside another year is frozen from its page`() async throws {
        let asked: URLQuery = [
            "loai": "year", "tinh": "42", "tu": "2019", "den": "2019", "het-ngay": "30/09/2019", "so-voi": "2017",
        ]

        let form = try await client.signedIn("department").get(SiteURL.freezeReport.with(asked))
        let done = try await client.signedIn("department")
            .post(.freezeReport, asked.setting("so-bao-cao", "125/BC-SCT"), formToken: Self.token)

        #expect(form.status == .ok)
        #expect(form.text.contains("<input type=\"hidden\" name=\"so-voi\" value=\"2017\">"))
        #expect(form.text.contains("<input type=\"hidden\" name=\"loai\" value=\"year\">"))
        #expect(done.status == .seeOther)
        let days = DaySpan(
            from: try #require(Day("2019-01-01")),
            to: try #require(Day("2019-09-30"))
        )
        let query = try PeriodQuery(place: "42", from: 2019, to: 2019, days: days)
        let expected = ReportRequest(.year, query, against: YearSpan(from: 2017, to: 2017))
        #expect(try await frozen() == [expected])
        #expect(try await FrozenReports(database).list(by: Self.department).map(\.number) == ["125/BC-SCT"])
    }

    @Test func `a form that asks for no report freezes nothing`() async throws {
        let faulty: [URLQuery] = [
            ["loai": "khac", "tinh": "42"], ["loai": "year", "tinh": "42", "so-voi": "2020-2016"],
            ["loai": "period", "tinh": "42", "tu": "2020", "den": "2016"],
        ]
        for fields in faulty {
            let reply = try await client.signedIn("department").post(.freezeReport, fields, formToken: Self.token)
            #expect(reply.status == .notFound, "\(fields)")
        }

        #expect(try await frozen() == [])
    }

    @Test func `a program freezes any kind, and the period where it names none`() async throws {
        let old = #"{"place":"42","from":2016,"to":2020,"basis":"support"}"#
        let comparison =
            #"{"kind":"compare","place":"42","map":2024,"from":2018,"to":2018,"basis":"total","#
            + #""stage":"approved","places":"436,437","against":"2017-2017","number":"126/BC-SCT"}"#
        let nineMonths = #"{"kind":"year","place":"42","from":2019,"to":2019,"basis":"support","until":"2019-09-30"}"#

        for body in [old, comparison, nineMonths] {
            let reply = try await program("department").json(.post, .frozenReports, body)
            #expect(reply.status == .created, "\(reply.text)")
        }

        let days = DaySpan(from: .firstOfYear(2019), to: try #require(Day("2019-09-30")))
        #expect(
            try await frozen() == [
                ReportRequest(.period, try PeriodQuery(place: "42", from: 2016, to: 2020)),
                ReportRequest(
                    .compare,
                    try PeriodQuery(
                        place: "42",
                        map: .of2024,
                        from: 2018,
                        to: 2018,
                        basis: .total,
                        stage: .only(.approved)
                    ),
                    places: ["436", "437"],
                    against: YearSpan(from: 2017, to: 2017)
                ),
                ReportRequest(.year, try PeriodQuery(place: "42", from: 2019, to: 2019, days: days)),
            ]
        )
    }

    @Test func `a comparison of several periods is frozen with all of them`() async throws {
        let body =
            #"{"kind":"compare","place":"42","map":2024,"from":2020,"to":2020,"basis":"support","#
            + #""against":"2018-2018,2019-2019"}"#
        let asked = URLQuery(
            [
                ("loai", "compare"), ("tinh", "42"), ("tu", "2020"), ("den", "2020"), ("so-voi", "2019"),
                ("so-voi", "2018"),
            ]
            .map { URLQuery.Pair(name: $0.0, value: $0.1) }
        )

        let sent = try await program("department").json(.post, .frozenReports, body)
        let page = try await client.signedIn("department").post(.freezeReport, asked, formToken: Self.token)

        #expect((sent.status, page.status) == (.created, .seeOther))
        let expected = ReportRequest(
            .compare,
            try PeriodQuery(place: "42", map: .of2024, from: 2020, to: 2020),
            against: YearSpan(from: 2019, to: 2019),
            further: [YearSpan(from: 2018, to: 2018)]
        )
        // The page froze the same figures on the same day: one report, under one code.
        #expect(try await frozen() == [expected])
    }

    /// A frozen report holds every row of its places, so a comparison with a neighbour would hand out the neighbour's.
    @Test func `a program freezes neither another province nor a comparison with one, nor what cannot be read`()
        async throws
    {
        let comparison = #"{"kind":"compare","place":"42","from":2018,"to":2018,"basis":"support","places":"40"}"#
        let foreign = #"{"kind":"year","place":"42","from":2018,"to":2018,"basis":"support"}"#
        let unread = #"{"kind":"year","place":"42","from":2018,"to":2018,"basis":"support","against":"2017-2016"}"#

        let beside = try await program("department").json(.post, .frozenReports, comparison)
        let other = try await program("neighbour").json(.post, .frozenReports, foreign)
        let reader = try await program("auditor").json(.post, .frozenReports, foreign)
        let malformed = try await program("department").json(.post, .frozenReports, unread)

        #expect(
            [beside, other, reader, malformed].map(\.status) == [.notFound, .notFound, .forbidden, .badRequest]
        )
        #expect(try await frozen() == [])
    }
}
