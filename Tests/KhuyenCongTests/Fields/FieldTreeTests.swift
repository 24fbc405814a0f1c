import Testing

@testable import KhuyenCong

@Suite struct FieldTreeTests {
    @Test func `names of a form become groups and lists, and blank rows close up`() {
        let tree = FieldTree(form: [
            ("title", "Máy sấy"), ("lines.1.amounts.1.amount", "1,5 tỷ"), ("lines.1.kind", "machinery"),
            ("lines.2.kind", " "), ("lines.10.kind", "model"), ("commitments.fundsTheRest", "on"),
        ])
        #expect(
            tree
                == .group([
                    "title": .text("Máy sấy"), "commitments": .group(["fundsTheRest": .text("on")]),
                    "lines": .list([
                        .group([
                            "kind": .text("machinery"),
                            "amounts": .list([.group(["amount": .text("1,5 tỷ")])]),
                        ]),
                        .group(["kind": .text("model")]),
                    ]),
                ])
        )
    }

    @Test func `JSON goes through the store unchanged, to the last đồng`() throws {
        let text = #"{"amount":9007199254740993,"flags":[true,null,"x"],"rate":"1.5"}"#
        let tree = try FieldTree(json: text)
        #expect(tree["amount"] == .number(9_007_199_254_740_993))
        #expect(try FieldTree(json: tree.json()) == tree)
        #expect(try tree.json() == text)
    }

    @Test(arguments: ["", "[]", "1", "{", "null"])
    func `what is no JSON object is refused`(text: String) {
        #expect(throws: Refusal.self) { try FieldTree(json: text) }
    }

    @Test func `a later tree lies over an earlier one, member by member`() {
        let draft = FieldTree.group(["a": .number(1), "b": .group(["c": .number(2), "d": .number(3)])])
        let edit = FieldTree.group(["b": .group(["c": .text("mới")])])
        #expect(
            draft.merging(edit)
                == .group(["a": .number(1), "b": .group(["c": .text("mới"), "d": .number(3)])])
        )
    }
}
