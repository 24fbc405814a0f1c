import Foundation
import Testing

@testable import KhuyenCong

@Suite struct FieldTreeJSONTests {
    private static let json = #"""
        {"text": "Máy \"sấy\" \u00e0", "one": 1, "zero": 0, "negative": -9223372036854775808, "whole": 2.0, "part": 1.5,
         "large": 12345678901234567890, "yes": true, "no": false, "nothing": null, "blank": "",
         "list": [1, "1", true, null, [], {"a": {}}]}
        """#

    private static let tree = FieldTree.group([
        "text": .text("Máy \"sấy\" à"), "one": .number(1), "zero": .number(0), "negative": .number(.min),
        "whole": .number(2), "part": .text("1.5"), "large": .text("1.2345678901234567e+19"), "yes": .flag(true),
        "no": .flag(false), "nothing": .empty, "blank": .text(""),
        "list": .list([.number(1), .text("1"), .flag(true), .empty, .list([]), .group(["a": .group([:])])]),
    ])

    @Test func `each kind of value stays what it is, by either way of reading`() throws {
        #expect(try FieldTree(json: FieldTreeJSONTests.json) == FieldTreeJSONTests.tree)
        #expect(
            try JSONDecoder().decode(FieldTree.self, from: Data(FieldTreeJSONTests.json.utf8))
                == FieldTreeJSONTests.tree
        )
        #expect(try FieldTree(json: FieldTreeJSONTests.tree.json()) == FieldTreeJSONTests.tree)
    }

    @Test(arguments: ["", "[]", "1", "\"a\"", "null", "{", "{\"a\":}", "{\"a\": NaN}"])
    func `what is no object is refused`(json: String) {
        #expect(throws: Refusal.self) { try FieldTree(json: json) }
    }

    @Test func `an answer may be any value`() throws {
        #expect(try FieldTree(answer: Data("[1]".utf8)) == .list([.number(1)]))
        #expect(try FieldTree(answer: Data("\"a\"".utf8)) == .text("a"))
    }
}
