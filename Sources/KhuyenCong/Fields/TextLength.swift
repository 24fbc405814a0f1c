import Vietnamese

/// How many letters a typed text may have: a pasted document is no name, and every list and paper would show it.
package enum TextLength: Int, Sendable, Hashable {
    /// A number, a day or a code as typed.
    case figure = 100
    /// A name, an address, the number of a paper.
    case line = 500
    /// The title of a project: those of groups name their establishments.
    case title = 1000
    /// What people write at length: reasons, notes, findings.
    case prose = 5000

    /// - Throws: `Refusal` (invalid) of a text that is longer.
    func require(_ text: String, field: String) throws {
        if let message = fault(text, field: field) { throw Refusal.invalid(message, field: field) }
    }

    /// What is wrong with the text of a field ("lines.1.costItem"); nil where it is short enough.
    func fault(_ text: String, field: String) -> String? {
        guard text.count > rawValue else { return nil }
        let path = field.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
        let label = self == .title ? "Tên đề án" : FieldWords.meaning(of: path) ?? "Nội dung"
        return TextLength.fault(label, atMost: rawValue)
    }

    /// The same of a field whose label is known.
    package static func fault(_ label: String, atMost limit: Int) -> String {
        "\(label) dài quá \(MoneyWriter.grouped(Int64(limit))) ký tự; ghi gọn lại."
    }
}
