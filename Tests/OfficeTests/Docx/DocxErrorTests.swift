import Testing

@testable import Office

@Suite struct DocxErrorTests {
    private static let body = DocxPlace(.body)
    private static let row = DocxPlace(.body, table: 1, row: 1)

    @Test(arguments: [
        (WordFile.paragraph("a {{ten"), DocxError.placeholder(.unclosed, "{{ten", body)),
        (WordFile.paragraph("{{}}"), .placeholder(.unreadableName, "", body)),
        (WordFile.paragraph("{{a.b.c}}"), .placeholder(.unreadableName, "a.b.c", body)),
        (WordFile.paragraph("{{a+b}}"), .placeholder(.unreadableName, "a+b", body)),
        (WordFile.paragraph("{{a {{b}}"), .placeholder(.unreadableName, "a {{b", body)),
        (WordFile.paragraph("{{a.b}}"), .placeholder(.listOutsideTable, "a.b", body)),
        (WordFile.table([["{{a.b}}", "{{c.d}}"]]), .placeholder(.mixedLists, "a, c", row)),
        (WordFile.paragraph("{{#a}}"), .placeholder(.unbalancedSection, "a", body)),
        (WordFile.paragraph("{{/a}}"), .placeholder(.unbalancedSection, "a", body)),
        (WordFile.paragraph("x{{#a}}") + WordFile.paragraph("{{/a}}"), .placeholder(.unbalancedSection, "a", body)),
        (WordFile.table([["{{#a}}"], ["{{/a}}"]]), .placeholder(.unbalancedSection, "a", row)),
        (WordFile.paragraph("{{#a}}{{#b}}{{/a}}{{/b}}"), .placeholder(.unbalancedSection, "a", body)),
        ("<w:p><w:r><w:t>{{a</w:t><w:tab/><w:t>b}}</w:t></w:r></w:p>", .placeholder(.unclosed, "{{a", body)),
    ])
    func `a placeholder that cannot be filled is named with its place`(content: String, error: DocxError) {
        #expect(throws: error) { try DocxTemplate(WordFile(content).bytes()) }
    }

    @Test(arguments: [
        (WordFile.paragraph("{{la}}"), "la", body),
        (WordFile.table([["{{dong.la}}"]]), "dong.la", row),
        (WordFile.table([["{{la.ten}}"]]), "la.ten", row),
    ])
    func `a value that the form does not have is named with its place`(
        content: String,
        name: String,
        place: DocxPlace
    ) throws {
        let template = try DocxTemplate(WordFile(content).bytes())

        #expect(throws: DocxError.placeholder(.noValue, name, place)) {
            try template.fill(DocxValues(lists: ["dong": [["ten": "A"]]]))
        }
    }

    @Test func `a fault reads as a sentence with its place`() {
        let error = DocxError.placeholder(.listOutsideTable, "a.b", DocxPlace(.header, table: 2, row: 3))

        #expect(error.message == "Chỗ điền “{{a.b}}” ở bảng 2, dòng 3 của đầu trang không nằm trong dòng bảng")
        #expect(error.remedy == "Đặt các chỗ điền của một bảng kê trong cùng một dòng của bảng")
    }

    @Test func `every fault has words`() {
        for fault in DocxError.Fault.allCases {
            let error = DocxError.placeholder(fault, "ten", DocxErrorTests.body)

            #expect(error.message.contains("ten"))
            #expect(!error.remedy.isEmpty)
        }
    }
}
