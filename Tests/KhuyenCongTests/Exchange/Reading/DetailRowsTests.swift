import Database
import Testing

@testable import KhuyenCong

/// Dashes under a project tell its own money once more.
@Suite struct DetailRowsTests {
    /// A list of one column of money under the title of the province's source.
    private func take(_ rows: String) async throws -> (findings: [String], stored: [String]) {
        try await take(
            whole: "ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;\nTT;Tên đề án;Nội dung;Địa bàn;Kinh phí\n" + rows
        )
    }

    private func take(whole list: String) async throws -> (findings: [String], stored: [String]) {
        let world = try await ImportWorld()
        let result = try await world.take(csv: list)
        let stored = try await world.database.read { tx in
            try tx.rows(
                """
                SELECT p.title, e.source_code, e.amount FROM amount_entry e
                JOIN project_line l ON l.id = e.line_id JOIN project p ON p.id = l.project_id
                ORDER BY p.id, e.source_code
                """
            ) { row in
                let title: String = try row.get(0)
                let source: String = try row.get(1)
                let amount: Int64 = try row.get(2)
                return "\(title) \(source) \(amount / 1_000_000)"
            }
        }
        return (result.findings.map { "\($0.cell) \($0.severity)" }, stored)
    }

    @Test func `the plan and what was carried out are both told by source`() async throws {
        let (_, stored) = try await take(
            whole: """
                TÌNH HÌNH THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng)
                TT;Tên đề án;Địa bàn;Kinh phí được duyệt;Kinh phí thực hiện
                1;Máy cưa;Đô Lương;500;480
                ;- KCQG;;200;200
                ;- Vốn doanh nghiệp;;300;280
                ;Tổng cộng;;500;480
                """
        )

        #expect(
            stored.sorted() == [
                "Máy cưa counterpart 280", "Máy cưa counterpart 300", "Máy cưa national 200", "Máy cưa national 200",
            ]
        )
    }

    private static let project = "1;Máy cưa;Ứng dụng máy móc;Đô Lương;450\n"
    private static let next = "2;Máy bào;Ứng dụng máy móc;Đô Lương;180\n"

    @Test(arguments: [
        ";- Mua máy;;;200\n;- Chi khác;;;250\n",
        "-;Mua máy;;;200\n-;Chi khác;;;250\n",
        ";– Mua máy;;;200\n;+ Máy thứ nhất;;;120\n;+ Máy thứ hai;;;80\n;– Chi khác;;;250\n",
        ";+ Mua máy;;;450\n",
        ";- Mua máy;;;200\n;- Lắp đặt tại xưởng;;;\n;- Chi khác;;;250\n",
    ])
    func `a breakdown is counted once`(details: String) async throws {
        let (findings, stored) = try await take(DetailRowsTests.project + details + DetailRowsTests.next)

        #expect(findings == [])
        #expect(stored == ["Máy cưa province 450", "Máy bào province 180"])
    }

    @Test func `sources that the dashes name split the amount`() async throws {
        let (findings, stored) = try await take(
            DetailRowsTests.project + ";- KCQG;;;200\n;- Vốn đối ứng của đơn vị;;;250\n" + DetailRowsTests.next
        )

        #expect(findings == [])
        #expect(stored == ["Máy cưa counterpart 250", "Máy cưa national 200", "Máy bào province 180"])
    }

    @Test func `a dash without a source beside one that has it is named`() async throws {
        let (findings, stored) = try await take(
            DetailRowsTests.project + ";- Phần hỗ trợ;;;200\n;- Đối ứng;;;250\n"
        )

        #expect(findings == ["E4 warning"])
        #expect(stored == ["Máy cưa counterpart 250", "Máy cưa province 200"])
    }

    @Test(arguments: ["Kinh phí", "Kinh phí hỗ trợ"])
    func `a dash without a source is of the source that its project's row names`(heading: String) async throws {
        let (findings, stored) = try await take(
            whole: """
                DANH SÁCH ĐỀ ÁN NĂM 2018 (triệu đồng);;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Nguồn vốn;\(heading)
                1;Máy cưa;Ứng dụng máy móc;Đô Lương;KC tỉnh;200
                ;- KCQG;;;;150
                ;- Mua máy;;;;50
                """
        )

        #expect(findings == ["F5 warning"])
        #expect(stored == ["Máy cưa national 150", "Máy cưa province 50"])
    }

    @Test func `dashes that do not add up are projects, and named once`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí
                1;Máy cưa;Đô Lương;450
                ;- Máy xay lúa;;200
                ;- Máy sấy lúa;;100
                """
        )

        #expect(result.findings.filter { $0.cell.hasPrefix("D") }.map { "\($0.cell) \($0.severity)" } == ["D4 warning"])
        #expect(result.taken == 3)
    }
}
