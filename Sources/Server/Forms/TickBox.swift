/// A box that sends its value when it is ticked, with its words behind it.
struct TickBox {
    let name: String
    var value = "1"
    let words: String
    let isTicked: Bool

    var html: HTML {
        """
        <label class="option"><input type="checkbox" name="\(name)" value="\(value)"\
        \(attribute: "checked", if: isTicked)> <span>\(words)</span></label>
        """
    }
}
