import Foundation
import Testing
import Vietnamese

@Suite struct FoldTests {
    @Test(arguments: [
        ("Đặng Thị Ngọc Ước", "dang thi ngoc uoc"),
        ("ĐỀ ÁN KHUYẾN CÔNG", "de an khuyen cong"),
        ("hoà", "hoa"), ("hòa", "hoa"), ("thuỷ", "thuy"), ("thủy", "thuy"),
        ("  hai \u{A0}\u{2003} ba\t\n", "hai ba"),
        ("Ea H’leo", "ea h'leo"), ("Ea Hʼleo", "ea h'leo"), ("Ea H`leo", "ea h'leo"),
        ("2016 – 2020", "2016 - 2020"), ("cung − cầu", "cung - cau"), ("“A”", "\"a\""),
        ("Ðắk Lắk", "dak lak"), ("１２３ＡＢ", "123ab"), ("Müller Ç", "muller c"),
        ("ЖИВ", "жив"), ("zero\u{200B}width", "zerowidth"), ("", ""), (" \u{3000}", ""),
    ])
    func `marks and case are taken off`(text: String, folded: String) {
        #expect(Fold.search(text) == folded)
    }

    @Test(arguments: ["Đặng Thị Ngọc Ước", "ẪẬẶỬỰỢỘỒ ữ ỵ", "Huyện Ea H’leo"])
    func `composed and decomposed text fold alike`(text: String) {
        #expect(Fold.search(text.decomposedStringWithCanonicalMapping) == Fold.search(text.nfc))
    }

    @Test(arguments: [
        ("huyện Ea H’leo", "huyen ea h leo"), ("Huyện Ea H'leo", "huyen ea h leo"),
        ("(TP. Vinh) - Nghệ An ", "tp vinh nghe an"), ("12/2015", "12 2015"), ("...", ""), ("ЖИВ!", "жив"),
    ])
    func `a key keeps only letters and digits`(text: String, key: String) {
        #expect(Fold.key(text) == key)
    }

    @Test func `every Vietnamese letter folds to one plain letter`() {
        let marked = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
        let plain = "aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy"

        #expect(Fold.search(marked) == plain)
        #expect(Fold.search(marked.uppercased()) == plain)
    }
}
