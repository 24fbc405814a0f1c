/// A titled part of a page.
package struct Panel: Sendable {
    package let title: String
    package let note: String?
    package let actions: HTML
    package let content: HTML
    /// What links on the page lead to.
    package let id: String?

    package init(
        _ title: String,
        id: String? = nil,
        note: String? = nil,
        actions: HTML = .empty,
        content: HTML
    ) {
        self.title = title
        self.id = id
        self.note = note
        self.actions = actions
        self.content = content
    }

    package var html: HTML {
        """
        <section class="panel"\(attribute: "id", id)><div class="panel-head"><h2>\(title)\
        \(note.map { note -> HTML in " <small>\(note)</small>" })</h2>\(actions)</div>
        \(content)</section>
        """
    }

    /// Two parts side by side where there is room; the first takes most of it.
    package static func pair(_ first: HTML, _ second: HTML) -> HTML {
        "<div class=\"pair\"><div>\(first)</div><div>\(second)</div></div>"
    }

    /// Rows of two parts, of which the first takes most of the room; on a wide screen each column closes up under
    /// itself, on a narrow one the rows follow each other.
    package static func stacks(_ rows: [(first: HTML, second: HTML)]) -> HTML {
        "<div class=\"pair stacks\">\(stack(rows.map(\.first)))\(stack(rows.map(\.second)))</div>"
    }

    private static func stack(_ parts: [HTML]) -> HTML {
        "<div>\(each: parts, { part -> HTML in "<div>\(part)</div>" })</div>"
    }

    /// Parts of equal width that fill two columns one after the other, however tall each is.
    package static func columns(_ panels: [HTML]) -> HTML {
        "<div class=\"columns\">\(each: panels, { $0 })</div>"
    }

    /// Parts of equal width side by side.
    package static func grid(_ panels: [HTML]) -> HTML {
        "<div class=\"grid\">\(each: panels, { $0 })</div>"
    }
}

/// Names and values of one thing.
package struct DefinitionList: Sendable {
    package let rows: [(name: String, value: HTML)]

    package init(_ rows: [(name: String, value: HTML)]) {
        self.rows = rows
    }

    package var html: HTML {
        """
        <dl class="facts">\(each: rows, { row in
            "<div><dt>\(row.name)</dt><dd>\(row.value.isEmpty ? "—" : row.value)</dd></div>"
        })</dl>
        """
    }
}

/// Where one stands in a task of several steps.
package struct Stepper: Sendable {
    package let steps: [String]
    /// From 0.
    package let current: Int

    package init(_ steps: [String], current: Int) {
        self.steps = steps
        self.current = current
    }

    package var html: HTML {
        """
        <ol class="steps">\(each: steps.enumerated(), { index, step in
            """
            <li class="\(state(of: index))"\(attribute: "aria-current", index == current ? "step" : nil)>\
            <span class="number">\(index + 1)</span>\(step)\
            \(if: index < current, "<span class=\"unseen\"> (đã xong)</span>")</li>
            """
        })</ol>
        """
    }

    private func state(of index: Int) -> String {
        if index == current { return "here" }
        return index < current ? "past" : "ahead"
    }
}

/// Work that waits for somebody: words, a number, a day; never only a colour.
package struct TaskList: Sendable {
    package struct Item: Sendable {
        package let text: String
        package let note: String?
        package let isLate: Bool
        package let url: SiteURL

        package init(_ text: String, note: String? = nil, isLate: Bool = false, url: SiteURL) {
            self.text = text
            self.note = note
            self.isLate = isLate
            self.url = url
        }
    }

    package let items: [Item]

    package init(_ items: [Item]) {
        self.items = items
    }

    package var html: HTML {
        """
        <ul class="tasks">\(each: items, { item in
            """
            <li><a href="\(item.url)">\(item.text)</a>\
            \(item.note.map { note -> HTML in " <small\(attribute: "class", item.isLate ? "late" : nil)>\(note)</small>" })</li>
            """
        })</ul>
        """
    }
}
