import Foundation
import Testing

@testable import KhuyenCong

/// What belongs to others is quoted as shortly as the place can still be found by.
@Suite struct QuotationTests {
    @Test(arguments: [
        ("Trước. Hỗ trợ 60 tỷ đồng cho 2.250 cơ sở. Sau.", "60 tỷ đồng", "Hỗ trợ 60 tỷ đồng cho 2.250 cơ sở"),
        ("Hỗ trợ\n60 tỷ đồng", "60 tỷ đồng", "60 tỷ đồng"),
        ("Chi 60 tỷ đồng, (gồm 20).", "60 tỷ đồng", "Chi 60 tỷ đồng, (gồm 20)"),
        ("60 tỷ đồng", "60 tỷ đồng", "60 tỷ đồng"),
    ])
    func `the sentence around a figure is quoted`(text: String, figure: String, quotation: String) throws {
        #expect(try around(figure, of: text) == quotation)
    }

    @Test(arguments: [0, 10, 40])
    func `a long sentence is cut on both sides of the figure`(before: Int) throws {
        let text = String(repeating: "một ", count: before) + "60 tỷ" + String(repeating: " hai", count: 50 - before)

        let words = try around("60 tỷ", of: text).split(separator: " ")

        #expect(words.count == 25)
        #expect(words.contains("60"))
    }

    @Test func `an empty and a longer quotation are refused at their field`() throws {
        #expect(throws: Refusal.self) { try Quotation.check(" ") }
        #expect(throws: Refusal.self) { try Quotation.check(String(repeating: "từ ", count: 26)) }
        try Quotation.check(String(repeating: "từ ", count: 25))
    }

    private func around(_ figure: String, of text: String) throws -> String {
        let range = try #require(text.range(of: figure))
        let scalars = text.unicodeScalars
        return Quotation.around(
            scalars.distance(from: scalars.startIndex, to: range.lowerBound),
            scalars.distance(from: scalars.startIndex, to: range.upperBound),
            of: text
        )
    }
}
