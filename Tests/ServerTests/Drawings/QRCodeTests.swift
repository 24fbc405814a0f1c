import Testing

@testable import Server

@Suite struct QRCodeTests {
    /// Read back as "http://x/HS12" by an independent reader (ZXing) when it was recorded.
    @Test func `a code is drawn module by module as other readers expect`() throws {
        let code = try #require(QRCode("http://x/HS12"))
        let rows = (0..<code.size).map { y in
            String((0..<code.size).map { x in code.isDark(x, y) ? "#" as Character : "." })
        }

        #expect(rows == QRCodeTests.recorded)
    }

    @Test(arguments: [(14, 21), (15, 25), (62, 33), (106, 41), (107, 45), (180, 53)])
    func `a code grows with what it holds`(bytes: Int, size: Int) {
        #expect(QRCode(String(repeating: "a", count: bytes))?.size == size)
    }

    @Test func `more than a printed code should hold makes none`() {
        #expect(QRCode(String(repeating: "a", count: 181)) == nil)
    }

    private static let recorded = [
        "#######.#..#..#######",
        "#.....#.#.#...#.....#",
        "#.###.#..#....#.###.#",
        "#.###.#.#.#.#.#.###.#",
        "#.###.#..###..#.###.#",
        "#.....#..#.##.#.....#",
        "#######.#.#.#.#######",
        "........#..##........",
        "#.##.###..###.#..#.##",
        ".###.#.#....#.#.#####",
        "###...#.##.#..##.#.##",
        "#..#...##.#.##.#.#.#.",
        "..#.#.#.#...#.#.##..#",
        "........###.##..#....",
        "#######.#.....#.#....",
        "#.....#.#..###..####.",
        "#.###.#..#.#..###.##.",
        "#.###.#.#..####....#.",
        "#.###.#.#...#..#..#..",
        "#.....#..##.###.##..#",
        "#######.#........##..",
    ]
}
