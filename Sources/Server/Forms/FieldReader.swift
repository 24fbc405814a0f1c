package import KhuyenCong
import Vietnamese

/// What is wrong with one field, in words for the person who typed it.
package struct FieldFault: Sendable, Equatable {
    package let field: String
    package let message: String

    package init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}

/// Reads typed values and gathers what is wrong with them, so that a form tells all its faults at once.
///
/// A missing or wrong value reads as nil; `check` then throws. Names in messages are the labels on the page.
package struct FieldReader: Sendable {
    package let fields: URLQuery
    package private(set) var faults: [FieldFault] = []

    package init(_ fields: URLQuery) {
        self.fields = fields
    }

    package init(_ form: Form) {
        fields = form.fields
    }

    package mutating func refuse(_ field: String, _ message: String) {
        faults.append(FieldFault(field: field, message: message))
    }

    /// - Throws: `FormFaults` where anything was refused.
    package func check() throws {
        guard faults.isEmpty else { throw FormFaults(faults: faults) }
    }

    /// Trimmed; nil where blank or too long (counted in characters).
    package mutating func text(
        _ name: String,
        _ label: String,
        atMost limit: Int = TextLength.line.rawValue,
        isRequired: Bool = false
    ) -> String? {
        guard let typed = trimmed(name) else {
            if isRequired { refuse(name, "Nhập \(label.lowercasedFirst).") }
            return nil
        }
        guard typed.count <= limit else {
            refuse(name, TextLength.fault(label, atMost: limit))
            return nil
        }
        return typed
    }

    /// Why something is changed or taken back: as long as the rules take it, and always asked for.
    package mutating func reason(_ label: String = "Lý do", field name: String = "reason") -> String? {
        text(name, label, atMost: TextLength.prose.rawValue, isRequired: true)
    }

    /// A whole number; thousands points are allowed.
    package mutating func integer(
        _ name: String,
        _ label: String,
        in range: ClosedRange<Int64>,
        isRequired: Bool = false
    ) -> Int64? {
        guard let typed = text(name, label, isRequired: isRequired) else { return nil }
        guard case .number(let reading) = NumberReader.read(typed), let number = reading.value.whole,
            range.contains(number)
        else {
            refuse(name, "\(label) phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound).")
            return nil
        }
        return number
    }

    package mutating func year(_ name: String, _ label: String, isRequired: Bool = false) -> Int? {
        guard let typed = text(name, label, isRequired: isRequired) else { return nil }
        guard let year = Int(typed), (1975...2100).contains(year) else {
            refuse(name, "\(label) phải là năm, ví dụ 2020.")
            return nil
        }
        return year
    }

    /// A day typed as day/month/year (also with hyphens or points, or of a year's last two digits), or as 2025-07-01.
    package mutating func day(_ name: String, _ label: String, isRequired: Bool = false) -> Day? {
        guard let typed = text(name, label, isRequired: isRequired) else { return nil }
        guard let day = Day(typed: typed) else {
            refuse(name, "\(label) phải là ngày có thật, ví dụ 01/07/2025.")
            return nil
        }
        return day
    }

    /// One of a list; the page offers nothing else, so a wrong value is refused without listing them.
    package mutating func choice<Choice: RawRepresentable<String>>(
        _ name: String,
        _ label: String,
        as type: Choice.Type,
        isRequired: Bool = false
    ) -> Choice? {
        guard let typed = text(name, label) else {
            if isRequired, trimmed(name) == nil { refuse(name, "Chọn \(label.lowercasedFirst).") }
            return nil
        }
        guard let choice = Choice(rawValue: typed) else {
            refuse(name, "Chọn \(label.lowercasedFirst) trong danh sách.")
            return nil
        }
        return choice
    }

    /// Ticked or not.
    package func flag(_ name: String) -> Bool {
        fields[name] != nil
    }

    private func trimmed(_ name: String) -> String? {
        guard let value = fields[name] else { return nil }
        let start = value.drop { $0.isWhitespace }
        let kept = start.reversed().drop { $0.isWhitespace }
        return String(kept.reversed())
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
