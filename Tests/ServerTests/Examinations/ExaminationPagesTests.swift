import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ExaminationPagesTests {
    @Test func `the page lists the days with what was found on each`() async throws {
        let world = try await ReferenceWorld()
        let empty = try await world.browser("nation").get(.examinations)
        try await world.database.write { tx in
            try tx.execute(
                """
                INSERT INTO examination (day, started_at, finished_at, differences) VALUES
                    ('2026-11-20', \(TestDatabase.now), \(TestDatabase.now), ''),
                    ('2026-11-21', \(TestDatabase.now), \(TestDatabase.now), \("Số <1> lệch.\nSố 2 lệch.")),
                    ('2026-11-22', \(TestDatabase.now), NULL, NULL)
                """
            )
        }

        let page = try await world.browser("nation").get(.examinations)

        #expect(empty.text.contains("Chưa có lần kiểm tra nào."))
        #expect(page.cells("Ngày") == ["22/11/2026", "21/11/2026", "20/11/2026"])
        #expect(page.cells("Xong").first == "chưa xong")
        #expect(page.cells("Kết quả").first == "—")
        #expect(page.cells("Kết quả").last == "khớp")
        #expect(page.text.contains("2 điểm lệch"))
        #expect(page.text.contains("<li>Số &lt;1&gt; lệch.</li>"))
        #expect(try await world.browser("department").get(.examinations).status == .forbidden)
    }
}
