/// Five steps of colour with as many places in each (quintiles), because support is spread very unevenly.
struct MapSteps {
    /// Steps 1 to 5; 0 is "no data" and "nothing".
    static let count = 5

    /// The largest amount of each step but the last, ascending.
    let limits: [Int64]

    init(amounts: [Int64]) {
        let sorted = amounts.filter { $0 > 0 }.sorted()
        guard !sorted.isEmpty else {
            limits = []
            return
        }
        let cuts = (1..<Self.count).map { sorted[min(sorted.count - 1, sorted.count * $0 / Self.count)] }
        limits = cuts.reduce(into: []) { result, cut in
            if cut > (result.last ?? 0) { result.append(cut) }
        }
    }

    func step(of amount: Int64?) -> Int {
        guard let amount, amount > 0 else { return 0 }
        let below = limits.prefix { $0 <= amount }.count
        return Self.count - limits.count + below
    }
}

/// The steps in words at the foot of a map: darker and larger is more.
struct MapLegend {
    let steps: MapSteps

    var html: HTML {
        """
        <g class="legend">\(each: 0...MapSteps.count, { step in mark(step) })
        <text x="10" y="488">chưa có</text><text class="end" x="152" y="488">nhiều</text></g>
        """
    }

    private func mark(_ step: Int) -> HTML {
        let x = 20 + Double(step) * 24
        return """
            <path class="place-\(step)" stroke-width="\(coordinate: 5 + Double(step) * 1.4)" stroke-linecap="round" \
            d="M\(coordinate: x) 466h0"/>
            """
    }
}
