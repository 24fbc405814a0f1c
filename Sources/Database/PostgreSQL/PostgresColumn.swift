import CPostgres

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Columns of a libpq result in text format.
///
/// Nil for NULL and for what is not such a value.
enum PostgresColumn {
    static func integer(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Int64? {
        field(result, row, column).flatMap(parseInteger)
    }

    static func boolean(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Bool? {
        guard let field = field(result, row, column) else { return nil }
        if field.count == 1 && field[0] == UInt8(ascii: "t") { return true }
        if field.count == 1 && field[0] == UInt8(ascii: "f") { return false }
        return parseInteger(field).map { $0 != 0 }
    }

    static func real(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Double? {
        text(result, row, column).flatMap { Double($0) }
    }

    static func text(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> String? {
        field(result, row, column).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads the hexadecimal form of bytea: `\x` and two digits for each byte.
    static func bytes(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> [UInt8]? {
        guard let field = field(result, row, column), field.count >= 2, field.count.isMultiple(of: 2) else {
            return nil
        }
        guard field[0] == UInt8(ascii: "\\"), field[1] == UInt8(ascii: "x") else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count / 2 - 1)
        for index in stride(from: 2, to: field.count, by: 2) {
            guard let high = hexDigit(field[index]), let low = hexDigit(field[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func field(
        _ result: OpaquePointer,
        _ row: Int32,
        _ column: Int32
    ) -> UnsafeBufferPointer<UInt8>? {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return nil }
        let count = Int(PQgetlength(result, row, column))
        let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: bytes, count: count)
    }

    /// Accumulates below zero, because Int64.min has no positive counterpart.
    private static func parseInteger(_ digits: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let unsigned = isNegative ? digits.dropFirst() : digits[...]
        guard !unsigned.isEmpty else { return nil }
        var value: Int64 = 0
        for byte in unsigned {
            let digit = Int64(byte) - Int64(UInt8(ascii: "0"))
            guard (0...9).contains(digit) else { return nil }
            let (scaled, scaleOverflow) = value.multipliedReportingOverflow(by: 10)
            let (next, addOverflow) = scaled.subtractingReportingOverflow(digit)
            guard !scaleOverflow, !addOverflow else { return nil }
            value = next
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
