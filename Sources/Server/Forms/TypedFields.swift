import KhuyenCong
import Vietnamese

/// A form over a tree of fields: each with what was typed or stored, and what is wrong with it.
struct TypedFields {
    let tree: FieldTree
    let faults: FormFaults

    /// Of a form that nobody has touched.
    static let blank = TypedFields(tree: .group([:]), faults: .none)

    func text(_ path: String) -> String? {
        tree.at(path).shown
    }

    func count(_ path: String) -> Int {
        tree.at(path).items.count
    }

    func html(_ field: FormField) -> HTML {
        let value = text(field.name)
        if case .flag = field.control, value == nil || value == "0" { return field.html(nil, faults: faults) }
        return field.html(value, faults: faults)
    }

    /// Money in đồng, read back in words.
    func money(_ name: String, _ label: String, isRequired: Bool = false) -> HTML {
        let value = TypedFields.money(tree.at(name))
        let field = FormField(
            name,
            label,
            .input(kind: .text, inputMode: .decimal),
            help: TypedFields.words(value).map { HTML("Đọc là: \($0).") } ?? "Ví dụ 300.000.000 hoặc 300 triệu.",
            unit: "đồng",
            isRequired: isRequired
        )
        return field.html(value, faults: faults)
    }

    /// A stored number with its thousands points; what was typed as it was typed.
    static func money(_ tree: FieldTree) -> String? {
        if case .number(let number) = tree { return MoneyWriter.grouped(number) }
        return tree.shown
    }

    static func words(_ typed: String?) -> String? {
        guard let typed, case .amount(let amount) = MoneyReader.read(typed, unit: .dong) else { return nil }
        return MoneyWriter.words(amount.dong)
    }

    /// Whether anything was typed or is wrong below a path, so that its fold stands open.
    func isTouched(_ path: String) -> Bool {
        !tree.at(path).isBlank || faults.faults.contains { $0.field == path || $0.field.hasPrefix(path + ".") }
    }
}

extension FieldTree {
    /// The part at "lines.1.place"; lists count from 1.
    func at(_ path: String) -> FieldTree {
        path.split(separator: ".").reduce(self) { tree, name in
            guard case .list(let items) = tree else { return tree[String(name)] }
            guard let number = Int(name), items.indices.contains(number - 1) else { return .empty }
            return items[number - 1]
        }
    }

    /// As a field shows it.
    var shown: String? {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let isTicked): isTicked ? "1" : "0"
        case .empty, .list, .group: nil
        }
    }
}
