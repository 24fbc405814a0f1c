import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct DossierListAPITests {
    @Test func `files are listed by whom they wait for, with what may be done`() async throws {
        let site = try await DossierSite()
        let code = try await site.dossier(upTo: .submitted)
        let all = SiteURL.api(.dossiers).with(["tab": "all", "state": "submitted", "level": "local"])

        let mine = try await site.get(.api(.dossiers), as: "department").text
        let listed = try await site.get(all).text
        let stranger = try await site.get(all, as: "stranger").text

        #expect(
            mine.hasPrefix(
                #"{"page":1,"perPage":50,"total":1,"counts":{"mine":1,"others":0,"all":1},"dossiers":[{"code":"\#(code)","#
            )
        )
        #expect(mine.contains(#""asked":300000000"#))
        #expect(mine.contains(#""acts":["appraise"]"#))
        #expect(listed.contains(#""code":"\#(code)""#))
        #expect(stranger == #"{"page":1,"perPage":50,"total":0,"counts":{"mine":0,"others":0,"all":0},"dossiers":[]}"#)
    }

    @Test func `a state that is none is refused`() async throws {
        let reply = try await DossierSite().get(SiteURL.api(.dossiers).with(["state": "asleep"]))

        #expect(reply.status == .badRequest)
    }
}
