import Foundation

/// One change to the bytes of a part: `length` bytes at `offset` give way to `replacement`.
struct PartEdit: Equatable {
    let offset: Int
    var length = 0
    let replacement: [UInt8]

    /// The part with all changes made; `edits` stand in rising order and do not overlap.
    static func apply(_ edits: [PartEdit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for edit in edits {
            result += bytes[position..<edit.offset]
            result += edit.replacement
            position = edit.offset + edit.length
        }
        return result + bytes[position...]
    }
}

/// Makes changes while a part streams from one place to another.
struct PartEditStream {
    private var edits: ArraySlice<PartEdit>
    private var position = 0
    /// Bytes of the last change that are still to be left out.
    private var skipping = 0

    init(_ edits: [PartEdit]) { self.edits = edits[...] }

    /// Hands the changed bytes of one chunk to `write`.
    mutating func pass(
        _ chunk: UnsafeRawBufferPointer,
        to write: (UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        var start = 0
        while start < chunk.count {
            if skipping > 0 {
                let count = min(skipping, chunk.count - start)
                skipping -= count
                start += count
                continue
            }
            guard let edit = edits.first, edit.offset < position + chunk.count else { break }
            let cut = edit.offset - position
            try write(UnsafeRawBufferPointer(rebasing: chunk[start..<cut]))
            try edit.replacement.withUnsafeBytes(write)
            edits = edits.dropFirst()
            skipping = edit.length
            start = cut
        }
        if start < chunk.count { try write(UnsafeRawBufferPointer(rebasing: chunk[start...])) }
        position += chunk.count
    }
}

/// Text put into XML by hand.
enum XMLText {
    /// Markup and all letters outside ASCII as references, so that the encoding of the part does not matter.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t", " "..."~": escaped.unicodeScalars.append(scalar)
            case "\u{A0}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...: escaped += "&#\(scalar.value);"
            default: escaped += " "
            }
        }
        return escaped
    }
}
