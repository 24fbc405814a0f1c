import Testing

@testable import Server

@Suite struct MultipartParserTests {
    private static let body = """
        --B\r
        Content-Disposition: form-data; name="nam"\r
        \r
        2020\r
        --B\r
        content-disposition: form-data; name="tep"; filename="C:\\\\bao cao\\\\Danh sách \\"A\\".xlsx"\r
        Content-Type: application/vnd.ms-excel\r
        \r
        PK\r
        --b\r
        --\r
        \r
        --B--\r
        ignored
        """

    @Test func `fields and files come out with their names`() throws {
        let events = try events(Array(Self.body.utf8), chunk: 1_000)

        #expect(
            events == [
                .begin(PartHeader(name: "nam", fileName: nil, contentType: "application/octet-stream")),
                .content(Array("2020".utf8)), .end,
                .begin(
                    PartHeader(name: "tep", fileName: "Danh sách \"A\".xlsx", contentType: "application/vnd.ms-excel")
                ),
                .content(Array("PK\r\n--b\r\n--\r\n".utf8)), .end,
            ]
        )
    }

    /// A network cuts a body wherever it likes.
    @Test(arguments: [1, 2, 3, 5, 7, 11, 64])
    func `the cuts of the network do not matter`(chunk: Int) throws {
        let whole = try events(Array(Self.body.utf8), chunk: 1_000)

        #expect(try joined(events(Array(Self.body.utf8), chunk: chunk)) == joined(whole))
    }

    @Test(arguments: [
        "", "--B", "--B\r\n", "--B--", "x", "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "--B x\r\n", "--B\r\n\r\nx\r\n--B--",
    ])
    func `a body that is cut short or malformed is refused, never taken in part`(body: String) throws {
        guard body != "--B--" else {
            #expect(try events(Array(body.utf8), chunk: 4) == [])
            return
        }
        #expect(throws: RequestFault.self) { try events(Array(body.utf8), chunk: 4) }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\u{7}\"",
    ])
    func `a missing or unusable boundary is refused`(type: String) {
        #expect(throws: RequestFault.self) { try MultipartParser(contentType: type) }
    }

    @Test func `headers without end are refused before they fill the memory`() throws {
        var parser = try MultipartParser(contentType: "multipart/form-data; boundary=B")
        _ = try parser.feed(Array("--B\r\n".utf8))

        #expect(throws: RequestFault.self) {
            for _ in 0..<10 {
                _ = try parser.feed([UInt8](repeating: 65, count: 1_024))
            }
        }
    }

    /// Whatever a hostile body holds, the parser ends with events or a refusal, and gives out no more than came in.
    @Test func `twenty thousand mutated bodies do no harm`() throws {
        var random = SeededGenerator(seed: 40)
        let original = Array(Self.body.utf8)
        var refused = 0
        for _ in 0..<20_000 {
            let mutated = mutate(original, &random)
            do {
                let events = try events(mutated, chunk: Int.random(in: 1...97, using: &random))
                #expect(joined(events).utf8.count <= mutated.count * 4 + 200)
            } catch is RequestFault {
                refused += 1
            }
        }
        #expect((1..<20_000).contains(refused))
    }

    private func mutate(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("\r\n--B".utf8), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
            }
            if bytes.isEmpty { bytes = [0] }
        }
        return bytes
    }

    private func events(_ body: [UInt8], chunk: Int) throws -> [MultipartParser.Event] {
        var parser = try MultipartParser(contentType: "multipart/form-data; boundary=B")
        var events: [MultipartParser.Event] = []
        for start in stride(from: 0, to: body.count, by: chunk) {
            events += try parser.feed(Array(body[start..<min(body.count, start + chunk)]))
        }
        try parser.finish()
        return events
    }

    /// The content in one text, whatever the pieces were.
    private func joined(_ events: [MultipartParser.Event]) -> String {
        events.map { event in
            switch event {
            case .begin(let header): "[\(header.name)|\(header.fileName ?? "")]"
            case .content(let bytes): String(decoding: bytes, as: UTF8.self)
            case .end: "[end]"
            }
        }.joined()
    }
}

/// The same numbers in every run (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
