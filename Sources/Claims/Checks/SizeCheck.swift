import Vietnamese

/// Sizes that a word beside the figure makes hard to believe: "mỗi cơ sở 150 tỷ đồng", "thu nhập 7,5 tỷ đồng/tháng", "chi phí
/// giảm 120%", "đạt 985 % kế hoạch".
struct SizeCheck {
    let reading: Reading
    let gaps: GapWords

    /// Đồng that nobody earns in a month or a year.
    private static let mostIncome = 200_000_000.0
    /// Percent of a plan, beyond which a decimal mark is missing.
    private static let mostOfPlan = 500.0
    private static let incomes: [[Substring]] = [["thu", "nhap"], ["tien", "luong"], ["luong"], ["tien", "cong"]]
    /// What falls below nothing.
    private static let balances: [[Substring]] = [["loi", "nhuan"], ["lai"], ["can", "doi"], ["xuat", "sieu"]]
    /// What a thing may have in any amount.
    private static let worths: [[Substring]] = [
        ["doanh", "thu"], ["doanh", "so"], ["dau", "tu"], ["tai", "san"], ["gia", "tri"], ["tong", "von"],
    ]
    private static let reach = 6
    private static let of: Set<Substring> = ["moi", "mot", "tung"]

    /// Nil where nothing speaks against the figure.
    func check(_ index: Int) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard let number = figure.value?.double else { return nil }
        guard let words = doubt(index, figure, number) else { return nil }
        return ClaimCheck(.unit, .unclear, figures: [figure.id], found: figure.value, explanation: words)
    }

    private func doubt(_ index: Int, _ figure: Figure, _ number: Double) -> String? {
        switch figure.unit {
        case .percent where figure.role == .decline && number > 100:
            let words = gaps.clause(before: figure)
            guard !SizeCheck.balances.contains(where: { words.has($0) }) else { return nil }
            return "giảm \(figure.text), quá 100 %: xem lại số hoặc đơn vị"
        case .percent where figure.role == .planRate && number > SizeCheck.mostOfPlan:
            return "\(figure.text) kế hoạch: xem lại dấu phẩy"
        case .money where figure.role == .amount && number > SizeCheck.mostIncome && mayBeOfOne(index):
            return money(figure, number)
        default: return nil
        }
    }

    /// Whether "mỗi", "thu nhập" or "/cơ sở" stands near: asked first, since few figures have one.
    private func mayBeOfOne(_ index: Int) -> Bool {
        if reading.mayBeOfOne(index) { return true }
        let place = reading.places[index]
        return reading.events[max(0, place - SizeCheck.reach)..<place].contains {
            if case .cue(.performance) = $0.what { true } else { false }
        }
    }

    private func money(_ figure: Figure, _ number: Double) -> String? {
        let words = gaps.clause(before: figure)
        if SizeCheck.incomes.contains(where: { words.has($0) }), isMonthly(figure) {
            return "thu nhập \(figure.qualifier.words)\(figure.text): xem lại đơn vị"
        }
        guard !SizeCheck.worths.contains(where: { words.has($0) }), let noun = figure.per ?? thing(words),
            let bound = PlausibilityChecks.bounds.first(where: { $0.units.contains(noun) }), number > bound.high
        else { return nil }
        return "\(Printed.money(number)) mỗi \(noun): xem lại đơn vị"
    }

    private func isMonthly(_ figure: Figure) -> Bool {
        figure.text.hasSuffix("tháng") || figure.text.hasSuffix("người") || figure.text.hasSuffix("lao động")
            || gaps.clause(behind: figure).contains("thang")
    }

    /// The thing that "mỗi" or "một" stands before, where it opens the words.
    private func thing(_ words: [Substring]) -> String? {
        guard let each = words.firstIndex(where: { SizeCheck.of.contains($0) }), each + 1 < words.count else {
            return nil
        }
        let rest = words[(each + 1)...].joined(separator: " ")
        return PlausibilityChecks.bounds.flatMap(\.units).first { rest.hasPrefix(Fold.key($0)) }
    }
}
