import Foundation
import HTTPTypes
import KhuyenCong
import Office
import Testing

@testable import Server

@Suite struct ClaimPagesTests {
    /// A place that no text has came from nobody's page; it once ended the server.
    @Test(arguments: ["0:-5:3:none", "0:3:2:none", "0:0:99999:none", "0:5:5:other"])
    func `a choice for no place of the text is passed over`(choice: String) async throws {
        let world = try await ClaimWorld()

        let page = try await world.post(.claims, ["viec": "check", "text": ClaimWorld.text, "chon": choice])

        #expect(page.status == .ok)
        #expect(!page.text.contains("Lấy lại"))
    }

    @Test func `each figure is marked in its place with its verdict in words, and leads to what was computed`()
        async throws
    {
        let world = try await ClaimWorld()

        let page = try await world.post(.claims, ["viec": "check", "text": ClaimWorld.text]).text

        #expect(page.contains("4 số liệu: 1 lệch, 2 chưa rõ, 1 không có dữ liệu."))
        #expect(
            page.contains(
                """
                <a class="so so-lech" id="so-1.1" href="#xem-1.1">60 tỷ đồng<sup aria-hidden="true">L</sup>\
                <span class="unseen"> (lệch)</span></a>
                """
            )
        )
        #expect(page.contains("<li id=\"xem-1.1\">"))
        #expect(page.contains("20 + 33,7 = 53,7 tỷ; văn bản ghi 60,0 tỷ: lệch 6,3 tỷ"))
        #expect(page.contains("href=\"#so-1.2\">“20 tỷ đồng”</a>"))
        #expect(page.contains("<a id=\"doc-1.4\" href=\"#so-1.4\">2,250 tỷ đồng</a>"))
    }

    /// Figures and computations are counted apart: one figure may be judged by several.
    @Test func `the headings count computations, and none of them skips a level`() async throws {
        let world = try await ClaimWorld()

        let page = try await world.post(.claims, ["viec": "check", "text": ClaimWorld.text]).text

        #expect(page.contains("<h3>Lệch <span class=\"count\">1 phép tính</span></h3>"))
        #expect(page.contains("<h2 class=\"unseen\">Văn bản 1</h2>"))
    }

    @Test func `people come whole, so that thousands of them are offered no other reading`() async throws {
        let world = try await ClaimWorld()
        let text = "Đào tạo nghề cho 3.200 người; mua 3.200 tấn chè."

        let page = try await world.post(.claims, ["viec": "check", "text": text]).text

        #expect(!page.contains("Đọc là 3,2 người"))
        #expect(page.contains("Đọc là 3,2 tấn"))
    }

    @Test func `nothing of a checked text is stored`() async throws {
        let world = try await ClaimWorld()

        _ = try await world.post(.claims, ["viec": "check", "text": ClaimWorld.text])

        #expect(try await world.count("kept_text") == 0)
        #expect(try await world.count("kept_text_part") == 0)
    }

    @Test func `markup in a text comes out as text`() async throws {
        let world = try await ClaimWorld()

        let page = try await world.post(.claims, ["viec": "check", "text": "<script>x</script> 60 tỷ đồng <b>\"</b>"])
            .text

        #expect(!page.contains("<script>x"))
        #expect(page.contains("&lt;script&gt;x&lt;/script&gt; "))
    }

    @Test func `a reading that is picked is taken into the answer and carried on`() async throws {
        let world = try await ClaimWorld()
        let start = try offset(of: "2,250")

        let page = try await world.post(
            .claims,
            ["viec": "check", "text": ClaimWorld.text, "chon": "0:\(start):\(start + 13):other"]
        ).text

        #expect(page.contains("2.250.000.000.000 đồng"))
        #expect(page.contains("name=\"chon\" value=\"0:\(start):\(start + 13):other\""))
        #expect(page.contains("value=\"0:\(start):\(start + 13):read\">Đọc là 2.250.000.000 đồng"))
    }

    @Test func `source and years of a figure can be said, and are carried on`() async throws {
        let world = try await ClaimWorld()
        let start = try offset(of: "2,250")
        let figure = "0:\(start):\(start + 13)"
        let text: URLQuery = ["viec": "check", "text": ClaimWorld.text]

        let asked = try await world.post(.claims, text.setting("sua", figure)).text
        let said = text.setting("so", figure).setting("nguon", "source=national")
        let page = try await world.post(.claims, said.setting("ky", "2016-2020")).text
        let before = said.setting("chon", "0:\(start):\(start + 13):other")
        let refused = try await world.post(.claims, before.setting("ky", "vừa qua"))

        #expect(asked.contains("<h2 id=\"sua\">Sửa cách hiểu “2,250 tỷ đồng”</h2>"))
        #expect(asked.contains("<option value=\"source=national\">"))
        #expect(page.contains("name=\"chon\" value=\"\(figure):source=national\""))
        #expect(page.contains("name=\"chon\" value=\"\(figure):period=2016-2020\""))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("id=\"ky-fault\">Kỳ “vừa qua” không phải là năm hay giai đoạn."))
        #expect(refused.text.contains("<a href=\"#ky\">Kỳ “vừa qua”"))
        #expect(refused.text.contains("value=\"vừa qua\""))
        #expect(refused.text.contains("<option value=\"source=national\" selected>"))
        #expect(refused.text.contains("name=\"chon\" value=\"\(figure):other\""))
        #expect(refused.text.contains("Kết quả kiểm tra số liệu"))
    }

    @Test(arguments: ["", "  \r\n "]) func `an empty form is shown again with its fault`(text: String) async throws {
        let world = try await ClaimWorld()

        let reply = try await world.post(.claims, ["viec": "check", "text": text])

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("id=\"text-fault\">Dán văn bản vào ô, hoặc chọn tệp."))
    }

    @Test func `a pasted text comes back as a Word file of the same words`() async throws {
        let world = try await ClaimWorld()

        let reply = try await world.post(.claims, ["viec": "docx", "text": ClaimWorld.text])

        #expect(reply.headers[.contentType] == ClaimFiles.type)
        #expect(try DocxText(reply.bytes).text == ClaimWorld.text)
    }

    /// Each figure costs time and a row of the page: a small text of numbers alone would hold up everybody else.
    @Test func `a text of too many figures is refused, on the page, when kept and in the interface`() async throws {
        let world = try await ClaimWorld()
        let text = String(repeating: "Hỗ trợ 2 tỷ đồng.\n", count: ClaimOffice.mostFigures + 1)
        let words = "Văn bản có 10.001 con số; mỗi lần kiểm tra nhiều nhất 10.000 con số."
        let page = try await world.post(.claims, ["viec": "check", "text": text])
        let kept = try await world.post(.keptTexts, ["text": text, "title": "Báo cáo", "province": "42"])
        let encoded = text.replacing("\n", with: "\\n")
        let answer = try await world.json(.claims, #"{"texts":[{"file":"a","text":"\#(encoded)"}]}"#)

        #expect([page, kept, answer].allSatisfy { $0.status == .unprocessableContent })
        #expect(page.text.contains(words))
        #expect(page.text.contains("Chia văn bản thành nhiều phần"))
        #expect(answer.text.contains(words))
        #expect(try await world.count("kept_text") == 0)
    }

    @Test func `the interface answers as the command line does`() async throws {
        let world = try await ClaimWorld()

        let reply = try await world.json(.claims, #"{"texts":[{"file":"a","text":"Hỗ trợ 2,250 tỷ đồng."}]}"#)

        #expect(reply.status == .ok)
        #expect(
            reply.text == """
                {"texts":[{"file":"a","figures":[{"id":"1.1","start":7,"end":20,"text":"2,250 tỷ đồng","value":2250000000,\
                "low":null,"high":null,"unit":"đồng","qualifier":"exact","measure":"Hỗ trợ","place":null,"from":null,\
                "to":null,"source":null,"kind":null,"basis":"support","perYear":false,"months":null,\
                "locality":null,"localitySure":null}],"checks":[]}]}
                """
        )
        let none = try await world.json(.claims, #"{"texts":[]}"#)
        #expect(none.status == .unprocessableContent)
    }

    @Test func `the interface takes a province by its code or name, and names what to write for another`() async throws
    {
        let world = try await ClaimWorld()
        let text = #""texts":[{"file":"a","text":"Năm 2020 có 5 đề án."}]"#

        let named = try await world.json(.claims, #"{\#(text),"province":"tỉnh Nghệ An"}"#)
        let coded = try await world.json(.claims, #"{\#(text),"province":"40"}"#)
        let unknown = try await world.json(.claims, #"{\#(text),"province":"99"}"#)

        #expect(named.text.contains(#""place":"40""#))
        #expect(coded.text == named.text)
        #expect(unknown.status == .unprocessableContent)
        #expect(unknown.text.contains("Không có tỉnh, thành phố nào mang mã hay tên “99”."))
    }

    private func offset(of word: String) throws -> Int {
        let range = try #require(ClaimWorld.text.range(of: word))
        let scalars = ClaimWorld.text.unicodeScalars
        return scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    }
}
