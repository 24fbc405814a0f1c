package import Office

/// What a form holds: simple values in, the texts of its placeholders out.
package protocol PaperContent: Sendable {
    static var form: PaperForm { get }
    static var layout: PaperLayout<Self> { get }
    /// Values that stand for no real project, so that an officer sees how the form comes out.
    static var sample: Self { get }
}

extension PaperContent {
    /// The texts for the placeholders of the form.
    package var values: DocxValues { Self.layout.values(of: self) }
}

/// The placeholders of a form, each with its explanation and where its text comes from.
package struct PaperLayout<Content: Sendable>: Sendable {
    let fields: [PaperField<Content>]
    let lists: [PaperList<Content>]
    let blocks: [PaperBlocks<Content>]

    init(_ fields: [PaperField<Content>], lists: [PaperList<Content>] = [], blocks: [PaperBlocks<Content>] = []) {
        self.fields = fields
        self.lists = lists
        self.blocks = blocks
    }

    var outline: PaperOutline {
        PaperOutline(
            fields: fields.map(\.placeholder) + blocks.map(\.placeholder),
            lists: lists.map {
                PaperOutline.List(name: $0.name, meaning: $0.meaning, need: $0.need, fields: $0.placeholders)
            },
            blocks: Set(blocks.map(\.placeholder.name))
        )
    }

    func values(of content: Content) -> DocxValues {
        DocxValues(
            texts: Dictionary(fields.map { ($0.name, $0.text(content)) }) { $1 },
            lists: Dictionary(lists.map { ($0.name, $0.rows(content)) }) { $1 },
            blocks: Dictionary(blocks.map { ($0.placeholder.name, $0.blocks(content)) }) { $1 }
        )
    }
}

/// A placeholder for paragraphs, tables and pictures, in a paragraph of its own.
package struct PaperBlocks<Content: Sendable>: Sendable {
    let placeholder: PaperPlaceholder
    let blocks: @Sendable (Content) -> [WordDocument.Block]
}

/// A placeholder (chỗ điền) of a form, named without marks so that it is easy to type.
package struct PaperField<Source: Sendable>: Sendable {
    let name: String
    let meaning: String
    let need: PaperPlaceholder.Need
    let text: @Sendable (Source) -> String

    /// A value that belongs on every copy; one that is not known yet leaves dots to write on.
    ///
    /// `need` is optional for what an office may have printed in its template, such as its own name.
    static func text(
        _ name: String,
        _ meaning: String,
        need: PaperPlaceholder.Need = .required,
        _ value: @escaping @Sendable (Source) -> String?
    ) -> PaperField {
        PaperField(name: name, meaning: meaning, need: need) { PaperText.orDots(value($0)) }
    }

    /// A value that a template may leave out; blank where there is none.
    static func optional(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (Source) -> String?
    ) -> PaperField {
        PaperField(name: name, meaning: meaning, need: .optional) { value($0) ?? "" }
    }

    /// A cell of a table; an office may leave out a column.
    static func cell(
        _ name: String,
        _ meaning: String,
        _ value: @escaping @Sendable (Source) -> String?
    ) -> PaperField {
        optional(name, meaning, value)
    }

    var placeholder: PaperPlaceholder { PaperPlaceholder(name: name, meaning: meaning, need: need) }
}

extension PaperField {
    /// The same field of something that holds the source.
    func of<Content: Sendable>(_ source: @escaping @Sendable (Content) -> Source) -> PaperField<Content> {
        let text = text
        return PaperField<Content>(name: name, meaning: meaning, need: need) { text(source($0)) }
    }
}

/// A table of a form: one row of the template is repeated for each row.
package struct PaperList<Content: Sendable>: Sendable {
    let name: String
    let meaning: String
    let need: PaperPlaceholder.Need
    let placeholders: [PaperPlaceholder]
    let rows: @Sendable (Content) -> [[String: String]]

    /// Every list has the field `tt`, the number of the row.
    init<Row: Sendable>(
        _ name: String,
        _ meaning: String,
        need: PaperPlaceholder.Need = .required,
        _ rows: @escaping @Sendable (Content) -> [Row],
        _ fields: [PaperField<Row>]
    ) {
        self.name = name
        self.meaning = meaning
        self.need = need
        placeholders =
            [PaperPlaceholder(name: "tt", meaning: "Số thứ tự", need: .optional)] + fields.map(\.placeholder)
        self.rows = { content in
            rows(content).enumerated().map { index, row in
                Dictionary([("tt", String(index + 1))] + fields.map { ($0.name, $0.text(row)) }) { $1 }
            }
        }
    }
}

/// The placeholders of a form in words.
package struct PaperOutline: Sendable, Equatable {
    package struct List: Sendable, Equatable {
        package let name: String
        package let meaning: String
        /// Of a required list a template has at least one column.
        package let need: PaperPlaceholder.Need
        package let fields: [PaperPlaceholder]
    }

    package let fields: [PaperPlaceholder]
    package let lists: [List]
    /// Which of the fields give way to blocks.
    let blocks: Set<String>
}

/// A placeholder as an officer sees it in the list.
package struct PaperPlaceholder: Sendable, Equatable {
    package enum Need: String, Sendable {
        /// A template without it would lose what the form is for.
        case required
        case optional
    }

    package let name: String
    package let meaning: String
    package let need: Need
}
