/// The shares of a make-up without amounts: "Tỷ trọng máy móc 52%, mô hình 23%, đào tạo nghề 15%, nội dung khác 10%".
struct MakeUpChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let fewest = 3
    private static let openings: [[Substring]] = [
        ["co", "cau"], ["ty", "trong"], ["ve", "co", "cau"], ["ve", "ty", "trong"],
    ]

    func checks() -> [ClaimCheck] {
        statements.compactMap(check)
    }

    private func check(_ statement: Statement) -> ClaimCheck? {
        let figures = statement.figures.map { reading.figures[$0] }
        guard figures.count >= MakeUpChecks.fewest, let first = figures.first, let last = figures.last,
            figures.allSatisfy({ $0.unit == .percent && $0.value != nil && $0.qualifier == .exact }),
            !statement.isOpen, isMakeUp(statement, first)
        else { return nil }
        let leavesNothing = gaps.endsIn(["khac"], before: last) || gaps.endsIn(["lai"], before: last)
        let check = ClaimCheck.hundred(figures, areAll: leavesNothing)
        // "Về cơ cấu" may go on with shares of several make-ups, which together make more.
        if check?.verdict == .differs, !leavesNothing, gaps.opens(["ve"], before: first) { return nil }
        return check
    }

    private static let sources: [[Substring]] = [
        ["nguon", "von"], ["nguon", "kinh", "phi"], ["co", "cau", "nguon"], ["kinh", "phi"],
    ]

    /// "nhóm thực phẩm chiếm 45%, nhóm thủ công chiếm 30%, nhóm khác chiếm 25%": each says that it is a share, and the last is
    /// of the others.
    private func areAllShares(_ statement: Statement) -> Bool {
        guard let last = statement.figures.last, gaps.endsIn(["khac"], before: reading.figures[last]) else {
            return false
        }
        return statement.figures.allSatisfy { gaps.clause(before: reading.figures[$0]).last == "chiem" }
    }

    private static let acts: [[Substring]] = [
        ["giai", "ngan"], ["thuc", "hien"], ["hoan", "thanh"], ["quyet", "toan"], ["dat"],
    ]

    /// "Nguồn kinh phí: Trung ương 35%, tỉnh 40%, doanh nghiệp 25%".
    private func isOfSources(_ statement: Statement, _ first: Figure) -> Bool {
        let head = reading.events[statement.range].prefix { if case .figure = $0.what { false } else { true } }
        let hasColon = head.contains { if case .colon = $0.what { true } else { false } }
        // "Kinh phí: tỉnh giải ngân 92%, huyện 85%" tells rates.
        // "Kinh phí thực hiện: Trung ương 92%, tỉnh 85%" does too.
        let title = gaps.lead(to: first, from: nil)
        let tellsRates =
            MakeUpChecks.acts.contains { title.has($0) }
            || statement.figures.contains { index in
                let words = gaps.clause(before: reading.figures[index])
                return MakeUpChecks.acts.contains { words.has($0) }
            }
        return hasColon && !tellsRates && MakeUpChecks.sources.contains { gaps.opens($0, before: first) }
            && !reading.hasCue(.support, from: statement.range.lowerBound, to: statement.range.upperBound)
    }

    /// Whether "cơ cấu" or "tỷ trọng" opens the sentence, and nothing in it changes or is held against a plan.
    private func isMakeUp(_ statement: Statement, _ first: Figure) -> Bool {
        guard
            MakeUpChecks.openings.contains(where: { gaps.opens($0, before: first) })
                || isOfSources(statement, first) || areAllShares(statement)
        else { return false }
        return statement.range.allSatisfy { place in
            switch reading.events[place].what {
            case .cue(.up), .cue(.down), .cue(.becomes), .cue(.ofPlan), .cue(.versus), .cue(.parts), .cue(.performance):
                false
            default: true
            }
        }
    }
}
