import Foundation
import Testing
import Vietnamese

@Suite struct SortKeyTests {
    @Test func `names stand in the order of the alphabet`() {
        let sorted = [
            "", "_", "-", "1", "10", "2", "An", "Anh", "Ăn", "Ân", "Ấn", "da", "Da", "dà", "dả", "dã", "dá", "dạ",
            "Dũng", "đà", "Đạt", "em", "Ên", "ong", "ông", "ơn", "tu", "Tư", "Uyên", "Ước", "Yên",
        ]

        #expect(sorted.reversed().sorted(by: isBefore) == sorted)
    }

    @Test(arguments: [("hai ba", "haiba"), ("Hà Nam", "Hà Nội"), ("Ea H'leo", "Ea Kar"), ("ma", "mà"), ("mà", "Mà")])
    func `the first stands before the second`(first: String, second: String) {
        #expect(isBefore(first, second))
        #expect(!isBefore(second, first))
    }

    @Test func `composed and decomposed text have one key`() {
        let name = "Đặng Thị Ngọc Ước"

        #expect(SortKey.bytes(name.decomposedStringWithCanonicalMapping) == SortKey.bytes(name))
    }

    /// The order that users know from the operating system and from spreadsheets.
    @Test func `keys agree with the Vietnamese collation on two thousand names`() {
        let names = SampleNames.make(2000)
        let locale = Locale(identifier: "vi_VN")

        let disagreements = zip(names, names.dropFirst() + names.prefix(1)).filter { first, second in
            let expected = first.compare(second, locale: locale)
            return order(first, second) != expected
        }

        #expect(disagreements.map { "\($0.0) | \($0.1)" } == [])
    }

    private func isBefore(_ first: String, _ second: String) -> Bool {
        order(first, second) == .orderedAscending
    }

    private func order(_ first: String, _ second: String) -> ComparisonResult {
        let (left, right) = (SortKey.bytes(first), SortKey.bytes(second))
        if left == right {
            return .orderedSame
        }
        return left.lexicographicallyPrecedes(right) ? .orderedAscending : .orderedDescending
    }

    @Test func `things are put in the order of the alphabet by their names`() {
        let communes = [(1, "Đức Thọ"), (2, "Dân Chủ"), (3, "Ân Thi"), (4, "An Bình"), (5, "Dân Chủ")]

        #expect(communes.inAlphabet(by: \.1).map(\.0) == [4, 3, 2, 5, 1])
    }
}
