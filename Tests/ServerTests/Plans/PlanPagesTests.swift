import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct PlanPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a source that is promised without assigned money says so until money is assigned`() async throws {
        _ = try await site.dossier(upTo: .approved)
        let without = try await site.get(.sourceYears, as: "department")
        _ = try await book("expected", "500 triệu")
        let with = try await site.get(.sourceYears, as: "department")

        #expect(without.text.contains("chưa ghi vốn giao"))
        #expect(!with.text.contains("chưa ghi vốn giao"))
    }

    private static let paper: URLQuery = ["decision.number": "01/QĐ-UBND", "decision.day": "15/01/2026"]

    private func plan() async throws -> Int64 {
        let fields = URLQuery(
            PlanPagesTests.paper.pairs + [.init(name: "owner", value: "40"), .init(name: "year", value: "2026")]
        )
        let reply = try await site.post(.plans, fields, as: "department")
        let parts = (reply.location ?? "").split(separator: "/")
        return try #require(parts.count > 1 ? Int64(parts[1]) : nil)
    }

    private func book(_ kind: String, _ amount: String) async throws -> TestClient.Reply {
        let fields: URLQuery = [
            "account": "province:40", "year": "2026", "kind": kind, "amount": amount, "document": "12/QĐ-UBND",
        ]
        return try await site.post(.sourceYears, fields, as: "department")
    }

    private func line(_ code: String, _ amount: String) -> [URLQuery.Pair] {
        [
            .init(name: "lines.1.project", value: code), .init(name: "lines.1.source", value: "province"),
            .init(name: "lines.1.amount", value: amount),
        ]
    }

    private func sheet(_ act: String, _ code: String, _ amount: String, version: Int = 1) -> URLQuery {
        URLQuery(
            PlanPagesTests.paper.pairs + line(code, amount) + [
                .init(name: "viec", value: act), .init(name: "version", value: String(version)),
                .init(name: "seen", value: "1"), .init(name: "cause", value: "Phân bổ"),
            ]
        )
    }

    @Test func `a plan is entered, tried, adjusted, and shows its budget beside it`() async throws {
        let code = try await site.dossier(upTo: .registered)
        _ = try await book("expected", "500 triệu")
        let id = try await plan()
        let blank = try await site.get(.planSheet(id), as: "department")
        let tried = try await site.post(.planSheet(id), sheet("thu", code, "310 triệu"), as: "department")
        let done = try await site.post(.planSheet(id), sheet("dieu-chinh", code, "300 triệu"), as: "department")
        let page = try await site.get(.plan(id), as: "leader")

        #expect(blank.text.contains("value=\"\(code)\""))
        #expect(tried.status == .ok)
        #expect(tried.text.contains("\(code): 310 triệu vượt mức hỗ trợ tối đa 300 triệu theo định mức."))
        #expect(done.location == SiteURL.plan(id).string)
        #expect(page.text.contains("Đợt điều chỉnh 1"))
        #expect(page.text.contains("Thay đổi theo nguồn: Khuyến công cấp tỉnh +300 triệu đồng."))
        #expect(page.text.contains(">+200</td>"))
        #expect(!page.text.contains("Kết thúc kế hoạch"))
    }

    @Test func `a sum that cannot be read is told with the code of its project`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let id = try await plan()
        let refused = try await site.post(.planSheet(id), sheet("dieu-chinh", code, "ba con gà"), as: "department")

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("\(code): Không đọc được số tiền “ba con gà”. Ghi như 3,5 tỷ"))
    }

    @Test func `a stale sheet comes back with what was typed beside what stands`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let id = try await plan()
        _ = try await site.post(.planSheet(id), sheet("dieu-chinh", code, "300 triệu"), as: "department")
        let late = try await site.post(.planSheet(id), sheet("dieu-chinh", code, "250.000.000"), as: "department")

        #expect(late.status == .conflict)
        #expect(late.text.contains("Thay đổi trong lúc ông/bà nhập"))
        #expect(late.text.contains("Đợt điều chỉnh 1"))
        #expect(late.text.contains("value=\"250.000.000\""))
        #expect(late.text.contains("name=\"version\" value=\"2\""))
    }

    @Test func `a draft is saved under a name, opened again and dropped`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let id = try await plan()
        let typed = sheet("luu", code, "280 triệu").setting("name", "Phương án 1")
        _ = try await site.post(.planSheet(id), typed, as: "centre")
        let list = try await site.get(.planSheet(id), as: "centre")
        let opened = try await site.get(SiteURL.planSheet(id).with(["nhap": "1"]), as: "centre")
        _ = try await site.post(.planSheet(id), ["viec": "bo-nhap", "draft": "1"], as: "centre")
        let after = try await site.get(.planSheet(id), as: "centre")

        #expect(list.text.contains("Phương án 1</a>"))
        #expect(opened.text.contains("value=\"280 triệu\""))
        #expect(!after.text.contains("Phương án 1"))
        #expect(!list.text.contains("Ghi đợt điều chỉnh theo quyết định"))
    }

    @Test func `the proposal gives each rank its reasons, and takes what an officer states`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let id = try await plan()
        let before = try await site.get(.planProposal(id), as: "centre")
        let stated = try await site.post(
            .planProposal(id),
            ["project": code, "version": "0", "area": "poorDistrict", "trade": "product"],
            as: "centre"
        )
        let after = try await site.get(.planProposal(id), as: "centre")

        #expect(before.text.contains("Không thuộc địa bàn ưu tiên."))
        #expect(stated.location == SiteURL.planProposal(id).string)
        #expect(after.text.contains("Huyện nghèo (điểm b khoản 1 Điều 6 Thông tư 46/2012/TT-BCT)."))
    }

    @Test func `a source is booked on, taken back and closed at zero`() async throws {
        let booked = try await book("received", "10 triệu")
        let list = try await site.get(.sourceYears, as: "department")
        let page = try await site.get(.sourceYear(1), as: "department")
        let early = try await site.post(.sourceYear(1), ["viec": "close"], as: "department")
        _ = try await site.post(
            .sourceYear(1),
            ["viec": "reverse", "flow": "1", "reason": "Nhầm nguồn"],
            as: "department"
        )
        let closed = try await site.post(.sourceYear(1), ["viec": "close"], as: "department")
        let after = try await site.get(.sourceYear(1), as: "department")

        #expect(booked.location == SiteURL.sourceYear(1).string)
        #expect(list.text.contains("10 triệu của nguồn Khuyến công cấp tỉnh năm 2026 hết hạn ngày 31/12/2026"))
        #expect(page.text.contains(">+10</td>"))
        #expect(early.status == .unprocessableContent)
        #expect(early.text.contains("chưa về 0"))
        #expect(closed.status == .seeOther)
        #expect(after.text.contains("Hủy: Vốn đã nhận"))
        #expect(after.text.contains("Mở lại cân đối"))
    }

    @Test func `a faulty flow comes back with each fault at its field`() async throws {
        let reply = try await site.post(
            .sourceYears,
            ["account": "", "year": "2026", "amount": "abc"],
            as: "department"
        )

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("href=\"#account\""))
        #expect(reply.text.contains("href=\"#amount\""))
        #expect(reply.text.contains("href=\"#document\""))
    }

    @Test func `a plan is handed out as a workbook`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let id = try await plan()
        _ = try await site.post(.planSheet(id), sheet("dieu-chinh", code, "300 triệu"), as: "department")
        let reply = try await site.get(.planExport(id), as: "auditor")

        #expect(reply.status == .ok)
        #expect(reply.headers[.contentType] == ExportFormat.xlsx.mediaType)
        #expect(reply.headers[.contentDisposition]?.contains("ke-hoach-2026-40.xlsx") == true)
        #expect(reply.bytes.starts(with: Array("PK".utf8)))
    }

    @Test(arguments: ["stranger", "owner", "judge"])
    func `who may not see a plan does not find it`(name: String) async throws {
        let id = try await plan()
        _ = try await book("received", "10 triệu")
        let found = try await [
            site.get(.plan(id), as: name), site.get(.planSheet(id), as: name), site.get(.sourceYear(1), as: name),
        ].map(\.status)

        #expect(found.allSatisfy { [.notFound, .forbidden].contains($0) })
        #expect(!(try await site.get(.plans, as: name)).text.contains("Nghệ An năm 2026"))
    }

    @Test func `an auditor reads and has no form`() async throws {
        let id = try await plan()
        let list = try await site.get(.plans, as: "auditor")
        let page = try await site.get(.plan(id), as: "auditor")

        #expect(list.text.contains("Kế hoạch khuyến công tỉnh Nghệ An năm 2026"))
        #expect(!list.text.contains("Nhập kế hoạch năm"))
        #expect(!page.text.contains("Thử phương án"))
    }

    @Test func `the form of a plan copies last year's assignments, or says that there is none`() async throws {
        let list = try await site.get(.plans, as: "department")
        let fields = URLQuery(
            PlanPagesTests.paper.pairs + [
                .init(name: "owner", value: "40"), .init(name: "year", value: "2026"),
                .init(name: "repeatsAssignments", value: "1"),
            ]
        )
        let refused = try await site.post(.plans, fields, as: "department")

        #expect(list.text.contains("name=\"repeatsAssignments\""))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Không có nhiệm vụ để chép: Chưa nhập kế hoạch năm 2025."))
    }
}
