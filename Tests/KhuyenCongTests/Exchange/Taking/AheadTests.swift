import Testing

@testable import KhuyenCong

@Suite struct AheadTests {
    @Test(arguments: [0, 1, 2, 9])
    func `each item is made once and used in its turn`(_ count: Int) {
        var used: [Int] = []

        Ahead.forEach(Array(0..<count), make: { $0 * $0 }, use: { used.append($0) })

        #expect(used == (0..<count).map { $0 * $0 })
    }

    @Test func `an error of the second step ends both`() {
        struct Refused: Error {}
        var used: [Int] = []

        #expect(throws: Refused.self) {
            try Ahead.forEach(
                [1, 2, 3, 4],
                make: { $0 },
                use: { value in
                    if value == 3 { throw Refused() }
                    used.append(value)
                }
            )
        }

        #expect(used == [1, 2])
    }
}
