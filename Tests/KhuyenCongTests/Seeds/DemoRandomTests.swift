import Testing

@testable import KhuyenCong

@Suite struct DemoRandomTests {
    /// The numbers themselves: a change here changes every demonstration.
    @Test func `equal words give these numbers for ever`() {
        var random = DemoRandom("2024", "40", "2016")

        let numbers = (0..<5).map { _ in random.below(1000) }

        #expect(numbers == [804, 448, 561, 363, 161])
    }

    @Test(arguments: [(1_000_000_007, 3), (5_000, 7), (0, 4), (250_000_000, 1)] as [(Int64, Int)])
    func `parts add up to the sum and are whole thousands but for the last`(_ sum: Int64, _ count: Int) {
        var random = DemoRandom("parts")

        let parts = random.parts(of: sum, count: count)

        #expect(parts.count == count)
        #expect(parts.reduce(0, +) == sum)
        #expect(parts.dropLast().allSatisfy { $0 % 1000 == 0 && $0 >= 0 })
    }

    @Test func `a weighted choice never takes what weighs nothing`() {
        var random = DemoRandom("weighted")

        let chosen = Set((0..<200).map { _ in random.pick(weighted: [("a", 1), ("b", 0), ("c", 3)]) })

        #expect(chosen == ["a", "c"])
    }
}
