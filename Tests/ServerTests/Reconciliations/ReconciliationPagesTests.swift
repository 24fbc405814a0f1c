import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ReconciliationPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func upload(
        _ text: String,
        to address: String,
        _ fields: URLQuery = [:],
        as name: String
    ) async throws -> TestClient.Reply {
        let boundary = "ranh-gioi"
        let token = address.hasPrefix("/api/") ? nil : DossierSite.formToken
        var body = fields.setting("_csrf", token).pairs.map { field in
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n"
        }.joined()
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kho <bac>.csv\"\r\n"
        body += "Content-Type: text/csv\r\n\r\n\(text)\r\n--\(boundary)--\r\n"
        let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=\(boundary)"]
        var client = site.client.signedIn(name)
        client.bearer = name
        return try await client.send(.post, address, headers: headers, body: Array(body.utf8))
    }

    private static let rows = "Số CT;Ngày;Số tiền\n;21/11/2026;200000000\nX1;21/11/2026;5\n"

    @Test func `a list is matched on the page, and its name is only text there`() async throws {
        _ = try await site.dossier(upTo: .underWay)
        let fields: URLQuery = ["origin": "treasury", "province": "40", "year": "2026"]
        let made = try await upload(ReconciliationPagesTests.rows, to: "/doi-chieu", fields, as: "department")
        let page = try await site.get(.reconciliation(1), as: "department")
        let list = try await site.get(.reconciliations, as: "auditor")
        let foreign = try await site.get(.reconciliations, as: "stranger")

        #expect(made.location == "/doi-chieu/1")
        #expect(page.text.contains("kho &lt;bac&gt;.csv") && !page.text.contains("kho <bac>"))
        #expect(page.text.contains("Chỉ có ở danh sách") && page.text.contains("200.000.000"))
        #expect(list.text.contains("href=\"/doi-chieu/1\""))
        #expect(!foreign.text.contains("href=\"/doi-chieu/1\""))
    }

    @Test func `a form without its file names the field, a list without amounts says what is missing`() async throws {
        let blank = try await site.post(.reconciliations, ["origin": "treasury"], as: "department")
        let fields: URLQuery = ["origin": "accounting", "province": "40", "year": "2026"]
        let table = try await upload("Tên;Tuổi\nA;5\n", to: "/doi-chieu", fields, as: "department")

        #expect(blank.text.contains("Chọn tệp xlsx, xls hoặc csv."))
        #expect(table.text.contains("không tìm thấy bảng chứng từ trong tệp"))
        #expect([blank.status, table.status] == [.unprocessableContent, .unprocessableContent])
    }

    @Test func `the API takes a list and answers each row`() async throws {
        _ = try await site.dossier(upTo: .underWay)
        let address = "/api/v1/reconciliations?origin=accounting&province=40&year=2026"
        let made = try await upload(ReconciliationPagesTests.rows, to: address, as: "department")
        let foreign = try await upload(ReconciliationPagesTests.rows, to: address, as: "stranger")
        let yearEnd = try await site.client.signedIn("department").json(.get, .yearEndReconciliation)

        #expect(made.status == .created)
        #expect(made.text.contains("\"matched\":1") && made.text.contains("\"theirsOnly\":1"))
        #expect(foreign.status == .notFound)
        #expect(yearEnd.text.contains("\"toReturn\":200000000"))
    }

    /// A page must not ask the database more for more rows.
    @Test func `lists ask the same number of questions for one file and for three`() async throws {
        let urls: [SiteURL] = [
            .outstandingAdvances, .moneyReview, .yearEndReconciliation, .reconciliations,
        ]
        var counts: [[Int]] = []
        for files in [1, 2] {
            for number in 0..<files {
                let proposal = DossierSite.proposal.setting("lines.1.beneficiary.name", "Cơ sở \(files) \(number)")
                    .setting("machines.1.name", "Máy \(files) \(number)")
                let code = try await site.dossier(upTo: .underWay, proposal)
                #expect(try await site.view(code).dossier.state == .underWay)
            }
            var asked: [Int] = []
            for url in urls {
                _ = try await site.get(url, as: "department")
                let before = site.database.statementCount
                _ = try await site.get(url, as: "department")
                asked.append(site.database.statementCount - before)
            }
            counts.append(asked)
        }
        #expect(counts.first == counts.last)
        #expect(counts.first?.allSatisfy { $0 > 0 } == true)
    }
}
