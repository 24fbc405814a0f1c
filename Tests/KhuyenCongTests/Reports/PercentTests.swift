import Testing

@testable import KhuyenCong

/// Shares are computed from their two numbers, two decimals, half away from zero.
@Suite struct PercentTests {
    @Test(arguments: [
        (14_745_000_000, 38_995_000_000, 3781), (22_000_000_000, 38_995_000_000, 5642),
        (2_250_000_000, 38_995_000_000, 577), (1, 3, 3333), (2, 3, 6667), (1, 8, 1250), (1, 16, 625), (1, 32, 313),
        (-1, 32, -313), (0, 5, 0), (9_000_000_000_000_000, 9_000_000_000_000_000, 10_000),
    ])
    func `a share is rounded once`(_ part: Int64, _ whole: Int64, _ hundredths: Int64) {
        #expect(Percent(Dong(part), of: Dong(whole)) == Percent(hundredths: hundredths))
    }

    @Test func `a share of nothing is no share`() {
        #expect(Percent(Dong(5), of: .zero) == nil)
    }

    /// Nghệ An: 38,995 tỷ after 20 tỷ is 94,98 % more.
    @Test func `growth is what came on top`() {
        #expect(
            Percent.growth(from: Dong(20_000_000_000), to: Dong(38_995_000_000)) == Percent(hundredths: 9498)
        )
        #expect(Percent.growth(from: Dong(4), to: Dong(3)) == Percent(hundredths: -2500))
    }
}
