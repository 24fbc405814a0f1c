import Testing

@testable import KhuyenCong

@Suite struct VoucherSharesTests {
    private func voucher(_ id: Int64, _ gross: Int64, line: Int = 1) -> Voucher {
        Voucher(
            id: id,
            line: line,
            machineID: nil,
            kind: .receipt,
            seller: nil,
            sellerTaxCode: nil,
            form: nil,
            symbol: nil,
            number: nil,
            issuedOn: nil,
            item: nil,
            net: Dong(gross),
            vat: .zero,
            gross: Dong(gross),
            proof: nil
        )
    }

    private func shares(_ settled: Int64, _ vouchers: [Voucher]) -> [Int64] {
        let key = DossierMoney.Key(line: 1, source: .province, year: 2026)
        let money = DossierMoney(byStage: [.settled: [key: Dong(settled)]])
        let shares = VoucherShares(vouchers, money)
        return vouchers.map { shares.promotion($0).amount }
    }

    private static let cases: [(settled: Int64, gross: [Int64], expected: [Int64])] = [
        (100, [100, 200], [33, 67]), (300, [100, 200], [100, 200]), (900, [100, 200], [100, 200]),
        (0, [100, 200], [0, 0]),
        (90_000_000_000_000, [60_000_000_000_000, 60_000_000_000_000], [45_000_000_000_000, 45_000_000_000_000]),
    ]

    @Test(arguments: cases)
    func `what is settled is divided over the vouchers to the last đồng`(
        settled: Int64,
        gross: [Int64],
        expected: [Int64]
    ) {
        #expect(shares(settled, gross.enumerated().map { voucher(Int64($0.offset + 1), $0.element) }) == expected)
    }

    @Test func `a voucher of a line with nothing settled is others' alone`() {
        let other = voucher(1, 50, line: 2)
        #expect(shares(100, [other]) == [0])
        #expect(VoucherShares([other], DossierMoney()).others(other) == Dong(50))
    }
}
