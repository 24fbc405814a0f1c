/// What of each voucher promotion money pays, and what others do: the columns of Mẫu 8a and 8b.
package struct VoucherShares: Sendable, Equatable {
    /// Đồng of promotion money by voucher.
    private let promotion: [Int64: Dong]

    /// Divides what is settled of each line over its vouchers by their amounts; the last takes what rounding leaves.
    package init(_ vouchers: [Voucher], _ money: DossierMoney) {
        var promotion: [Int64: Dong] = [:]
        for (line, group) in Dictionary(grouping: vouchers, by: \.line) {
            let whole = group.reduce(Dong.zero) { $0 + $1.gross }
            var left = min(money.sum(.settled, line: line), whole)
            let settled = left
            for (index, voucher) in group.enumerated() {
                let share = VoucherShares.share(settled, voucher.gross, whole)
                let own = min(index == group.count - 1 ? left : min(share, left), voucher.gross)
                promotion[voucher.id] = own
                left = left - own
            }
        }
        self.promotion = promotion
    }

    package func promotion(_ voucher: Voucher) -> Dong {
        promotion[voucher.id] ?? .zero
    }

    package func others(_ voucher: Voucher) -> Dong {
        voucher.gross - promotion(voucher)
    }

    /// settled × gross / whole, rounded down, in numbers that cannot overflow.
    private static func share(_ settled: Dong, _ gross: Dong, _ whole: Dong) -> Dong {
        guard whole > .zero else { return .zero }
        let product = settled.amount.multipliedFullWidth(by: gross.amount)
        return Dong(whole.amount.dividingFullWidth(product).quotient)
    }
}
