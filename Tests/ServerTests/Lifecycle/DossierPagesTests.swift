import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct DossierPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a file waits for one officer, for others with the next, and stands on the home page`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let link = "href=\"\(SiteURL.dossier(code).string)\""
        let mine = try await site.get(.dossiers, as: "department")
        let others = try await site.get(SiteURL.dossiers.with(["viec": "cho-nguoi-khac"]))
        let home = try await site.get(.home, as: "department")

        #expect(mine.text.contains(link))
        #expect(mine.text.contains("Thẩm định cấp cơ sở</a>"))
        #expect(others.text.contains(link))
        #expect(!(try await site.get(.dossiers).text.contains(link)))
        #expect(home.text.contains("1 hồ sơ: đã nộp"))
    }

    @Test func `the file shows every stage side by side, the machines and who did what`() async throws {
        let code = try await site.dossier(upTo: .accepted)
        let page = try await site.get(.dossier(code), as: "department")

        #expect(page.status == .ok)
        for title in ["Đề nghị", "Thẩm định", "Phê duyệt", "Hợp đồng", "Tạm ứng", "Nghiệm thu", "Quyết toán"] {
            #expect(page.text.contains("\(title) <small>triệu đồng</small></th>"), "\(title)")
        }
        #expect(page.text.contains("tạm ứng chưa quyết toán: 200 triệu đồng"))
        #expect(page.text.contains("<strong>Cộng hỗ trợ</strong>"))
        #expect(page.text.contains("số máy S-01 · hóa đơn 0000123"))
        #expect(page.text.contains("<strong>Nghiệm thu</strong>"))
        #expect(page.text.contains("bước 8/10"))
    }

    @Test(arguments: [
        ("stranger", HTTPResponse.Status.notFound), ("owner", .notFound), ("judge", .notFound), ("auditor", .ok),
        ("leader", .ok),
    ])
    func `who may not see a file does not find it`(name: String, status: HTTPResponse.Status) async throws {
        let code = try await site.dossier(upTo: .submitted)
        let page = try await site.get(.dossier(code), as: name)
        let list = try await site.get(SiteURL.dossiers.with(["viec": "tat-ca"]), as: name)

        #expect(page.status == status)
        #expect(list.text.contains(SiteURL.dossier(code).string) == (status == .ok))
    }

    @Test func `a beneficiary opens the day with its own files and nothing of the others`() async throws {
        let other = try await site.dossier(upTo: .submitted)
        let saved = try await site.post(.dossierNew, DossierSite.proposal.setting("viec", "luu"), as: "owner")
        let own = String((saved.location ?? "").split(separator: "/")[1])
        let home = try await site.get(.home, as: "owner")
        let list = try await site.get(.dossiers, as: "owner")

        #expect(home.text.contains("1 hồ sơ: đang soạn"))
        #expect(home.text.contains("href=\"\(SiteURL.dossierNew.string)\""))
        #expect(list.text.contains(SiteURL.dossierProposal(own).string))
        #expect(!list.text.contains(SiteURL.dossier(other).string))
    }

    @Test func `the log names each act as its button does and leads to the file`() async throws {
        let code = try await site.dossier(upTo: .appraised)
        let log = try await site.get(.audit, as: "department")

        for act in ["Soạn đề án", ProjectAct.submit.name, ProjectAct.appraise.name] {
            #expect(log.text.contains(act), "\(act)")
        }
        #expect(log.text.contains("href=\"\(SiteURL.dossier(code).string)\""))
    }

    @Test func `an empty list says what to do next`() async throws {
        let mine = try await site.get(.dossiers)
        let filtered = try await site.get(SiteURL.dossiers.with(["trang-thai": "closed"]))
        let auditor = try await site.get(SiteURL.dossiers.with(["viec": "tat-ca"]), as: "auditor")

        #expect(mine.text.contains("Không có hồ sơ nào chờ ông/bà."))
        #expect(filtered.text.contains("Không có hồ sơ nào như đã lọc."))
        #expect(auditor.text.contains("Chưa có hồ sơ đề án nào."))
        #expect(!auditor.text.contains("Soạn đề án mới"))
    }

    @Test(arguments: ["HS999", "12", "không-có"])
    func `a code that names nothing is not found`(code: String) async throws {
        #expect(try await site.get(.dossier(code)).status == .notFound)
    }

    @Test func `what people typed is escaped`() async throws {
        let typed = DossierSite.proposal.setting("title", "<script>x</script>").setting("viec", "luu")
        let reply = try await site.post(.dossierNew, typed)
        let code = String((reply.location ?? "").split(separator: "/")[1])
        let page = try await site.get(.dossier(code))

        #expect(page.status == .ok)
        #expect(!page.text.contains("<script>"))
    }
}
