import Vietnamese

/// The shares of a make-up without amounts: "Tỷ trọng máy móc 52%, mô hình 23%, đào tạo nghề 15%, nội dung khác 10%".
struct MakeUpChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let fewest = 3

    func checks() -> [ClaimCheck] {
        statements.compactMap(check)
    }

    private func check(_ statement: Statement) -> ClaimCheck? {
        let figures = statement.figures.map { reading.figures[$0] }
        guard figures.count >= MakeUpChecks.fewest, let first = figures.first, let last = figures.last,
            figures.allSatisfy({ $0.unit == .percent && $0.value != nil && $0.qualifier == .exact }),
            !statement.isOpen, isMakeUp(statement, first)
        else { return nil }
        let sum = figures.compactMap(\.number).reduce(0, +)
        let slack = figures.reduce(1e-9) { $0 + $1.step.double / 2 }
        let isWhole = abs(sum - 100) <= slack
        let leavesNothing = gaps.endsIn(["khac"], before: last) || gaps.endsIn(["lai"], before: last)
        guard isWhole || sum > 100 || leavesNothing else { return nil }
        let terms = figures.compactMap(\.number).map { Printed.decimal($0, places: 3) }.joined(separator: " + ")
        return ClaimCheck(
            .share,
            isWhole ? .agrees : .differs,
            figures: figures.map(\.id),
            expected: ExactDecimal(100),
            found: shown(sum),
            explanation: "\(terms) = \(Printed.decimal(sum, places: 3)) %; phải là 100 %" + (isWhole ? ": khớp" : "")
        )
    }

    /// Whether "cơ cấu" or "tỷ trọng" opens the sentence, and nothing in it changes or is held against a plan.
    private func isMakeUp(_ statement: Statement, _ first: Figure) -> Bool {
        guard gaps.opens(["co", "cau"], before: first) || gaps.opens(["ty", "trong"], before: first) else {
            return false
        }
        return statement.range.allSatisfy { place in
            switch reading.events[place].what {
            case .cue(.up), .cue(.down), .cue(.becomes), .cue(.ofPlan), .cue(.versus), .cue(.parts), .cue(.performance):
                false
            default: true
            }
        }
    }
}
