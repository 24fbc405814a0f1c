/// The filters of a list, in one line above it; what is chosen stands in the address.
package struct FilterBar: Sendable {
    package let url: SiteURL
    package let fields: [HTML]
    /// On a phone these are folded away, unless one of them is in use.
    package let more: [HTML]
    package let isMoreUsed: Bool
    /// Parts of the address that the form does not show but keeps, such as the sort order.
    package let kept: URLQuery
    package let isFiltered: Bool
    /// Where the form is sent instead of into the address, for a list that is searched by what no address may hold.
    private let sending: (url: SiteURL, token: HTML)?

    package init(
        _ url: SiteURL,
        fields: [HTML],
        more: [HTML] = [],
        isMoreUsed: Bool = false,
        kept: URLQuery = [:],
        isFiltered: Bool
    ) {
        self.url = url
        self.fields = fields
        self.more = more
        self.isMoreUsed = isMoreUsed
        self.kept = kept
        self.isFiltered = isFiltered
        sending = nil
    }

    /// A filter bar that is sent to an address of its own, which leads back to the list where it may.
    package init(
        _ url: SiteURL,
        sentTo target: SiteURL,
        in context: AppContext,
        fields: [HTML],
        kept: URLQuery = [:],
        isFiltered: Bool
    ) {
        self.url = url
        self.fields = fields
        more = []
        isMoreUsed = false
        self.kept = kept
        self.isFiltered = isFiltered
        sending = (url: target, token: FormToken.field(context))
    }

    package var html: HTML {
        """
        <form class="filters" action="\(sending?.url ?? url)" method="\(sending == nil ? "get" : "post")" \
        role="search" aria-label="Lọc danh sách">
        \(sending?.token)
        \(each: kept.pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
        \(each: fields, { $0 })\(if: !more.isEmpty, folded)
        <div class="actions"><button type="submit" class="primary">Lọc</button>
        \(if: isFiltered, "<a class=\"quiet\" href=\"\(url)\">Bỏ lọc</a>")</div>
        </form>
        """
    }

    private var folded: HTML {
        """
        <details class="fold"\(attribute: "open", if: isMoreUsed)><summary>Thêm điều kiện lọc</summary>
        \(each: more, { $0 })</details>
        """
    }

    /// A choice in a filter bar.
    package static func choice(
        _ label: String,
        name: String,
        selected: String?,
        all: String,
        options: [(value: String, label: String)]
    ) -> HTML {
        var html: HTML = "<label><span>\(label)</span><select name=\"\(name)\">\n<option value=\"\">\(all)</option>\n"
        for option in options {
            html.append(trusted: "<option value=\"")
            html.append(text: option.value)
            html.append(trusted: option.value == selected ? "\" selected>" : "\">")
            html.append(text: option.label)
            html.append(trusted: "</option>")
        }
        html.append(trusted: "</select></label>\n")
        return html
    }

    /// A text in a filter bar.
    package static func text(_ label: String, name: String, value: String?, hint: String? = nil) -> HTML {
        """
        <label><span>\(label)</span>\
        <input name="\(name)" value="\(value)"\(attribute: "placeholder", hint) maxlength="200"></label>
        """
    }
}
