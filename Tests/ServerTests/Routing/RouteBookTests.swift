import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Every route with its permission, in one list that people can read: docs/routes.md.
@Suite struct RouteBookTests {
    /// Recorded anew with KHUYENCONG_RECORD=1; read the difference before committing it.
    @Test func `docs list every route with its permission`() async throws {
        let book = RouteBook.write(try await wholeSite().table)
        let path = RouteBookTests.root.appendingPathComponent("docs/routes.md")
        if ProcessInfo.processInfo.environment["KHUYENCONG_RECORD"] == "1" {
            try book.write(to: path, atomically: true, encoding: .utf8)
        }

        let written = try String(contentsOf: path, encoding: .utf8)

        #expect(written == book)
    }

    @Test func `the document of the API describes every operation`() async throws {
        let table = try await wholeSite().table

        guard case .object(let paths) = try #require(try OpenAPIDocument.make(from: table)["paths"]) else { return }

        #expect(Set(paths.map(\.name)) == Set(table.routes.filter { $0.operation != nil }.map(\.url.pattern)))
    }

    @Test func `only the doors themselves are open to everybody`() async throws {
        let open = try await wholeSite().table.routes.filter { $0.permission == .none }

        let names = Set(open.map { "\($0.method.rawValue) \($0.url.pattern)" })

        #expect(names == RouteBookTests.openDoors)
    }

    /// A stranger is sent to the sign-in page, and a program gets 401; nothing answers them.
    @Test func `nobody gets in without signing in`() async throws {
        let site = try await wholeSite()
        let client = TestClient(site: site)

        for route in site.table.routes where route.permission != .none {
            let path = route.url.pattern.replacing(#/\{[a-z]+\}/#, with: "1")
            let reply = try await client.send(route.method, path, headers: [:], body: route.method == .get ? nil : [])

            let isTurnedAway = [.seeOther, .found, .unauthorized, .forbidden].contains(reply.status)
            #expect(isTurnedAway, "\(route.method.rawValue) \(path) answered \(reply.status)")
        }
    }

    private func wholeSite() async throws -> Site {
        let files = try TestFiles()
        return try await Site.make(try await TestDatabase.prepared(), files: files.store, settings: SiteSettings())
    }

    private static let openDoors: Set<String> = [
        "POST /dang-xuat", "GET /dang-nhap", "POST /dang-nhap", "GET /thiet-lap/{token}", "POST /thiet-lap/{token}",
        "GET /gioi-thieu", "GET /health", "GET /assets/{name}", "GET /lich/{token}", "GET /api/v1/openapi.json",
        // What the programme approved, for everybody.
        "GET /cong-khai", "GET /cong-khai/de-an/{id}", "GET /cong-khai/de-an.atom",
        "GET /api/v1/open-projects", "GET /api/v1/open-projects/{id}",
        // Calls, proposals of beneficiaries under a secret link, and look-ups, all limited by address.
        "GET /de-xuat", "GET /de-xuat/{id}", "POST /de-xuat/{id}", "GET /de-xuat/ban-soan/{token}",
        "POST /de-xuat/ban-soan/{token}", "GET /tra-cuu", "POST /tra-cuu", "POST /api/v1/look-ups",
        "GET /api/v1/open-calls", "GET /api/v1/open-calls/{id}/questions",
        "POST /api/v1/open-calls/{id}/estimates", "POST /api/v1/open-calls/{id}/proposals",
        "GET /api/v1/own-proposals/{token}", "PATCH /api/v1/own-proposals/{token}",
        "POST /api/v1/own-proposals/{token}/submission",
        // What a unit reports under its own link.
        "GET /gui-bao-cao/{token}", "POST /gui-bao-cao/{token}", "POST /api/v1/submissions/{token}",
        "GET /gui-bao-cao/{token}/bang-tinh", "POST /gui-bao-cao/{token}/bang-tinh",
    ]

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// The list of routes as a page of the docs.
private enum RouteBook {
    static func write(_ table: RouteTable) -> String {
        let rows = table.routes
            .map { route in
                "| \(route.method.rawValue) | `\(route.url.pattern)` | `\(route.permission.rawValue)` | \(route.summary) |"
            }
            .sorted()
        let head = [
            "# Routes and permissions",
            "",
            "Every address that answers, and the permission it asks for. Generated from the route table; a test fails",
            "when the two differ.",
            "",
            "| method | address | permission | what it is for |",
            "|---|---|---|---|",
        ]
        return (head + rows).joined(separator: "\n") + "\n"
    }
}
