/// A link that looks like a button: it leads somewhere and changes nothing.
package struct ButtonLink: Sendable {
    package let label: String
    package let url: SiteURL
    package let isPrimary: Bool

    package init(_ label: String, _ url: SiteURL, isPrimary: Bool = false) {
        self.label = label
        self.url = url
        self.isPrimary = isPrimary
    }

    package var html: HTML {
        "<a class=\"button\(if: isPrimary, " primary")\" href=\"\(url)\">\(label)</a>"
    }
}

/// An act as a button, named by the verb that the law uses; one that is not allowed says why.
package struct ActButton: Sendable {
    package let label: String
    package let url: SiteURL
    package let isPrimary: Bool
    package let isDangerous: Bool
    /// Why the act is not possible now; nil where it is.
    package let obstacle: String?
    /// Hidden fields beside the form token.
    package let values: [(name: String, value: String)]

    package init(
        _ label: String,
        _ url: SiteURL,
        isPrimary: Bool = false,
        isDangerous: Bool = false,
        obstacle: String? = nil,
        values: [(name: String, value: String)] = []
    ) {
        self.label = label
        self.url = url
        self.isPrimary = isPrimary
        self.isDangerous = isDangerous
        self.obstacle = obstacle
        self.values = values
    }

    package func html(in context: AppContext) -> HTML {
        if let obstacle {
            return """
                <span class="obstructed"><button type="button" disabled>\(label)</button>
                <small>\(obstacle)</small></span>
                """
        }
        return """
            <form class="act" action="\(url)" method="post">\(FormToken.field(context))
            \(each: values, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            <button type="submit" class="\(if: isPrimary, "primary")\(if: isDangerous, " dangerous")">\(label)</button>
            </form>
            """
    }
}
