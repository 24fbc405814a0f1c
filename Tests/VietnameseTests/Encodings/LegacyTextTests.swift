import Testing

@testable import Vietnamese

@Suite struct LegacyTextTests {
    @Test(arguments: EncodedSamples.encodings, ProjectTitles.all)
    func `a cell of three words or more is decoded`(encoding: TextEncoding, title: String) throws {
        let text = EncodedSamples.writable(title, in: encoding)
        let bytes = try #require(EncodedSamples.bytes(of: text, in: encoding))

        let decoded = LegacyText.decode(bytes)

        #expect(decoded.text == text)
        #expect(decoded.encoding == encoding)
    }

    @Test(arguments: EncodedSamples.encodings)
    func `a whole list is decoded`(encoding: TextEncoding) throws {
        let list = (["Tên đề án;Huyện;Kinh phí", "Kinh phí KCĐP;Huyện Ea H'leo;12"] + ProjectTitles.all).joined(
            separator: "\r\n"
        )
        let text = EncodedSamples.writable(list, in: encoding)
        let bytes = try #require(EncodedSamples.bytes(of: text, in: encoding))

        let decoded = LegacyText.decode(bytes)

        #expect(decoded.text == text)
        #expect(decoded.encoding == encoding)
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LittleEndian),
            ([0xFE, 0xFF], .utf16BigEndian),
        ] as [([UInt8], TextEncoding)]
    )
    func `a byte order mark decides and is dropped`(mark: [UInt8], encoding: TextEncoding) throws {
        let bytes = try #require(EncodedSamples.bytes(of: "x", in: encoding))

        let decoded = LegacyText.decode(mark + bytes)

        #expect(decoded.text == "x")
        #expect(decoded.encoding == encoding)
    }

    @Test(arguments: ["", "a", "Name;Amount\r\n1;2", "Quang Ninh"])
    func `plain ASCII is left alone`(text: String) {
        let decoded = LegacyText.decode(Array(text.utf8))

        #expect(decoded.text == text)
        #expect(decoded.encoding == .utf8)
    }

    @Test func `decomposed text comes out composed`() {
        let decoded = LegacyText.decode(Array("De\u{302}\u{300} a\u{301}n".utf8))

        #expect(Array(decoded.text.utf8) == Array("Dề án".utf8))
    }

    @Test func `what is not Vietnamese is Western European`() {
        let decoded = LegacyText.decode([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x53, 0xF6, 0x68, 0x6E, 0x65])

        #expect(decoded.text == "Müller Söhne")
        #expect(decoded.encoding == .windows1252)
    }

    @Test(
        arguments: [[0x00], [0xFF], [0xFE, 0x00, 0x01], [0x80, 0x81, 0x8D], [0xC3], [0xFF, 0xFE, 0x00]] as [[UInt8]]
    )
    func `broken bytes are decoded to something`(bytes: [UInt8]) {
        #expect(LegacyText.decode(bytes).text.utf8.count <= bytes.count * 3)
    }

    @Test(arguments: [
        ("§Ò ¸n khuyÕn c«ng", "Đề án khuyến công", TextEncoding.tcvn3),
        ("UBND TØNH NGHÖ AN", "UBND TỈNH NGHỆ AN", .tcvn3),
        ("TØnh Thanh Hãa", "Tỉnh Thanh Hóa", .tcvn3), ("Ñeà aùn khuyeán coâng", "Đề án khuyến công", .vni),
        ("Trung taâm khuyeán coâng", "Trung tâm khuyến công", .vni), ("UBND TÆNH ÑAÉK LAÉK", "UBND TỈNH ĐẮK LẮK", .vni),
        ("khuyáº¿n cÃ´ng", "khuyến công", .utf8),
    ])
    func `a cell shown in the wrong encoding is mended`(shown: String, text: String, encoding: TextEncoding) throws {
        let repaired = try #require(LegacyText.repair(shown))

        #expect(repaired.text == text)
        #expect(repaired.encoding == encoding)
    }

    @Test(
        arguments: ProjectTitles.all + [
            "", "abc", "Xã Cô Ba", "Hà Nam", "Mã", "tháng", "Café Müller", "công ty cà phê", "5 m²", "§ 5",
        ]
    )
    func `text that is well is left alone`(text: String) {
        #expect(LegacyText.repair(text)?.text == nil)
    }

    @Test func `a whole sheet tells its encoding and each cell is mended by it`() {
        let cells = ["§Ò ¸n", "khuyÕn c«ng", "M·", "12", "tØnh NghÖ An"]

        #expect(LegacyText.encoding(shownIn: cells) == .tcvn3)
        #expect(LegacyText.text(shownAs: "M·", in: .tcvn3) == "Mã")
        #expect(LegacyText.text(shownAs: "Đề án", in: .tcvn3) == nil)
        #expect(LegacyText.encoding(shownIn: ["Đề án", "Hà Nam", "12"]) == nil)
    }
}
