import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct ReportFilePagesTests {
    private static let wanted: URLQuery = [
        "loai": "year", "tinh": "40", "tu": "2026", "den": "2026", "dang-tep": "csv",
    ]

    @Test func `a file is ordered, kept and fetched by who ordered it, and by nobody else`() async throws {
        let site = try await DossierSite()
        let form = try await site.get(.newReportFile.with(Self.wanted), as: "department")
        let ordered = try await site.post(.newReportFile, Self.wanted, as: "department")
        let location = try #require(ordered.headers[.location])
        let id = try #require(location.split(separator: "/").last.flatMap { Int64($0) })
        let file = try await site.get(.reportFileContent(id), as: "department")

        #expect(form.text.contains("<input type=\"hidden\" name=\"loai\" value=\"year\">"))
        #expect(try await site.get(.reportFile(id), as: "department").text.contains("Tải về"))
        #expect(file.headers[.contentDisposition]?.contains("bao-cao-year-40-2026-2026.csv") == true)
        #expect(try await site.get(.reportFiles, as: "department").text.contains("Báo cáo năm, Tỉnh Nghệ An, năm 2026"))
        #expect(try await site.get(.reportFile(id), as: "stranger").status == .notFound)
        #expect(try await site.get(.reportFileContent(id), as: "stranger").status == .notFound)
        #expect(try await site.get(.reportFiles, as: "stranger").text.contains("Chưa có tệp nào."))
    }

    @Test func `a form of file must be chosen`() async throws {
        let site = try await DossierSite()

        let reply = try await site.post(.newReportFile, Self.wanted.setting("dang-tep", nil), as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Chọn dạng tệp."))
    }

    @Test(arguments: ReportFileForm.allCases)
    func `every form is named after its format`(form: ReportFileForm) {
        #expect(form.rawValue.hasPrefix(form.format.rawValue))
    }
}
