import Foundation
import Vietnamese

/// "từ 100 tỷ năm 2020 lên 146,9 tỷ đồng năm 2024, tăng bình quân 10%/năm".
struct YearlyGrowth {
    /// How many years lie between the two values.
    let years: Double

    /// Both ways of reckoning are in use: growth on growth, and the whole growth divided by the years.
    func check(_ change: Figure, from before: Figure, to after: Figure) -> ClaimCheck? {
        guard change.unit == .percent, let old = Interval(before), let new = Interval(after), old.low > 0,
            let said = Interval.ofWhole(change), let first = before.number, let last = after.number,
            let printed = change.number
        else { return nil }
        let sign: Double = change.role == .decline ? -1 : 1
        let range = rates(new.low / old.high, new.high / old.low).map { Interval.between($0.0 * sign, $0.1 * sign) }
        let half = change.step.double / 2
        let agrees = range.contains { Interval($0.low - half, $0.high + half).meets(said) }
        let expected = compound(last / first) * sign
        return ClaimCheck(
            .growth,
            agrees ? .agrees : .differs,
            figures: [change.id, after.id, before.id],
            expected: shown((expected * 100).rounded() / 100),
            found: change.value,
            explanation: "từ \(Printed.amount(first, like: before)) thành \(Printed.amount(last, like: after)) sau "
                + "\(Printed.decimal(years, places: 0)) năm: \(Printed.decimal(expected, places: 2)) % mỗi năm; "
                + "văn bản ghi \(Printed.decimal(printed, places: 3)) %: "
                + (agrees ? "khớp" : "lệch \(Printed.decimal(abs(expected - printed), places: 2)) điểm %")
        )
    }

    private func rates(_ low: Double, _ high: Double) -> [(Double, Double)] {
        [(compound(low), compound(high)), ((low - 1) * 100 / years, (high - 1) * 100 / years)]
    }

    private func compound(_ ratio: Double) -> Double {
        (pow(ratio, 1 / years) - 1) * 100
    }
}
