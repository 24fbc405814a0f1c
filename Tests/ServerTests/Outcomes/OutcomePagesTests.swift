import Database
import Foundation
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct OutcomePagesTests {
    private let site: DossierSite
    private let project: Int64

    init() async throws {
        let site = try await DossierSite()
        self.site = site
        let code = try await site.dossier(upTo: .underWay)
        project = try #require(try await site.view(code).dossier.projectID)
    }

    private static let course: URLQuery = [
        "viec": "enter", "kind": "course", "title": "Lớp may công nghiệp", "happenedOn": "15/03/2026",
        "source": "Danh sách cấp chứng chỉ", "figures.trainees": "35", "figures.women": "30",
    ]

    @Test func `a course is entered on the page of its project, added up in its year, and asked after`() async throws {
        let url = SiteURL.projectOutcomes(project)
        let done = try await site.post(url, OutcomePagesTests.course, as: "department")
        let page = try await site.get(url, as: "department").text
        let year = try await site.get(.outcomes.with(["nam": "2026"]), as: "department").text
        let tasks = try site.client(with: OutcomeTasks(site.database)).signedIn("department")

        #expect(done.status == .seeOther)
        #expect(page.contains("Lớp may công nghiệp"))
        #expect(page.contains("35 người"))
        #expect(year.contains("Cộng 1"))
        #expect(try await tasks.get(.tasks).text.contains("Theo dõi lại: lớp đào tạo, tập huấn “Lớp may công nghiệp”"))
        #expect(try await site.get(url, as: "stranger").status == .notFound)
    }

    @Test func `a faulty form comes back open with what was typed`() async throws {
        let reply = try await site.post(
            .projectOutcomes(project),
            OutcomePagesTests.course.setting("figures.women", "36"),
            as: "department"
        )

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Trong đó nữ (36) nhiều hơn học viên (35)."))
        #expect(reply.text.contains("value=\"Lớp may công nghiệp\""))
    }

    @Test func `an outcome stands in the way of its establishment`() async throws {
        _ = try await site.post(.projectOutcomes(project), OutcomePagesTests.course, as: "department")
        let found: Int64? = try await site.database.read {
            try $0.value("SELECT beneficiary_id FROM project_line WHERE beneficiary_id IS NOT NULL")
        }
        let page = try await site.get(.valueChain(try #require(found)), as: "department").text
        let course = try #require(page.range(of: "Lớp may công nghiệp", options: .backwards))
        let given = try #require(page.range(of: "Hỗ trợ máy sấy chè"))

        #expect(given.lowerBound < course.lowerBound)
    }
}
