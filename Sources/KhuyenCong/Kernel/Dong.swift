package import Database

/// Money (tiền): whole đồng; signed, because a correction is a reversing entry.
///
/// Beyond 64 bits its arithmetic stops the program rather than tell a wrong sum; whatever reads an amount from outside
/// refuses more than `most`, so that a sum would need tens of thousands of the highest ones.
package struct Dong: Hashable, Comparable, Sendable {
    package let amount: Int64

    package init(_ amount: Int64) {
        self.amount = amount
    }

    package static let zero = Dong(0)

    /// 100.000 tỷ: more than any programme has, and few enough that no sum of one file overflows.
    package static let most = Dong(100_000_000_000_000)

    package static func < (left: Dong, right: Dong) -> Bool {
        left.amount < right.amount
    }

    package static func + (left: Dong, right: Dong) -> Dong {
        Dong(left.amount + right.amount)
    }

    package static func - (left: Dong, right: Dong) -> Dong {
        Dong(left.amount - right.amount)
    }

    package static prefix func - (value: Dong) -> Dong {
        Dong(-value.amount)
    }

    package static func += (left: inout Dong, right: Dong) {
        left = left + right
    }
}

extension Dong: Codable {
    package init(from decoder: any Decoder) throws {
        amount = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }
}

extension Dong: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue {
        .integer(amount)
    }

    package static func decode(_ row: Row, _ column: Int) throws -> Dong {
        Dong(try row.get(column))
    }
}
