/// The texts that cells refer to by number, kept end to end in one buffer.
struct SharedStrings: Sendable {
    private let bytes: [UInt8]
    /// Where each text ends; it begins where the one before ends.
    private let ends: [UInt32]

    /// - Throws: ``SpreadsheetError/memory`` when the texts are over the limit.
    static func read(_ part: String, in archive: ZipArchive, limits: ReadingLimits) throws -> SharedStrings {
        let handler = SharedStringsHandler(maxBytes: limits.maxSharedStringBytes)
        _ = try XMLScanner.scan(part, of: archive, with: handler)
        return SharedStrings(bytes: handler.bytes, ends: handler.ends)
    }

    /// Calls `body` with the bytes of one text; nil when there is no such number.
    func withBytes<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return try bytes.withUnsafeBufferPointer { all in
            try body(UnsafeBufferPointer(rebasing: all[start..<Int(ends[index])]))
        }
    }
}

private final class SharedStringsHandler: XMLHandler {
    private let maxBytes: Int
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []
    private var inText = false
    private var phoneticDepth = 0

    init(maxBytes: Int) { self.maxBytes = maxBytes }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "t" {
            inText = phoneticDepth == 0
        } else if name == "rPh" {
            phoneticDepth += 1
        }
    }

    override func end(_ name: XMLName) throws {
        if name == "t" {
            inText = false
        } else if name == "rPh" {
            phoneticDepth -= 1
        } else if name == "si" {
            ends.append(UInt32(bytes.count))
            guard bytes.count + ends.count * 4 <= maxBytes else { throw SpreadsheetError.memory }
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard inText else { return }
        bytes.append(contentsOf: text)
        guard bytes.count <= maxBytes else { throw SpreadsheetError.memory }
    }
}
