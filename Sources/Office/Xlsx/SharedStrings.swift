/// The texts that cells refer to by number: however many cells show one, it is decoded and kept once.
struct SharedStrings: Sendable {
    private let texts: [String]

    /// - Throws: ``SpreadsheetError/memory`` when the texts are over the limit.
    static func read(_ part: String, in archive: ZipArchive, limits: ReadingLimits) throws -> SharedStrings {
        let handler = SharedStringsHandler(maxBytes: limits.maxSharedStringBytes)
        _ = try XMLScanner.scan(part, of: archive, with: handler)
        return SharedStrings(texts: handler.texts)
    }

    /// Nil when there is no such number.
    subscript(index: Int) -> String? {
        texts.indices.contains(index) ? texts[index] : nil
    }
}

private final class SharedStringsHandler: XMLHandler {
    private let maxBytes: Int
    private(set) var texts: [String] = []
    /// Of the text that is being read.
    private var bytes: [UInt8] = []
    private var bytesTaken = 0
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
            try take(bytes.count + MemoryLayout<String>.stride)
            texts.append(bytes.withUnsafeBufferPointer { FormulaEscape.restore(XlsxText.decode($0)) })
            bytes.removeAll(keepingCapacity: true)
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard inText else { return }
        bytes.append(contentsOf: text)
        guard bytesTaken + bytes.count <= maxBytes else { throw SpreadsheetError.memory }
    }

    private func take(_ count: Int) throws {
        bytesTaken += count
        guard bytesTaken <= maxBytes else { throw SpreadsheetError.memory }
    }
}
