import Testing
import Vietnamese

@testable import KhuyenCong

@Suite struct PhraseFinderTests {
    private let finder = PhraseFinder([("mo hinh", 0), ("mo", 1), ("san xuat sach hon", 2), ("khoa hoc ky thuat", 63)])

    @Test(
        arguments: [
            ("Mô hình", [0, 1]), ("mô  HÌNH", [0, 1]), ("mồ hôi", [1]), ("mô hìnhh", [1]), ("môhình", []), ("", []),
            ("áp dụng sản xuất sạch hơn", [2]), ("sản xuất sạch", []), ("sản xuất, sạch hơn", [2]),
            ("tiến bộ khoa học kỹ thuật", [63]), ("sản xuất sạch hơn theo mô hình", [0, 1, 2]),
        ] as [(String, [Int])]
    )
    func `phrases are found as whole words wherever they stand`(text: String, labels: [Int]) {
        let found = finder.labels(in: Fold.key(text))

        #expect([0, 1, 2, 63].filter { found.contains($0) } == labels)
    }
}
