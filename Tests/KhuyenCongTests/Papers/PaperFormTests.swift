import TestSupport
import Testing

@testable import KhuyenCong
@testable import Office

@Suite struct PaperFormTests {
    @Test(arguments: PaperForm.allCases)
    func `the shipped template holds exactly the placeholders of its form`(form: PaperForm) throws {
        let template = try DocxTemplate(paper: ShippedPapers.bytes(of: form), form.outline)
        let outline = form.outline
        let fields = outline.lists.flatMap { list in
            list.fields.map { DocxPlaceholder.Name.field(list: list.name, $0.name) }
        }
        let declared = Set(outline.fields.map { DocxPlaceholder.Name.text($0.name) } + fields)
        let found = Set(template.placeholders.map(\.name)).filter { name in
            if case .section = name { false } else { true }
        }

        #expect(found.subtracting(declared).map(\.description).sorted() == [])
        #expect(declared.subtracting(found).map(\.description).sorted() == [])
    }

    @Test(arguments: PaperForm.allCases)
    func `a form names each of its values once`(form: PaperForm) {
        let outline = form.outline
        let names = outline.fields.map(\.name)
        let lists = outline.lists.map(\.name)

        #expect(names.count == Set(names).count)
        #expect(lists.count == Set(lists).count)
        for list in outline.lists { #expect(list.fields.count == Set(list.fields.map(\.name)).count) }
        for name in names + lists { #expect(PaperNaming.name(name) == name) }
    }

    @Test(arguments: PaperForm.allCases)
    func `an office may send the shipped template back as its own`(form: PaperForm) throws {
        let bytes = try ShippedPapers.bytes(of: form)

        try PaperUpload(form: form, province: "40", name: "mau.docx", bytes: bytes).check()
    }

    /// Readers that speak a document need its language, and lists of files show its title.
    @Test(arguments: PaperForm.allCases)
    func `a form says its title and that it is Vietnamese`(form: PaperForm) throws {
        let archive = try ZipArchive(bytes: ShippedPapers.bytes(of: form), limits: .standard)
        let properties = String(decoding: try #require(try archive.bytes(of: "docProps/core.xml")), as: UTF8.self)

        #expect(properties.contains("<dc:language>vi-VN</dc:language>"))
        #expect(!properties.contains("<dc:title></dc:title>"))
    }

    @Test func `the forms are those of the circular`() {
        #expect(
            PaperForm.allCases.map(\.number) == [
                "1", "2", "3a", "3b", "4a", "4b", "5a", "5b", "5c", "6", "7", "8a", "8b", "9", "10", "11",
                "hop-dong", "bao-cao",
            ]
        )
        #expect(PaperForm.allCases.filter { $0.headings == .opening } == [.estimate, .registration])
        #expect(PaperForm(number: "3a") == .progress)
        #expect(PaperForm(number: "12") == nil)
        #expect(PaperForm.progress.fileName == "mau-03a.docx")
        #expect(PaperForm.reconciliation.fileName == "mau-10.docx")
    }

    @Test func `a form's content names its form`() {
        #expect(PaperForm.allCases.map { $0.content.form } == PaperForm.allCases)
    }

    @Test func `a value may be written with marks and spaces`() {
        #expect(PaperNaming.name("Tên đề án") == "ten_de_an")
        #expect(PaperNaming.name("ten_de_an") == "ten_de_an")
    }
}
