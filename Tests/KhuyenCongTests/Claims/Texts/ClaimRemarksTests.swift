import Office
import Testing

@testable import KhuyenCong

@Suite struct ClaimRemarksTests {
    private static let text = """
        Dòng đầu, 7 lớp.

        Tổng kinh phí 2016-2020 là 60 tỷ đồng, trong đó khuyến công quốc gia 20 tỷ đồng, khuyến công địa phương 33,7 tỷ đồng.
        """

    /// The text of each comment's range, by what Word would mark.
    @Test func `a plain text becomes a Word file of the same words with a comment at the figure that differs`() throws {
        let sheet = try ClaimDesk().check([ClaimSource(name: "a.txt", text: ClaimRemarksTests.text)])

        let bytes = try ClaimRemarks.docx(sheet.parts[0], at: Moment(secondsSince1970: 1_795_230_000))

        let document = try DocxText(bytes)
        #expect(document.text == ClaimRemarksTests.text)
        let again = try ClaimDesk().check([ClaimSource(name: "a.docx", text: document.text, document: document)])
        #expect(again.summary == sheet.summary)
    }

    @Test func `equal answers give equal files`() throws {
        let sheet = try ClaimDesk().check([ClaimSource(name: "a.txt", text: ClaimRemarksTests.text)])
        let now = Moment(secondsSince1970: 1_795_230_000)

        #expect(try ClaimRemarks.docx(sheet.parts[0], at: now) == ClaimRemarks.docx(sheet.parts[0], at: now))
    }
}
