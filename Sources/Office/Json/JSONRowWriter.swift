/// Writes rows as an array of JSON objects, a line each, with the headings of the list as keys.
///
/// Whole numbers are written without a decimal point, dates as `2016-05-31`, an empty cell as `null`.
package struct JSONRowWriter {
    private let keys: [[UInt8]]
    private var bytes: [UInt8] = []
    private var isFirst = true

    package init(headings: [String]) {
        keys = headings.enumerated().map { index, heading in
            var key = Array((index == 0 ? "{" : ",").utf8)
            key.appendJSONString(heading)
            key.append(UInt8(ascii: ":"))
            return key
        }
    }

    /// `values`: one for each heading.
    package mutating func addRow(_ values: [CellValue]) {
        precondition(values.count == keys.count, "a value for each heading")
        bytes.append(contentsOf: (isFirst ? "[\n" : ",\n").utf8)
        isFirst = false
        for (key, value) in zip(keys, values) {
            bytes.append(contentsOf: key)
            addValue(value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Hands over what was written since the last call, so that a long list need not stay in memory.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// What closes the array, also that of a list without rows.
    package var end: [UInt8] { Array((isFirst ? "[\n]\n" : "\n]\n").utf8) }

    private mutating func addValue(_ value: CellValue) {
        switch value {
        case .empty: bytes.append(contentsOf: "null".utf8)
        case .number(let number): bytes.append(contentsOf: CSVWriter.plain(number).utf8)
        case .text(let text), .error(let text): bytes.appendJSONString(text)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .date(let year, let month, let day):
            let parts = [CSVWriter.pad(year, 4), CSVWriter.pad(month, 2), CSVWriter.pad(day, 2)]
            bytes.appendJSONString(parts.joined(separator: "-"))
        }
    }
}
