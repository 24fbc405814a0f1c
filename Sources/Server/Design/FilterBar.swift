/// The filters of a list, in one line above it; what is chosen stands in the address.
package struct FilterBar: Sendable {
    package let url: SiteURL
    package let fields: [HTML]
    /// Parts of the address that the form does not show but keeps, such as the sort order.
    package let kept: URLQuery
    package let isFiltered: Bool

    package init(_ url: SiteURL, fields: [HTML], kept: URLQuery = [:], isFiltered: Bool) {
        self.url = url
        self.fields = fields
        self.kept = kept
        self.isFiltered = isFiltered
    }

    package var html: HTML {
        """
        <form class="filters" action="\(url)" method="get" role="search" aria-label="Lọc danh sách">
        \(each: kept.pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
        \(each: fields, { $0 })
        <div class="actions"><button type="submit" class="primary">Lọc</button>
        \(if: isFiltered, "<a class=\"quiet\" href=\"\(url)\">Bỏ lọc</a>")</div>
        </form>
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
        """
        <label><span>\(label)</span><select name="\(name)">
        <option value="">\(all)</option>
        \(each: options, { option in
            """
            <option value="\(option.value)"\(attribute: "selected", if: option.value == selected)>\
            \(option.label)</option>
            """
        })</select></label>
        """
    }

    /// A text in a filter bar.
    package static func text(_ label: String, name: String, value: String?, hint: String? = nil) -> HTML {
        """
        <label><span>\(label)</span>\
        <input name="\(name)" value="\(value)"\(attribute: "placeholder", hint) maxlength="200"></label>
        """
    }
}
