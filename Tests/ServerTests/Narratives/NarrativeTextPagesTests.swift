import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct NarrativeTextPagesTests {
    private static let haTinh: URLQuery = ["tinh": "42", "tu": "2016", "den": "2020"]

    @Test func `an officer edits the words, and a number written over is marked on the page`() async throws {
        let world = try await DeskWorld()
        _ = try await Imports(world.database).run(
            [ImportSource(path: Samples.url("ha-tinh-2016-2020.xlsx").path, name: "ha-tinh")],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: DeskWorld.now
        )
        let form = try await world.browser().get(SiteURL.narrativeEdit.with(Self.haTinh))
        let typed = Self.haTinh.setting("version", "0")
            .setting("text", "Kinh phí là 24 tỷ đồng cho 109 đề án.\r\n\r\nCòn 3 việc.")

        let done = try await world.post(SiteURL.narrativeEdit, typed)
        let page = try await world.browser().get(SiteURL.narrative.with(Self.haTinh))
        let stale = try await world.post(SiteURL.narrativeEdit, typed)
        let answer = try await world.program()
            .get(SiteURL.api(.narrativeText).with(["place": "42", "from": "2016", "to": "2020"]))

        #expect(form.text.contains("là 23,29 tỷ đồng cho 109 đề án"))
        #expect(done.status == .seeOther)
        #expect(page.text.contains("Bản đã sửa lần 1"))
        #expect(page.text.contains("[sửa tay, theo sổ là 23,29 tỷ đồng]"))
        #expect(page.text.contains("<mark>3</mark> <small class=\"standing\">[số ghi tay]</small>"))
        #expect(stale.status == .unprocessableContent)
        #expect(stale.text.contains("Còn 3 việc."))
        let saved = try JSONDecoder().decode(NarrativeTextAnswer.self, from: Data(answer.bytes))
        #expect(saved.paragraphs.map(\.text) == ["Kinh phí là 24 tỷ đồng cho 109 đề án.", "Còn 3 việc."])
        #expect(saved.paragraphs.flatMap(\.figures).map(\.standing) == [.byHand, .linked, .typed])
        #expect(saved.paragraphs.first?.figures.first?.computed == "23,29 tỷ đồng")
        #expect(saved.paragraphs.first?.figures.first?.address == Self.rowsOfTotal)
    }

    private static let rowsOfTotal =
        "/bao-cao/ky/dong?tinh=42&tu=2016&den=2020&pham-vi=support&giai-doan=furthest&ban-do=2024&so-lieu=tong"

    @Test func `each figure of the narrative has the address of its rows, which a browser can open`() async throws {
        let world = try await DeskWorld()
        _ = try await Imports(world.database).run(
            [ImportSource(path: Samples.url("ha-tinh-2016-2020.xlsx").path, name: "ha-tinh")],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: DeskWorld.now
        )

        let answer = try await world.program()
            .get(SiteURL.api(.narrative).with(["place": "42", "from": "2016", "to": "2020"]))

        let told = try JSONDecoder().decode(NarrativeAnswer.self, from: Data(answer.bytes))
        let addresses = told.paragraphs.flatMap(\.figures).compactMap(\.address)
        #expect(addresses.first == Self.rowsOfTotal)
        #expect(addresses.allSatisfy { $0.hasPrefix("/bao-cao/") })
    }
}
