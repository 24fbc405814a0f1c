import Foundation
import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct KeptTextPagesTests {
    @Test func `a kept text is checked anew each time, and remembers what was picked`() async throws {
        let world = try await ClaimWorld()
        let id = try await world.keep()
        let figure = try offset(of: "2,250")

        let reply = try await world.post(
            .keptText(id),
            ["viec": "pick", "phien-ban": "1", "chon": "0:\(figure):\(figure + 13):other"]
        )

        let page = try await world.get(.keptText(id)).text
        #expect(reply.status == .seeOther)
        #expect(page.contains("2.250.000.000.000 đồng"))
        #expect(page.contains("4 số liệu: 1 lệch"))
        // Figures are put right one after the other: a list that folds itself after each would hide the next.
        #expect(page.contains("<details class=\"claims-figures\" open>"))
    }

    @Test func `source and years of a figure can be said, and are kept`() async throws {
        let world = try await ClaimWorld()
        let id = try await world.keep()
        let start = try offset(of: "2,250")
        let figure = "0:\(start):\(start + 13)"

        let asked = try await world.get(.keptText(id).with(["sua": figure])).text
        let reply = try await world.post(
            .keptText(id),
            ["viec": "pick", "phien-ban": "1", "so": figure, "nguon": "source=national", "ky": "2016-2020"]
        )
        let refused = try await world.post(
            .keptText(id),
            ["viec": "pick", "phien-ban": "2", "so": figure, "ky": "vừa qua"]
        )

        #expect(asked.contains("<h2 id=\"sua\">Sửa cách hiểu “2,250 tỷ đồng”</h2>"))
        #expect(reply.status == .seeOther)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("id=\"ky-fault\">Kỳ “vừa qua” không phải là năm hay giai đoạn."))
        #expect(try await world.count("kept_text_reading") == 2)
    }

    @Test func `a form from an older version is shown again with the reason`() async throws {
        let world = try await ClaimWorld()
        let id = try await world.keep()

        let reply = try await world.post(.keptText(id), ["viec": "pick", "phien-ban": "7", "chon": "0:1:3:none"])

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Văn bản này vừa được người khác cập nhật"))
        #expect(try await world.count("kept_text_pick") == 0)
    }

    @Test func `the form of a figure holds what was read of it, and the board shows what was confirmed`() async throws {
        let world = try await ClaimWorld()
        let id = try await world.keep()
        let start = try offset(of: "60 tỷ")
        let place: URLQuery = ["phan": "0", "tu": String(start), "den": String(start + 10)]

        let form = try await world.get(.keptFigure(id).with(place)).text
        let reply = try await world.post(
            .keptFigure(id),
            URLQuery(place.pairs + KeptTextPagesTests.confirmed.pairs)
        )

        #expect(form.contains("value=\"2016\"") && form.contains("value=\"60.000.000.000\""))
        #expect(form.contains("<option value=\"2024:42\" selected>"))
        #expect(form.contains(">Giai đoạn 2016-2020, tỉnh Hà Tĩnh hỗ trợ tổng kinh phí 60 tỷ đồng,"))
        #expect(reply.status == .seeOther)
        let board = try await world.get(.comparisonBoard).text
        #expect(board.contains("60 tỷ") && board.contains("Báo cáo 12/BC-SCT") && board.contains("không có dữ liệu"))
        #expect(try await world.count("reported_figure") == 1)
    }

    @Test func `a long quotation is refused at its field, and nothing typed is lost`() async throws {
        let world = try await ClaimWorld()
        let id = try await world.keep()
        let start = try offset(of: "60 tỷ")
        let place: URLQuery = ["phan": "0", "tu": String(start), "den": String(start + 10)]
        let long = KeptTextPagesTests.confirmed.setting("trich-dan", String(repeating: "từ ", count: 30))

        let reply = try await world.post(.keptFigure(id), URLQuery(place.pairs + long.pairs))

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("id=\"trich-dan-fault\">Trích 30 từ, quá 25 từ."))
        #expect(try await world.count("reported_figure") == 0)
    }

    @Test func `the file of a kept text and its drop are there for its officers`() async throws {
        let world = try await ClaimWorld()
        let id = try await world.keep()

        let file = try await world.get(.keptTextFile(id).with(["phan": "0"]))
        let beyond = try await world.get(.keptTextFile(id).with(["phan": "9"]))
        let dropped = try await world.post(.keptText(id), ["viec": "drop", "phien-ban": "1"])

        #expect(file.headers[.contentType] == ClaimFiles.type)
        #expect(beyond.status == .notFound)
        #expect(dropped.location == SiteURL.keptTexts.string)
        #expect(try await world.get(.keptText(id)).status == .notFound)
    }

    private static let confirmed: URLQuery = [
        "phien-ban": "1", "dia-ban": "2024:42", "from": "2016", "to": "2020", "pham-vi": "support",
        "chi-tieu": "amount",
        "tinh-chat": "actual", "value": "60 tỷ", "publication": "Báo cáo 12/BC-SCT",
        "trich-dan": "tổng kinh phí 60 tỷ đồng",
    ]

    private func offset(of word: String) throws -> Int {
        let range = try #require(ClaimWorld.text.range(of: word))
        let scalars = ClaimWorld.text.unicodeScalars
        return scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    }
}
