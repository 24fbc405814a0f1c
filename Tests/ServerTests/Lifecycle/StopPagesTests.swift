import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Whoever stops a project sees beforehand what can no longer be accepted afterwards.
@Suite struct StopPagesTests {
    private static let warning = "Dòng 1 còn 200.000.000 đồng tạm ứng, chưa nghiệm thu"

    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `the form of a stop names the open advance before anything is typed`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let stop = SiteURL.dossierAct(code, ProjectAct.stop.slug)

        let drawn = try await site.get(stop, as: "department")
        let checked = try await site.take(.stop, code, as: "department", button: "kiem-tra")

        #expect(drawn.text.contains(StopPagesTests.warning))
        #expect(drawn.text.contains("bấm “Kiểm tra” để xem trước kết quả"))
        #expect(!drawn.text.contains("id=\"reason-fault\""))
        #expect(checked.text.contains(StopPagesTests.warning))
        #expect(checked.text.contains("id=\"reason-fault\""))
    }

    @Test func `so does the form that stops one line, and no other`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let change = SiteURL.dossierAct(code, ProjectAct.change.slug)

        let stop = try await site.get(change.with(["loai": "stop", "dong": "1"]), as: "department")
        let suspension = try await site.get(change.with(["loai": "suspend", "dong": "1"]), as: "department")

        #expect(stop.text.contains(StopPagesTests.warning))
        #expect(suspension.status == .ok)
        #expect(!suspension.text.contains(StopPagesTests.warning))
    }

    @Test func `a stop without an advance is warned of nothing`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let drawn = try await site.get(.dossierAct(code, ProjectAct.stop.slug), as: "department")

        #expect(drawn.status == .ok)
        #expect(!drawn.text.contains("tạm ứng, chưa nghiệm thu"))
    }
}
