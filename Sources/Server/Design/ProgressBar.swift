/// How far a long task is, in words and as a bar; the page around it refreshes itself.
package struct ProgressBar: Sendable {
    package let label: String
    package let done: Int
    /// Nil while it is not known.
    package let total: Int?

    package init(_ label: String, done: Int, of total: Int?) {
        self.label = label
        self.done = done
        self.total = total
    }

    package var html: HTML {
        """
        <div class="progress" role="status"><label for="tien-do">\(label)</label>
        <progress id="tien-do"\(attribute: "max", total.map { String($0) })\
        \(attribute: "value", total.map { String(min(done, $0)) })></progress>
        <small>\(grouped: done)\(total.map { total -> HTML in " / \(grouped: total)" })</small></div>
        """
    }
}
