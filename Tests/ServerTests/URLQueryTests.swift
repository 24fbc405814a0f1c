import Foundation
import Server
import Testing

@Suite struct URLQueryTests {
    @Test(arguments: [
        ("tim=m%C3%A1y+s%E1%BA%A5y&trang=2", ["tim=máy sấy", "trang=2"]),
        ("a=b=c&d", ["a=b=c", "d="]),
        ("&&a=1&&", ["a=1"]),
        ("a=100%&b=%zz&c=%4", ["a=100%", "b=%zz", "c=%4"]),
        ("a=x%00y", ["a=xy"]),
        ("a=%FF", ["a=\u{FFFD}"]),
        ("a=e%CC%81", ["a=é"]),
        ("", []),
    ])
    func `typed queries are read without failing`(encoded: String, pairs: [String]) {
        let query = URLQuery(encoded: encoded)

        #expect(query.pairs.map { $0.name + "=" + $0.value } == pairs)
        #expect(query.pairs.allSatisfy { $0.value.unicodeScalars.elementsEqual($0.value.nfc) })
    }

    @Test func `what is written is read back`() {
        let query: URLQuery = ["tên": "a&b=c+d %41", "x": "", "đ": "₫"]

        #expect(URLQuery(encoded: query.encoded) == query)
    }

    @Test func `setting a name replaces it, nil removes it`() {
        let query: URLQuery = ["a": "1", "b": "2", "a": "3"]

        #expect(query.setting("a", "9") == ["b": "2", "a": "9"])
        #expect(query.setting("a", nil) == ["b": "2"])
    }

    @Test func `a blank value counts as absent`() {
        let query: URLQuery = ["a": "  ", "b": "x"]

        #expect(query["a"] == nil)
        #expect(query["b"] == "x")
        #expect(query["c"] == nil)
    }
}

extension String {
    fileprivate var nfc: String.UnicodeScalarView {
        precomposedStringWithCanonicalMapping.unicodeScalars
    }
}
