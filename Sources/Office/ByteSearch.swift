import Foundation

/// Finds a run of bytes; the C library's `memmem` is not visible to Swift on Linux.
struct ByteSearch {
    private let needle: [UInt8]
    private let anchor: Int

    /// `anchor` is the byte of the needle to jump to; a rare one makes the search fast.
    init(_ needle: [UInt8], anchor: Int = 0) {
        self.needle = needle
        self.anchor = anchor
    }

    /// Where the needle first begins at or after `start`.
    func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let lastAnchor = bytes.count - needle.count + anchor
        var position = start + anchor
        while position <= lastAnchor {
            guard let hit = memchr(base + position, Int32(needle[anchor]), lastAnchor - position + 1) else {
                return nil
            }
            let found = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
            if memcmp(base + (found - anchor), needle, needle.count) == 0 { return found - anchor }
            position = found + 1
        }
        return nil
    }
}
