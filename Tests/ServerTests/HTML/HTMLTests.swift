import Server
import Testing

@Suite struct HTMLTests {
    /// A title of a đề án is typed by anybody; on a page it is text, wherever it stands.
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
        ("' autofocus='", "&#39; autofocus=&#39;"),
        ("a & b", "a &amp; b"),
        ("&lt;", "&amp;lt;"),
        ("Đường Ước — ₫", "Đường Ước — ₫"),
        ("", ""),
    ])
    func `text is escaped for content and for quoted attributes`(typed: String, written: String) {
        let html: HTML = "<p title=\"\(typed)\">\(typed)</p>"

        #expect(html.text == "<p title=\"\(written)\">\(written)</p>")
    }

    @Test func `literals stand as they are and nest without being escaped twice`() {
        let inner: HTML = "<b>\("a<b")</b>"
        let outer: HTML = "<p>\(inner)\(inner)</p>"

        #expect(outer.text == "<p><b>a&lt;b</b><b>a&lt;b</b></p>")
    }

    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (-1_000, "-1000", "-1.000"), (999, "999", "999"),
        (38_995_000_000, "38995000000", "38.995.000.000"),
        (Int64.min, "-9223372036854775808", "-9.223.372.036.854.775.808"),
    ])
    func `numbers are written plainly or with thousands points`(number: Int64, plain: String, grouped: String) {
        let html: HTML = "\(number) \(grouped: number)"

        #expect(html.text == plain + " " + grouped)
    }

    @Test(arguments: [
        (0.0, "0"), (1.25, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (100.0, "100"), (Double.nan, "0"),
        (Double.infinity, "0"),
    ])
    func `coordinates have one decimal and a point`(value: Double, written: String) {
        let html: HTML = "\(coordinate: value)"

        #expect(html.text == written)
    }

    @Test func `absent values write nothing, not even their attribute`() {
        let none: String? = nil
        let html: HTML =
            "<input\(attribute: "value", none)\(attribute: "checked", if: false)>\(none)\(HTML?.none)\(if: false, "x")"

        #expect(html.text == "<input>")
    }

    @Test func `attributes are quoted and escaped`() {
        let html: HTML =
            "<a\(attribute: "title", "a\"b")\(attribute: "href", .project(7))\(attribute: "hidden", if: true)>"

        #expect(html.text == "<a title=\"a&quot;b\" href=\"/de-an/7\" hidden>")
    }

    @Test func `lists write each item in order`() {
        let html: HTML = "<ul>\(each: ["a", "<"], { "<li>\($0)</li>" })</ul>"

        #expect(html.text == "<ul><li>a</li><li>&lt;</li></ul>")
        #expect([HTML("a"), HTML("b"), HTML("c")].joined(separator: " · ").text == "a · b · c")
    }
}
