/// What is left of a sum: "tổng vốn 2,2 tỷ đồng, khuyến công hỗ trợ 400 triệu đồng, còn lại 1,8 tỷ đồng là vốn của cơ sở".
///
/// Behind "trong đó" `SumChecks` has it.
struct RemainderChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let totals: [[Substring]] = [
        ["tong", "von"], ["tong", "kinh", "phi"], ["tong", "muc"], ["tong", "so"], ["tri", "gia"],
        ["tong", "gia", "tri"],
        ["tong", "chi", "phi"], ["tong", "nguon"],
    ]
    private static let rests: [[Substring]] = [
        ["con", "lai"], ["phan", "con", "lai"], ["so", "con", "lai"], ["con", "lai", "la"],
        ["phan", "con", "lai", "la"],
        ["so", "tien", "con", "lai"], ["so", "von", "con", "lai"],
    ]

    private static let wholes: [[Substring]] = [
        ["tong", "kinh", "phi"], ["tong", "von"], ["tong", "muc", "dau", "tu"], ["tong", "chi", "phi"],
        ["tong", "cong"],
    ]
    private static let supports: Set<[Substring]> = [
        ["khuyen", "cong"], ["khuyen", "cong", "ho", "tro"], ["kinh", "phi", "khuyen", "cong"], ["ngan", "sach"],
        ["ngan", "sach", "ho", "tro"], ["nha", "nuoc", "ho", "tro"], ["kinh", "phi", "ho", "tro"],
    ]
    private static let counterparts: Set<[Substring]> = [
        ["doi", "ung"], ["von", "doi", "ung"], ["don", "vi", "doi", "ung"], ["co", "so", "doi", "ung"],
        ["von", "tu", "co"],
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            [check(statement)].compactMap { $0 }
                + (statement.partsAt.isEmpty ? statement.figures.dropLast(2).compactMap(shares) : [])
        }
    }

    /// "tổng kinh phí 1.250 triệu đồng, khuyến công 200 triệu đồng, đối ứng 1.050 triệu đồng": a row of a table in prose.
    private func shares(_ index: Int) -> ClaimCheck? {
        let figures = (index...index + 2).map { reading.figures[$0] }
        guard figures.allSatisfy({ $0.unit == .money && $0.isPlainAmount }), figures[2].source == "counterpart",
            RemainderChecks.counterparts.contains(gaps.clause(before: figures[2])),
            RemainderChecks.supports.contains(gaps.clause(before: figures[1])),
            isWhole(gaps.lead(to: figures[0], from: nil)), gaps.clause(behind: figures[2]).isEmpty
        else { return nil }
        return .sum(Array(figures.dropFirst()), of: figures[0])
    }

    private func isWhole(_ lead: [Substring]) -> Bool {
        RemainderChecks.wholes.contains { lead.has($0) }
    }

    /// A sentence of nothing but one total, what was taken of it, and the rest.
    private func check(_ statement: Statement) -> ClaimCheck? {
        let figures = statement.figures.map { reading.figures[$0] }
        guard statement.partsAt.isEmpty, (3...5).contains(figures.count), let total = figures.first,
            let rest = figures.last, figures.allSatisfy({ $0.unit == .money && $0.isPlainAmount }),
            !statement.figures.contains(where: reading.isChange),
            parts(figures).allSatisfy({ gaps.each(before: $0) == nil }),
            RemainderChecks.totals.contains(where: { gaps.clause(before: total).has($0) }),
            RemainderChecks.rests.contains(gaps.clause(before: rest)),
            parts(figures).allSatisfy({ $0.number ?? 0 < total.number ?? 0 })
        else { return nil }
        return .sum(Array(figures.dropFirst()), of: total)
    }

    private func parts(_ figures: [Figure]) -> ArraySlice<Figure> { figures.dropFirst().dropLast() }
}
