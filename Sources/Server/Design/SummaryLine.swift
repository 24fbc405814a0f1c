/// One line under a title that says what the figures are: basis, stage, map, as of when; changeable there.
package struct SummaryLine: Sendable {
    package let parts: [String]
    package let change: (label: String, url: SiteURL)?

    package init(_ parts: [String], change: (label: String, url: SiteURL)? = nil) {
        self.parts = parts
        self.change = change
    }

    package var html: HTML {
        let texts = parts.filter { !$0.isEmpty }.map { HTML($0) }
        let link = change.map { change -> HTML in "<a href=\"\(change.url)\">\(change.label)</a>" }
        return (texts + (link.map { [$0] } ?? [])).joined(separator: " · ")
    }
}
