/// A Word document with placeholders, made ready to be filled many times.
///
/// `{{name}}` gives way to a text; a table row with `{{list.field}}` is repeated for each row of the list; what stands
/// between `{{#name}}` and `{{/name}}` is left out where the value is blank. Everything else stays as the office made
/// it. Braces that Word cut over several runs are put together again.
package struct DocxTemplate: Sendable {
    /// All placeholders, in the order of the parts.
    package let placeholders: [DocxPlaceholder]
    private let parts: [(name: String, content: Content)]

    private enum Content: Sendable {
        case unchanged([UInt8])
        case filled([DocxNode])
    }

    /// Reads and checks a file; `naming` turns what stands between braces into the name of a value.
    ///
    /// - Throws: ``DocxError``.
    package init(_ bytes: [UInt8], naming: @escaping (String) -> String = { $0 }) throws {
        let package = try DocxPackage(bytes)
        var placeholders: [DocxPlaceholder] = []
        parts = try zip(package.entries, package.kinds).map { entry, kind in
            guard let kind else { return (entry.name, .unchanged(entry.bytes)) }
            let compiled = try DocxCompiler.compile(entry.bytes, as: kind, naming: naming)
            guard !compiled.placeholders.isEmpty else { return (entry.name, .unchanged(entry.bytes)) }
            placeholders += compiled.placeholders
            return (entry.name, .filled(compiled.nodes))
        }
        self.placeholders = placeholders
    }

    /// The document with the values in their places; equal values give equal bytes.
    ///
    /// - Throws: ``DocxError``.
    package func fill(_ values: DocxValues) throws -> [UInt8] {
        let entries = try parts.map { part in
            switch part.content {
            case .unchanged(let bytes): (part.name, bytes)
            case .filled(let nodes): (part.name, try DocxRenderer.render(nodes, values))
            }
        }
        do {
            return try ZipBuffer.archive(entries)
        } catch let error as SpreadsheetError {
            throw DocxError(error)
        }
    }
}
