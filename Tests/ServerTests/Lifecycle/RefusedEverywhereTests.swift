import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What the law does not allow is refused by page, by API and on the command line, in the same words.
@Suite struct RefusedEverywhereTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test(arguments: RefusedAct.all)
    func `a page refuses it, keeps the form and writes nothing`(refused: RefusedAct) async throws {
        let (before, fields) = try await refused.prepared(world)
        let client = try client(refused.officer(world)).signedIn("officer")
        let typed = URLQuery(
            fields.typed().map { .init(name: $0.name, value: $0.value) } + [.init(name: "viec", value: "lam")]
        )
        let reply = try await client.post(.dossierAct(before.code, refused.act.slug), typed, formToken: "token")

        #expect([.conflict, .unprocessableContent].contains(reply.status))
        #expect(reply.text.contains(refused.sentence), "\(reply.text)")
        #expect(try await stands(before))
    }

    @Test(arguments: RefusedAct.all)
    func `the API refuses it and writes nothing`(refused: RefusedAct) async throws {
        let (before, fields) = try await refused.prepared(world)
        var client = try client(refused.officer(world))
        client.bearer = "officer"
        let reply = try await client.json(.post, .projectAct(before.code, refused.act), try fields.json())

        #expect([.conflict, .unprocessableContent].contains(reply.status))
        #expect(reply.text.contains(refused.sentence), "\(reply.text)")
        #expect(try await stands(before))
    }

    @Test(.enabled(if: Program.executable != nil, "the program is not built"), arguments: RefusedAct.all)
    func `the command line refuses it and writes nothing`(refused: RefusedAct) async throws {
        let (before, fields) = try await refused.prepared(world)
        let khuyencong = try Program(database: try await TestDatabase.location(of: world.database))
        let file = try Program.file(try fields.json(), "fields.json")
        let outcome = try khuyencong("project", "act", before.code, refused.act.rawValue, "--file", file)

        #expect(outcome.code == 1)
        #expect(outcome.complaint.contains(refused.sentence), "\(outcome)")
        #expect(try await stands(before))
    }

    private func stands(_ before: Dossier) async throws -> Bool {
        try await world.dossiers.view(.dossier(before.id), by: .localOperator).dossier == before
    }

    private func client(_ officer: Officer) throws -> TestClient {
        let session = Session(id: officer.userID ?? 0, officer: officer, organisation: nil, formToken: "token")
        return TestClient(
            site: try Site(
                authenticator: TestAuthenticator(sessions: ["officer": session], bearers: ["officer": officer]),
                features: [DossierRoutes(world.database, now: { TestDatabase.now })]
            )
        )
    }
}

extension FieldTree {
    /// The tree as a form sends it: "lines.1.amounts.1.amount".
    fileprivate func typed(_ path: String = "") -> [(name: String, value: String)] {
        func below(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
        switch self {
        case .empty: return []
        case .text(let text): return [(path, text)]
        case .number(let number): return [(path, String(number))]
        case .flag(let flag): return [(path, flag ? "1" : "0")]
        case .list(let items):
            return items.enumerated().flatMap { $0.element.typed(below(String($0.offset + 1))) }
        case .group(let members):
            return members.sorted { $0.key < $1.key }.flatMap { $0.value.typed(below($0.key)) }
        }
    }
}
