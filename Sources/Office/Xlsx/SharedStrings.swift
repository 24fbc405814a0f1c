/// The texts that cells refer to by number: however many cells show one, it is decoded and kept once.
struct SharedStrings: Sendable {
    /// How much of a text is struck through.
    enum Strike: Sendable {
        /// Some words, which the text is read without.
        case words
        case whole
    }

    private let texts: [String]
    private let strikes: [Int: Strike]

    /// - Throws: ``SpreadsheetError/memory`` when the texts are over the limit.
    static func read(_ part: String, in archive: ZipArchive, limits: ReadingLimits) throws -> SharedStrings {
        let handler = SharedStringsHandler(maxBytes: limits.maxSharedStringBytes)
        _ = try XMLScanner.scan(part, of: archive, with: handler)
        return SharedStrings(texts: handler.texts, strikes: handler.strikes)
    }

    /// Nil when there is no such number.
    subscript(index: Int) -> String? {
        texts.indices.contains(index) ? texts[index] : nil
    }

    func strike(of index: Int) -> Strike? {
        strikes.isEmpty ? nil : strikes[index]
    }
}

private final class SharedStringsHandler: XMLHandler {
    private let maxBytes: Int
    private(set) var texts: [String] = []
    /// Of the text that is being read.
    private var bytes: [UInt8] = []
    /// The struck words of it.
    private var struck: [UInt8] = []
    private(set) var strikes: [Int: SharedStrings.Strike] = [:]
    private var isRunStruck = false
    private var bytesTaken = 0
    private var inText = false
    private var phoneticDepth = 0

    init(maxBytes: Int) { self.maxBytes = maxBytes }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "t" {
            inText = phoneticDepth == 0
        } else if name == "rPh" {
            phoneticDepth += 1
        } else if name == "r" {
            isRunStruck = false
        } else if name == "strike" {
            isRunStruck = attributes.isOn
        }
    }

    override func end(_ name: XMLName) throws {
        if name == "t" {
            inText = false
        } else if name == "rPh" {
            phoneticDepth -= 1
        } else if name == "si" {
            leaveOutStruck()
            try take(bytes.count + MemoryLayout<String>.stride)
            texts.append(bytes.withUnsafeBufferPointer { FormulaEscape.restore(XlsxText.decode($0)) })
            bytes.removeAll(keepingCapacity: true)
            isRunStruck = false
        } else if name == "r", isRunStruck, let last = bytes.last, last > 0x20 {
            // What stood on either side of struck words is no one word.
            bytes.append(0x20)
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard inText else { return }
        if isRunStruck { struck.append(contentsOf: text) } else { bytes.append(contentsOf: text) }
        guard bytesTaken + bytes.count + struck.count <= maxBytes else { throw SpreadsheetError.memory }
    }

    /// A text that is struck as a whole stays; of another one the struck words go.
    private func leaveOutStruck() {
        guard !struck.isEmpty else { return }
        let isBlank = { (bytes: [UInt8]) in bytes.allSatisfy { $0 <= 0x20 } }
        if isBlank(bytes) {
            strikes[texts.count] = .whole
            bytes = struck
        } else {
            if !isBlank(struck) { strikes[texts.count] = .words }
            while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
            bytes = Array(bytes.drop { $0 <= 0x20 })
        }
        struck.removeAll(keepingCapacity: true)
    }

    private func take(_ count: Int) throws {
        bytesTaken += count
        guard bytesTaken <= maxBytes else { throw SpreadsheetError.memory }
    }
}
