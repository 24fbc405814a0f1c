/// How the fields of a csv file are separated.
package struct CSVDialect: Sendable, Equatable {
    package let separator: UInt8

    package init(separator: UInt8) { self.separator = separator }

    private static let comma = UInt8(ascii: ",")
    private static let others = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]
    /// Signs that are common inside fields, and separate them where nothing else does.
    private static let rare = [UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: ":")]
    private static let sampleRecords = 50
    private static let sampleBytes = 1 << 16

    /// Guesses the separator from the first records, leaving quoted text out of account.
    ///
    /// A comma also stands inside amounts ("14,745"), so another separator that fits most records wins over it.
    static func sniff(_ bytes: UnsafeBufferPointer<UInt8>) -> CSVDialect {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleBytes))
        let comma = fit(comma, sample)
        if let best = strongest(of: others, sample), best.isConsistent,
            best.usualFields > 2 || !comma.isConsistent || comma.usualFields < 2
        {
            return CSVDialect(separator: best.separator)
        }
        if let best = strongest(of: rare, sample), best.isConsistent, best.usualFields > 2,
            !comma.isConsistent || comma.usualFields == 2
        {
            return CSVDialect(separator: best.separator)
        }
        return CSVDialect(separator: CSVDialect.comma)
    }

    private static func strongest(of separators: [UInt8], _ sample: UnsafeBufferPointer<UInt8>) -> Fit? {
        separators.map { fit($0, sample) }.max { $0.weight < $1.weight }
    }

    /// How well one separator explains the sample.
    private struct Fit {
        let separator: UInt8
        /// The most frequent number of fields, of those above one.
        let usualFields: Int
        let matching: Int
        let records: Int

        var isConsistent: Bool { usualFields > 1 && matching * 2 >= records }
        var weight: Int { matching * (usualFields - 1) }
    }

    private static func fit(_ separator: UInt8, _ sample: UnsafeBufferPointer<UInt8>) -> Fit {
        let counts = fieldCounts(separator, sample)
        var frequency: [Int: Int] = [:]
        for count in counts where count > 1 { frequency[count, default: 0] += 1 }
        let usual = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return Fit(
            separator: separator,
            usualFields: usual?.key ?? 1,
            matching: usual?.value ?? 0,
            records: counts.count
        )
    }

    /// The number of fields of each record that is not blank.
    private static func fieldCounts(_ separator: UInt8, _ sample: UnsafeBufferPointer<UInt8>) -> [Int] {
        var counts: [Int] = []
        var fields = 1
        var isBlank = true
        var inQuotes = false
        for byte in sample where counts.count < sampleRecords {
            if byte == UInt8(ascii: "\"") {
                inQuotes.toggle()
                isBlank = false
            } else if inQuotes {
                continue
            } else if byte == separator {
                fields += 1
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !isBlank { counts.append(fields) }
                fields = 1
                isBlank = true
            } else {
                isBlank = false
            }
        }
        if !isBlank { counts.append(fields) }
        return counts
    }
}
