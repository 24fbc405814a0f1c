import KhuyenCong

/// A parameter of an API address after "?": documented and checked by one declaration.
package struct Parameter: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case text
        case integer(ClosedRange<Int64>)
        case day
        case moment
        case choice([String])
    }

    package let name: String
    package let kind: Kind
    package let summary: String
    package let isRequired: Bool

    package init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.isRequired = isRequired
    }

    /// The two that every list takes.
    package static let paging = [
        Parameter("page", .integer(1...1_000_000), "Trang, từ 1"),
        Parameter("perPage", .integer(1...500), "Số dòng mỗi trang"),
    ]

    /// - Throws: `RequestFault.malformed`, naming the parameter.
    package func check(_ query: URLQuery) throws {
        let values = query.values(name)
        if values.isEmpty, isRequired {
            throw RequestFault.malformed("Thiếu tham số \(name).", field: name)
        }
        for value in values { try check(value) }
    }

    /// - Throws: `RequestFault.malformed` of a value, in the address or in a body, that the parameter cannot have.
    func check(_ value: String) throws {
        guard accepts(value) else {
            throw RequestFault.malformed("Tham số \(name) phải là \(expectation).", field: name)
        }
    }

    package var schema: JSONValue {
        switch kind {
        case .text: ["type": "string"]
        case .day: Day.schema
        case .moment: Moment.schema
        case .choice(let values): ["type": "string", "enum": .array(values.map(JSONValue.text))]
        case .integer(let range):
            [
                "type": "integer", "format": "int64", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ]
        }
    }

    private func accepts(_ value: String) -> Bool {
        switch kind {
        case .text: true
        case .day: Day(value) != nil
        case .moment: Moment(rfc3339: value) != nil
        case .choice(let values): values.contains(value)
        case .integer(let range): Int64(value).map(range.contains) ?? false
        }
    }

    private var expectation: String {
        switch kind {
        case .text: "văn bản"
        case .day: "ngày dạng 2025-07-01"
        case .moment: "lúc dạng 2025-07-01T09:30:00+07:00"
        case .choice(let values): "một trong: " + values.joined(separator: ", ")
        case .integer(let range): "số nguyên từ \(range.lowerBound) đến \(range.upperBound)"
        }
    }
}
