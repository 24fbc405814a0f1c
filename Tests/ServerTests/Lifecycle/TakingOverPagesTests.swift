import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What already runs goes on here without being retyped; the signed table is the only thing that is told.
@Suite struct TakingOverPagesTests {
    private let site: DossierSite
    private let files: TestFiles
    private let project: Int64

    init() async throws {
        files = try TestFiles()
        site = try await DossierSite(files: files)
        project = try await site.database.write { tx in
            let id = try tx.insert(
                """
                INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                    match_hash, created_at)
                VALUES ('Máy sấy chè', 'may say che', \(Array("may say che".utf8)), 2025, '40', '40', 2026, 2026, 7, 0)
                RETURNING id
                """
            )
            let line = try tx.insert(
                """
                INSERT INTO project_line (project_id, position, kind_code) VALUES (\(id), 1, 'machinery') RETURNING id
                """
            )
            for (stage, amount) in [("contracted", 300_000_000), ("advanced", 200_000_000)] {
                try tx.execute(
                    """
                    INSERT INTO amount_entry (line_id, source_code, stage, budget_year, document_precision, booked_on,
                        entered_on, amount)
                    VALUES (\(line), 'province', \(stage), 2026, 'year', '2026-03-01', '2026-03-01', \(amount))
                    """
                )
            }
            return id
        }
    }

    private static let table: URLQuery = [
        "state": "underWay", "level": "local", "scheme": "single", "approvedOn": "05/02/2026", "day": "01/11/2026",
        "document.office": "Sở Công Thương", "document.number": "5/BB-BG", "reconciled.contracted": "300 triệu",
        "reconciled.advanced": "200.000.000", "lines.1.line": "1", "lines.1.item": "machinery",
        "lines.1.eligibleCost": "800 triệu", "machines.1.name": "Máy sấy chè băng tải", "machines.1.model": "BT-500",
        "machines.1.unitPrice": "800 triệu", "machines.2.line": "1", "machines.2.name": "",
    ]

    @Test func `a project without a file shows what the ledger holds, and goes on from where it stands`() async throws {
        let before = try await site.get(.takingOver(project), as: "department")
        let done = try await site.post(.takingOver(project), TakingOverPagesTests.table, as: "department")
        let view = try await site.view("DA\(project)")
        let again = try await site.get(.takingOver(project), as: "department")

        #expect(before.text.contains("Sổ: 300.000.000 đồng."))
        #expect(before.text.contains("Tạm ứng chưa hoàn: 200.000.000 đồng."))
        #expect(done.status == .seeOther)
        #expect(done.location == SiteURL.dossier(view.dossier.code).string)
        #expect(view.dossier.state == .underWay)
        #expect(view.dossier.approvedOn == Day("2026-02-05"))
        #expect(view.machines.map(\.name) == ["Máy sấy chè băng tải"])
        #expect(again.status == .conflict)
    }

