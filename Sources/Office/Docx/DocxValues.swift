/// What is put into a template: texts by name, the rows of each list, and blocks.
package struct DocxValues: Equatable, Sendable {
    package var texts: [String: String]
    /// By the name of the list; each row holds the texts of its fields.
    package var lists: [String: [[String: String]]]
    /// Paragraphs, tables and pictures that take the place of a whole paragraph.
    package var blocks: [String: [WordDocument.Block]]

    package init(
        texts: [String: String] = [:],
        lists: [String: [[String: String]]] = [:],
        blocks: [String: [WordDocument.Block]] = [:]
    ) {
        self.texts = texts
        self.lists = lists
        self.blocks = blocks
    }

    /// Whether a section of that name is kept: its text is not blank, or its list has a row.
    func keeps(_ section: String) -> Bool {
        texts[section]?.isEmpty == false || lists[section]?.isEmpty == false
    }
}

/// A name between double braces in a template, and where it stands.
package struct DocxPlaceholder: Hashable, Sendable {
    package enum Name: Hashable, Sendable {
        case text(String)
        /// `{{list.field}}` in a table row, which is repeated for every row of the list.
        case field(list: String, String)
        /// `{{#name}}` … `{{/name}}`: kept only where the value is not blank.
        case section(String)
    }

    package let name: Name
    package let place: DocxPlace

    package init(_ name: Name, _ place: DocxPlace) {
        self.name = name
        self.place = place
    }
}

extension DocxPlaceholder.Name: CustomStringConvertible {
    /// As it is written between the braces.
    package var description: String {
        switch self {
        case .text(let name): name
        case .field(let list, let name): list + "." + name
        case .section(let name): "#" + name
        }
    }
}
