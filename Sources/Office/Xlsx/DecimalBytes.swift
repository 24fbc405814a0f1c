import Foundation

/// Numbers as XML writes them.
enum DecimalBytes {
    /// Reads the whole buffer as a finite number; nil when anything else stands in it.
    static func parse(_ bytes: inout [UInt8]) -> Double? {
        if let whole = smallWhole(bytes) { return Double(whole) }
        bytes.append(0)
        defer { bytes.removeLast() }
        return bytes.withUnsafeBufferPointer { buffer -> Double? in
            guard let start = buffer.baseAddress else { return nil }
            return UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: buffer.count) { text in
                var end: UnsafeMutablePointer<CChar>?
                let number = strtod(text, &end)
                guard let end, end == text + (buffer.count - 1), number.isFinite else { return nil }
                return number
            }
        }
    }

    /// Most cells are short runs of digits; these need no `strtod`.
    private static func smallWhole(_ bytes: [UInt8]) -> Int? {
        guard (1...15).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            let digit = Int(byte) - 0x30
            guard (0...9).contains(digit) else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}
