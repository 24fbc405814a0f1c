import Testing

@testable import Server

@Suite struct DrawingTests {
    /// A letter without its mark is another word.
    @Test(arguments: Array("ăâđêôơưằẵệộợữỹẮẤĐỆỘỢỮỸ–…“”%"))
    func `the carried typeface draws every Vietnamese letter with its marks`(_ letter: Character) throws {
        let fonts = try #require(DrawingFonts.carried)
        func outlines(_ text: String, isBold: Bool) -> [OutlinePiece] {
            fonts.outlines(.init(text: text, at: .init(0, 0), size: 20, isBold: isBold, anchor: .start))
        }

        for isBold in [false, true] {
            let drawn = outlines(String(letter), isBold: isBold)
            #expect(!drawn.isEmpty)
            // No typeface has this one, so it is drawn as what is missing.
            #expect(drawn != outlines("\u{E000}", isBold: isBold))
        }
    }

    @Test func `text is broken between words and cut with dots where it is too long`() throws {
        let fonts = try #require(DrawingFonts.carried)
        let whole = fonts.width("Nâng cao", size: 10)

        #expect(fonts.lines("Nâng cao năng lực", size: 10, width: whole + 1) == ["Nâng cao", "năng lực"])
        #expect(fonts.lines("Nâng cao năng lực", size: 10, width: whole + 1, count: 1) == ["Nâng ca…"])
    }

    @Test func `a picture is a PNG file of its size`() throws {
        var drawing = Drawing(width: 10, height: 4)
        drawing.rect(0, 0, 5, 4, .ink)

        let png = try drawing.png(scale: 2)

        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(Array(png[16..<24]) == [0, 0, 0, 20, 0, 0, 0, 8])
    }

    @Test func `series differ by their lines as well as by their colour`() {
        func shapes(_ series: Int) -> Int {
            var drawing = Drawing(width: 40, height: 40)
            drawing.bar(0, 0, 40, 40, series: series)
            return drawing.shapes.count
        }

        #expect(shapes(0) == 1)
        #expect((1...5).allSatisfy { shapes($0) > 3 })
    }
}
