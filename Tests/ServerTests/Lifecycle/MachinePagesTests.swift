import HTTPTypes
import KhuyenCong
import Server
import Testing

/// The approved machine and the bought one, beside each other on every page and in the API.
@Suite struct MachinePagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private static let proposal = DossierSite.proposal.setting("machines.1.madeInYear", "2026")

    @Test func `an older machine is told with both years, and its decision stands in the file`() async throws {
        let code = try await site.dossier(upTo: .underWay, MachinePagesTests.proposal)
        let form = try await site.get(.dossierAct(code, ProjectAct.accept.slug), as: "department")
        let older = DossierSite.acceptance(code: try await site.machineID(code))
            .setting("machines.1.madeInYear", "2024")
        let open = try await site.take(.accept, code, older, as: "department")
        let decided = try await site.take(
            .accept,
            code,
            older.setting("machines.1.decision", "Máy mới, tồn kho"),
            as: "department"
        )
        let file = try await site.get(.dossier(code), as: "department")

        #expect(form.text.contains("<dt>Năm sản xuất</dt><dd>2026</dd>"))
        #expect(open.text.contains("năm sản xuất duyệt 2026, mua 2024"))
        #expect(open.text.contains("value=\"2024\""))
        #expect(decided.status == .seeOther)
        #expect(file.text.contains("sản xuất năm 2026") && file.text.contains("sản xuất năm 2024"))
    }

    /// A list that came back without its years would leave nothing to compare with.
    @Test func `a change of machines and the API begin with the year of the approved one`() async throws {
        let code = try await site.dossier(upTo: .approved, MachinePagesTests.proposal)
        let form = try await site.get(
            .dossierAct(code, ProjectAct.change.slug).with(["loai": ChangeType.machine.rawValue]),
            as: "department"
        )
        var client = site.client
        client.bearer = "department"
        let answer = try await client.json(.get, .dossier(code))

        #expect(form.text.firstMatch(of: /name="machines\.1\.madeInYear"[^>]*value="2026"/) != nil)
        #expect(answer.text.contains(#""madeInYear":2026"#))
    }
}
