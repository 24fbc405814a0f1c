import Foundation

/// Finds the merged ranges of a sheet by looking for their tags in the unpacked bytes.
///
/// They stand after all rows, so a full parse would read the sheet twice; a search for one word is many
/// times faster. The word cannot occur in cell text, where `<` is always escaped.
enum XlsxMerges {
    /// A real list has a few hundred; more would only cost memory.
    private static let maxRanges = 100_000
    private static let tag = Array("mergeCell ".utf8)
    /// The capital C is rarer in a sheet than the small letters.
    private static let search = ByteSearch(tag, anchor: 5)
    /// A tag is kept whole across chunks up to this length.
    private static let maxTagBytes = 256

    static func read(_ part: String, in archive: ZipArchive) throws -> [MergedRange] {
        var ranges: [MergedRange] = []
        var carried: [UInt8] = []
        _ = try archive.stream(part) { chunk in
            var window = carried
            window.append(contentsOf: chunk)
            let rest = window.withUnsafeBufferPointer { collect(from: $0, into: &ranges) }
            carried = Array(window.suffix(min(rest, maxTagBytes)))
        }
        return ranges
    }

    /// Takes all whole tags out of `window`; the answer is how many bytes at its end must be looked at again.
    private static func collect(from window: UnsafeBufferPointer<UInt8>, into ranges: inout [MergedRange]) -> Int {
        var position = 0
        while let start = search.first(in: window, from: position) {
            let tail = UnsafeBufferPointer(rebasing: window[start...])
            guard let close = tail.prefix(maxTagBytes).firstIndex(of: UInt8(ascii: ">")) else {
                if tail.count < maxTagBytes { return tail.count + 1 }
                position = start + tag.count
                continue
            }
            let isTag = start > 0 && [UInt8(ascii: "<"), UInt8(ascii: ":")].contains(window[start - 1])
            if isTag, ranges.count < maxRanges, let range = reference(in: tail.prefix(close)) { ranges.append(range) }
            position = start + close
        }
        return min(window.count - position, tag.count)
    }

    private static func reference(in tag: Slice<UnsafeBufferPointer<UInt8>>) -> MergedRange? {
        let text = String(decoding: tag, as: UTF8.self)
        guard let start = text.range(of: "ref=") else { return nil }
        let quoted = text[start.upperBound...]
        guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
        return MergedRange(String(quoted.dropFirst().prefix { $0 != quote }))
    }
}
