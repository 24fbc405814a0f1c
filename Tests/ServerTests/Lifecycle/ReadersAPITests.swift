import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Whoever reads a page reads the same through a program; whoever may not, gets no more there.
@Suite struct ReadersAPITests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func read(_ code: String, as name: String) async throws -> [HTTPResponse.Status] {
        var program = site.client
        program.bearer = name
        let addresses: [APIURL] = [
            .dossier(code), .dossierDeadlines(code), .forecasts(code), .visits(code), .monthlyReports(code),
            .dossierPaper(code, "1"),
        ]
        var answers: [HTTPResponse.Status] = []
        for address in addresses { answers.append(try await program.json(.get, address).status) }
        return answers
    }

    @Test func `an auditor reads a file, and one of another province or a judge finds none`() async throws {
        let code = try await site.dossier(upTo: .underWay)

        #expect(try await read(code, as: "auditor") == Array(repeating: .ok, count: 6))
        #expect(try await read(code, as: "stranger") == Array(repeating: .notFound, count: 6))
        #expect(try await read(code, as: "judge") == Array(repeating: .notFound, count: 6))
    }

    @Test func `an auditor's list holds the files, a judge's none, and neither writes`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        var auditor = site.client
        auditor.bearer = "auditor"
        var judge = site.client
        judge.bearer = "judge"
        let list = SiteURL.api(.dossiers).with(["tab": "all"])

        #expect(try await auditor.send(.get, list.string).text.contains("\"\(code)\""))
        #expect(!(try await judge.send(.get, list.string).text.contains(code)))
        #expect(try await auditor.json(.post, .forecasts(code), "{}").status == .forbidden)
        #expect(try await auditor.json(.post, .visits(code), "{}").status == .forbidden)
    }
}
