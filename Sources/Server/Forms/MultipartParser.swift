/// Cuts a multipart/form-data body into parts while it streams in (RFC 7578); holds back no more than one
/// delimiter's length, or one block of headers.
struct MultipartParser {
    enum Event: Equatable {
        case begin(PartHeader)
        case content([UInt8])
        case end
    }

    private enum State: Equatable {
        /// Before the first delimiter.
        case preamble
        /// Right behind a delimiter: a line end leads to headers, "--" ends the body.
        case afterDelimiter
        case headers
        case content
        /// Behind the last delimiter; whatever follows is ignored.
        case epilogue
    }

    static let headerLimit = 8 * 1024
    static let partLimit = 1_000

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var parts = 0
    /// The body is read as though a line end stood before it, so that the first delimiter is like the others.
    private var pending: [UInt8] = [13, 10]

    /// - Throws: `RequestFault.malformed` where the content type names no usable boundary.
    init(contentType: String) throws {
        let boundary = PartHeader.parameters(of: contentType)["boundary"] ?? ""
        let isUsable = (1...200).contains(boundary.utf8.count) && boundary.utf8.allSatisfy { $0 > 31 && $0 < 127 }
        guard isUsable else { throw RequestFault.malformed("Biểu mẫu gửi lên thiếu dấu phân cách (boundary).") }
        delimiter = Array("\r\n--".utf8) + Array(boundary.utf8)
    }

    /// - Throws: `RequestFault.malformed`.
    mutating func feed(_ bytes: [UInt8]) throws -> [Event] {
        pending.append(contentsOf: bytes)
        var events: [Event] = []
        var position = 0
        while let next = try step(from: position, into: &events) {
            position = next
        }
        position = releaseContent(from: position, into: &events)
        pending.removeFirst(position)
        return events
    }

    /// - Throws: `RequestFault.malformed` where the body ended too early.
    func finish() throws {
        guard state == .epilogue else { throw Self.broken }
    }

    static let broken = RequestFault.malformed("Biểu mẫu gửi lên bị đứt quãng hoặc sai cấu trúc.")

    /// One move over what is pending: the new position, or nil where more bytes are needed.
    private mutating func step(from position: Int, into events: inout [Event]) throws -> Int? {
        switch state {
        case .epilogue:
            return position == pending.count ? nil : pending.count
        case .preamble:
            guard let found = delimiterIndex(from: position) else { return nil }
            state = .afterDelimiter
            return found + delimiter.count
        case .content:
            guard let found = delimiterIndex(from: position) else { return nil }
            if found > position { events.append(.content(Array(pending[position..<found]))) }
            events.append(.end)
            state = .afterDelimiter
            return found + delimiter.count
        case .afterDelimiter:
            return try stepAfterDelimiter(from: position)
        case .headers:
            return try stepHeaders(from: position, into: &events)
        }
    }

    private mutating func stepAfterDelimiter(from position: Int) throws -> Int? {
        var index = position
        while index < pending.count, pending[index] == 32 || pending[index] == 9 { index += 1 }
        guard index - position <= 64 else { throw Self.broken }
        guard index + 1 < pending.count else { return nil }
        switch (pending[index], pending[index + 1]) {
        case (13, 10):
            state = .headers
            return index + 2
        case (45, 45):
            state = .epilogue
            return index + 2
        default:
            throw Self.broken
        }
    }

    private mutating func stepHeaders(from position: Int, into events: inout [Event]) throws -> Int? {
        guard let end = index(of: [13, 10, 13, 10], from: position) else {
            guard pending.count - position <= Self.headerLimit else { throw Self.broken }
            return nil
        }
        parts += 1
        guard end - position <= Self.headerLimit, parts <= Self.partLimit else { throw Self.broken }
        guard let header = PartHeader(lines: pending[position..<end]) else { throw Self.broken }
        events.append(.begin(header))
        state = .content
        return end + 4
    }

    /// Passes on all content that cannot be the start of a delimiter.
    private func releaseContent(from position: Int, into events: inout [Event]) -> Int {
        guard state == .content || state == .preamble else { return position }
        let safe = max(position, pending.count - delimiter.count + 1)
        guard state == .content else { return safe }
        if safe > position { events.append(.content(Array(pending[position..<safe]))) }
        return safe
    }

    private func delimiterIndex(from position: Int) -> Int? {
        index(of: delimiter, from: position)
    }

    private func index(of wanted: [UInt8], from position: Int) -> Int? {
        pending.withUnsafeBufferPointer { bytes in
            var index = position
            let last = bytes.count - wanted.count
            while index <= last {
                if bytes[index] == wanted[0], wanted.indices.allSatisfy({ bytes[index + $0] == wanted[$0] }) {
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
