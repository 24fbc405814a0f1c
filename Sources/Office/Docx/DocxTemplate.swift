/// A Word document with placeholders, made ready to be filled many times.
///
/// `{{name}}` gives way to a text; a table row with `{{list.field}}` is repeated for each row of the list; what stands
/// between `{{#name}}` and `{{/name}}` is left out where the value is blank. Everything else stays as the office made
/// it. Braces that Word cut over several runs are put together again. A placeholder for blocks stands alone in its
/// paragraph, and gives way to paragraphs, tables and pictures in the styles of the file.
package struct DocxTemplate: Sendable {
    /// All placeholders, in the order of the parts.
    package let placeholders: [DocxPlaceholder]
    /// How wide blocks may be; that of our own pages where the template has none.
    package let widths: WordWidths
    private let additions: DocxAdditions
    private let parts: [(name: String, content: Content)]

    private enum Content: Sendable {
        case unchanged([UInt8])
        case filled([DocxNode])
    }

    /// Reads and checks a file; `naming` turns what stands between braces into the name of a value.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - blocks: the placeholders that give way to blocks.
    ///   - naming: what a placeholder as it is written stands for.
    /// - Throws: ``DocxError``.
    package init(
        _ bytes: [UInt8],
        blocks: Set<String> = [],
        naming: @escaping (String) -> String = { $0 }
    ) throws {
        let package = try DocxPackage(bytes)
        var placeholders: [DocxPlaceholder] = []
        var widths = WordWidths.ofOwnPages
        parts = try zip(package.entries, package.kinds).map { entry, kind in
            guard let kind else { return (entry.name, .unchanged(entry.bytes)) }
            let compiled = try DocxCompiler.compile(entry.bytes, as: kind, blocks: blocks, naming: naming)
            guard !compiled.placeholders.isEmpty else { return (entry.name, .unchanged(entry.bytes)) }
            placeholders += compiled.placeholders
            if let section = compiled.section { widths = section.widths }
            return (entry.name, .filled(compiled.nodes))
        }
        self.placeholders = placeholders
        self.widths = widths
        additions = try DocxAdditions(package)
    }

    /// The document with the values in their places; equal values give equal bytes.
    ///
    /// - Throws: ``DocxError``.
    package func fill(_ values: DocxValues) throws -> [UInt8] {
        var pictures: [WordPicture] = []
        let entries = try parts.map { part in
            switch part.content {
            case .unchanged(let bytes): return (part.name, bytes)
            case .filled(let nodes):
                let rendered = try DocxRenderer.render(nodes, values, additions)
                pictures += rendered.pictures
                return (part.name, rendered.bytes)
            }
        }
        do {
            return try ZipBuffer.archive(values.blocks.isEmpty ? entries : try additions.added(pictures, to: entries))
        } catch let error as SpreadsheetError {
            throw DocxError(error)
        }
    }
}
