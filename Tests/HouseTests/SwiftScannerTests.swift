import Testing

/// The other tests of this target believe what these two readers say.
@Suite struct SwiftScannerTests {
    @Test(arguments: [
        (#"let a = "x // y" // z"#, #"let a = "      "     "#, ["x // y"]),
        (#"f("a \(g("b")) c")"#, #"f("   (g(" "))  ")"#, ["b", "a \(SwiftScanner.hole) c"]),
        (##"let r = #"a "b" \n"#"##, ##"let r = #"        "#"##, [#"a "b" \n"#]),
        ("/* a /* b */ c */ d", "                  d", []),
        (#"let q = "say \"no\"""#, #"let q = "          ""#, [#"say "no""#]),
    ])
    func `code and literals come apart`(text: String, code: String, literals: [String]) {
        let scanner = SwiftScanner(text)

        #expect(scanner.code == code)
        #expect(scanner.literals.map(\.text) == literals)
    }

    @Test func `a literal of several lines knows where it starts`() {
        let scanner = SwiftScanner("let a =\n\"\"\"\n<b>\\\n</b>\n\"\"\"\nlet c = 1")

        #expect(scanner.literals == [SwiftScanner.Literal(line: 2, text: "\n<b></b>\n")])
        #expect(scanner.code.split(separator: "\n", omittingEmptySubsequences: false).last == "let c = 1")
    }

    @Test func `bodies are measured between their braces`() {
        let code = """
            protocol P { func none(); var other: Int { get } }
            struct S {
                var stored = [1: { 2 }]
                init(a: () -> Int = { 3 }) {
                    x()
                }
                func two<T>(_ value: T) where T: P {
                    if value.other == 1 {
                    }
                }
            }
            """

        let functions = SwiftFunctionFinder(code).functions

        #expect(
            functions == [
                SwiftFunction(line: 1, length: 0), SwiftFunction(line: 4, length: 1), SwiftFunction(line: 7, length: 2),
            ]
        )
    }
}
