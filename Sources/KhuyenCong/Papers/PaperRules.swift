/// What a template of a form must and may hold.
enum PaperRules {
    /// One sentence per fault; empty for a template that can be used.
    static func faults(of template: [WrittenPlaceholder], for outline: PaperOutline) -> [String] {
        unknown(template, outline) + missing(template, outline)
    }

    /// A placeholder of a template, told apart from the file format.
    struct WrittenPlaceholder: Hashable, Sendable {
        let list: String?
        let name: String
        let isSection: Bool
        /// "ở bảng 2, dòng 3 của thân văn bản".
        let place: String
    }

    private static func unknown(_ template: [WrittenPlaceholder], _ outline: PaperOutline) -> [String] {
        let texts = Set(outline.fields.map(\.name))
        let lists = Dictionary(outline.lists.map { ($0.name, Set($0.fields.map(\.name))) }) { $0.union($1) }
        return template.compactMap { written in
            let isKnown =
                if let list = written.list {
                    lists[list]?.contains(written.name) ?? false
                } else {
                    texts.contains(written.name) || written.isSection && lists[written.name] != nil
                }
            return isKnown ? nil : "Biểu mẫu không có chỗ điền “{{\(written.text)}}” \(written.place)."
        }
    }

    private static func missing(_ template: [WrittenPlaceholder], _ outline: PaperOutline) -> [String] {
        let texts = Set(template.filter { $0.list == nil && !$0.isSection }.map(\.name))
        let lists = Set(template.compactMap(\.list))
        let fields = outline.fields.filter { $0.need == .required && !texts.contains($0.name) }.map { field in
            "Thiếu chỗ điền “{{\(field.name)}}”: \(field.meaning)."
        }
        let tables = outline.lists.filter { $0.need == .required && !lists.contains($0.name) }.map { list in
            "Thiếu bảng “\(list.name)”: \(list.meaning)."
        }
        return fields + tables
    }
}

extension PaperRules.WrittenPlaceholder {
    fileprivate var text: String {
        (isSection ? "#" : "") + (list.map { $0 + "." } ?? "") + name
    }
}
