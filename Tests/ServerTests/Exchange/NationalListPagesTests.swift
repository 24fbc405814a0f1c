import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

/// Bringing a list of the whole country at the desk and by the API.
@Suite struct NationalListPagesTests {
    private static let list = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
        TT;Tên đề án;Tỉnh;Địa điểm;Kinh phí hỗ trợ
        1;Máy ép dầu;Nghệ An;Huyện Diễn Châu;100
        2;Máy rang chè;Hà Tĩnh;Huyện Hương Sơn;250
        """

    @Test func `only the nation's officers are offered the whole country`() async throws {
        let world = try await DeskWorld()

        let nation = try await world.browser().get(.importNew)
        let province = try await world.browser("ha-tinh").get(.importNew)

        #expect(nation.text.contains(">Cả nước: mỗi dòng ghi tỉnh của nó</option>"))
        #expect(province.status == .ok)
        #expect(!province.text.contains("Cả nước: "))
    }

    @Test func `what was taken leads to the projects of all provinces`() async throws {
        let world = try await DeskWorld()
        let reply = try await send(world.program())
        let id = try JSONDecoder().decode(Made.self, from: Data(reply.bytes)).id

        let check = try await world.browser().get(.importCheck(id))
        #expect(check.text.contains("Nghĩa của cột được nhớ cho các danh sách sau của cả nước;"))
        _ = try await world.post(.importTake(id), ["cach": "tat-ca"])
        let page = try await world.browser().get(.importCheck(id))
        let list = try await world.browser().get(.imports)

        #expect(page.text.contains("Đã ghi 2 dòng vào sổ"))
        #expect(page.text.contains("Lần nhập số \(id) · Cả nước · "))
        #expect(page.text.contains("href=\"\(SiteURL.projects.string)\""))
        #expect(!page.text.contains("tinh=00"))
        #expect(list.text.contains(">Cả nước</td>"))
        #expect(try await world.browser("ha-tinh").get(.importCheck(id)).status == .notFound)
    }

    @Test func `an officer of one province is refused`() async throws {
        let world = try await DeskWorld()

        let reply = try await send(world.program("ha-tinh"))

        #expect(reply.status == .forbidden)
        #expect(try await world.count("import_batch") == 0)
        #expect(try await world.count("project") == 0)
    }

    private struct Made: Decodable {
        let id: Int64
    }

    private func send(_ client: TestClient) async throws -> TestClient.Reply {
        let body = try Multipart(fields: [:], contents: ["quoc-gia.csv": Array(NationalListPagesTests.list.utf8)])
        return try await client.send(
            .post,
            SiteURL.api(.imports).with(["province": "00"]).string,
            headers: [.contentType: body.contentType],
            body: body.bytes
        )
    }
}