    @Test func `a difference comes back at its stage, with everything that was typed`() async throws {
        let wrong = TakingOverPagesTests.table.setting("reconciled.advanced", "100 triệu")
        let page = try await site.post(.takingOver(project), wrong, as: "department")

        #expect(page.status == .unprocessableContent)
        #expect(
            page.fault("reconciled.advanced")
                == "Tạm ứng: bảng ghi 100.000.000 đồng, sổ có 200.000.000 đồng (dòng 1: 200.000.000 đồng)."
        )
        for typed in ["100 triệu", "300 triệu", "5/BB-BG", "05/02/2026", "BT-500"] {
            #expect(page.text.contains("value=\"\(typed)\""), "\(typed)")
        }
        #expect(page.text.contains("<option value=\"underWay\" selected>"))
    }

    @Test func `the table's paper and the state are asked for at their fields`() async throws {
        let page = try await site.post(.takingOver(project), ["level": "local"], as: "department")

        #expect(page.fault("state") == "Chọn trạng thái của đề án khi tiếp nhận.")
        #expect(page.fault("document.number") == "Ghi số của bảng đối chiếu hoặc biên bản bàn giao đã ký.")
        #expect(page.fault("document.office") == "Ghi cơ quan, đơn vị ký bảng đối chiếu khi tiếp nhận.")
    }

    @Test func `papers are sent with the form, and stand in the file under this act`() async throws {
        let form = try await site.get(.takingOver(project), as: "department")
        let sent = try await send(TakingOverPagesTests.table, TestPapers.pdf)
        let view = try await site.view("DA\(project)")
        let page = try await site.get(.dossier(view.dossier.code), as: "department")

        #expect(form.text.contains("enctype=\"multipart/form-data\""))
        #expect(form.text.contains("name=\"papers.6.file\""))
        #expect(sent.status == .seeOther, "\(sent.text)")
        #expect(view.attachments.map(\.name) == ["hop-dong.pdf"])
        #expect(view.attachments.map(\.kind) == [.contract])
        #expect(view.attachments.map(\.actID) == [view.history.first?.id])
        #expect(page.cells("Theo việc") == ["Tiếp nhận"])
    }

    /// A browser cannot send a file twice: the page keeps the words and asks for the file again.
    @Test func `a table that differs, or a file that is none, leaves no file and no paper`() async throws {
        let wrong = TakingOverPagesTests.table.setting("reconciled.advanced", "100 triệu")
        let different = try await send(wrong, TestPapers.pdf)
        let unread = try await send(TakingOverPagesTests.table, Array("<script>".utf8))
        let foreign = try await send(TakingOverPagesTests.table, Array("<script>".utf8), as: "centre")

        #expect(different.status == .unprocessableContent)
        #expect(different.text.contains("<option value=\"contract\" selected>"))
        #expect(unread.status == .unprocessableContent)
        #expect(unread.text.contains("Nội dung của tệp “hop-dong.pdf” không thuộc loại được nhận."))
        #expect(foreign.status == .forbidden)
        #expect(try files.count() == (0, 0))
        #expect(try await site.get(.takingOver(project), as: "department").status == .ok)
    }

    @Test func `a program takes over together with its papers`() async throws {
        var body = UploadBody()
        body.add(
            "fields",
            """
            {"state":"underWay","approvedOn":"2026-02-05","document":{"office":"Sở Công Thương","number":"5/BB-BG"},\
            "reconciled":{"contracted":300000000,"advanced":200000000},\
            "papers":[{"kind":"contract","file":"tep"}]}
            """
        )
        body = body.adding("hop-dong.pdf", TestPapers.pdf, field: "tep").closed()
        var client = site.client
        client.bearer = "department"
        let reply = try await client.send(
            .post,
            SiteURL.api(.projectUploads("DA\(project)")).with(["act": "takeOver"]).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.bytes
        )
        let view = try await site.view("DA\(project)")

        #expect(reply.status == .ok, "\(reply.text)")
        #expect(view.attachments.map(\.name) == ["hop-dong.pdf"])
        #expect(view.attachments.map(\.actID) == [view.history.first?.id])
    }

    private func send(
        _ fields: URLQuery,
        _ content: [UInt8],
        as name: String = "department"
    ) async throws -> TestClient.Reply {
        var body = UploadBody()
        for pair in fields.setting("_csrf", DossierSite.formToken).setting("papers.2.kind", "contract").pairs {
            body.add(pair.name, pair.value)
        }
        return try await site.client.signedIn(name).send(
            .post,
            SiteURL.takingOver(project).string,
            headers: [.contentType: UploadBody.contentType],
            body: body.adding("hop-dong.pdf", content, field: "papers.2.file").closed().bytes
        )
    }

    @Test func `only the office that answers for the place takes over`() async throws {
        #expect(try await site.get(.takingOver(project), as: "centre").status == .forbidden)
        #expect(try await site.get(.takingOver(project), as: "stranger").status == .notFound)
        #expect(
            try await site.post(.takingOver(project), TakingOverPagesTests.table, as: "centre").status == .forbidden
        )
    }
}
