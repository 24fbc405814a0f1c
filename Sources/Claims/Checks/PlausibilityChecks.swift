import Vietnamese

/// What can be said of a figure by itself: ranges in order, parts of a number of things, units that cannot be.
struct PlausibilityChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    func checks() -> [ClaimCheck] {
        reading.figures.indices.flatMap { index in
            [range(index), outOf(index), multiple(index), SizeCheck(reading: reading, gaps: gaps).check(index)]
                .compactMap { $0 }
        } + statements.flatMap(unitCosts)
    }

    private func range(_ index: Int) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard figure.qualifier == .range, let low = figure.low?.double, let high = figure.high?.double else {
            return nil
        }
        guard low > high else { return nil }
        return ClaimCheck(
            .range,
            .differs,
            figures: [figure.id],
            explanation:
                "từ \(Printed.amount(low, like: figure)) đến \(Printed.amount(high, like: figure)): số đầu lớn hơn số sau"
        )
    }

    private func outOf(_ index: Int) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard let whole = figure.outOf?.double, let part = figure.number, part > whole else { return nil }
        return ClaimCheck(
            .range,
            .differs,
            figures: [figure.id],
            expected: figure.outOf,
            found: figure.value,
            explanation: "\(Printed.decimal(part, places: 0)) nhiều hơn tổng \(Printed.amount(whole, like: figure))"
        )
    }

    /// Revenue that "tăng từ 1,12-1,36%": the growth of a business by hardly more than one hundredth, printed to two
    /// places as a multiple is, is a multiple; a range of other digits may be one.
    private func multiple(_ index: Int) -> ClaimCheck? {
        guard reading.figures[index].unit == .percent, reading.figures[index].role == .growth else { return nil }
        let figure = reading.figures[index]
        let ends = [figure.low, figure.high, figure.value].compactMap { $0?.double }
        let isRange = figure.qualifier == .range
        let isPrecise = figure.step.scale == 2
        guard !ends.isEmpty, ends.allSatisfy({ $0 > 1 && $0 < 3 }), isRange || isPrecise,
            isPerformance(figure)
        else { return nil }
        return ClaimCheck(
            .unit,
            isRange && isPrecise ? .differs : .unclear,
            figures: [figure.id],
            explanation:
                "\(figure.text) \(isPrecise ? "phải" : "có thể") là lần: tăng \(ends.map { Printed.decimal($0, places: 3) }.joined(separator: "–")) "
                + "lần là \(ends.map { Printed.decimal(($0 - 1) * 100, places: 1) }.joined(separator: "–")) %"
        )
    }

    private func isPerformance(_ figure: Figure) -> Bool {
        let words = figure.measure?.lowercased() ?? ""
        return [
            "doanh thu", "tài sản", "lợi nhuận", "năng suất", "thu nhập", "giá trị", "sản lượng", "công suất",
            "doanh số",
        ]
        .contains { words.contains($0) }
    }

    /// Đồng for one of a thing, beyond which the unit word is in doubt.
    static let bounds: [(units: Set<String>, low: Double, high: Double)] = [
        (["người", "lao động", "học viên", "lượt người"], 10_000, 200_000_000),
        (["đề án", "mô hình", "cơ sở", "doanh nghiệp", "dự án"], 1_000_000, 100_000_000_000),
    ]

    /// "98 tỷ đồng … cho 320 người": tỷ for triệu.
    private func unitCosts(_ statement: Statement) -> [ClaimCheck] {
        statement.figures.dropFirst().compactMap { index in
            let pair = index - 1...index
            guard let money = pair.first(where: isSum).map({ reading.figures[$0] }),
                let count = pair.first(where: isCount).map({ reading.figures[$0] }),
                let sum = money.number, let number = count.number, number > 0, count.outOf == nil,
                let bound = PlausibilityChecks.bounds.first(where: { $0.units.contains(count.unitName) }),
                !isParted(index - 1, index)
            else { return nil }
            let each = sum / number
            guard each < bound.low || each > bound.high else { return nil }
            return ClaimCheck(
                .unit,
                .unclear,
                figures: [money.id, count.id],
                explanation: "\(Printed.money(sum)) ÷ \(Printed.amount(number, like: count)) = "
                    + "\(Printed.money(each)) mỗi \(count.unitName): xem lại đơn vị"
            )
        }
    }

    private func isSum(_ index: Int) -> Bool {
        reading.figures[index].unit == .money && reading.figures[index].role == .amount
            && reading.figures[index].per == nil
    }

    private func isCount(_ index: Int) -> Bool {
        reading.figures[index].unit != .money && reading.figures[index].role == .amount
    }

    private func isParted(_ first: Int, _ second: Int) -> Bool {
        let range = (reading.places[first] + 1)..<max(reading.places[second], reading.places[first] + 1)
        return range.contains { place in
            switch reading.events[place].what {
            case .semicolon, .close, .cue(.parts): true
            default: false
            }
        }
    }
}
