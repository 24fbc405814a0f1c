/// A project in the order of a plan (thứ tự đề xuất), with the reasons.
package struct PlanRank: Sendable, Hashable {
    package let candidate: PlanCandidate
    /// From 1; nil for cleaner production, which stands outside the order.
    package let position: Int?
    /// What put it there, a sentence each with its law.
    package let reasons: [String]
    /// Đồng of this project and all before it.
    package let runningTotal: Dong
    /// Whether the budget that was assigned reaches so far; nil where none is recorded.
    package let isCovered: Bool?
}

/// The legal order of a plan: pure.
///
/// Pilot projects of the national programme (Khoản 1 Điều 7 Thông tư 36/2013/TT-BCT), then area, then trade (Khoản 3
/// Điều 6 Thông tư 46/2012/TT-BCT), then the better record (Khoản 2 Điều 7 Thông tư 36/2013/TT-BCT).
package enum PlanOrder {
    /// `budget`: đồng that projects may share; nil where none is recorded.
    package static func ranks(
        _ candidates: [PlanCandidate],
        level: ProgrammeLevel,
        budget: Dong?
    ) -> [PlanRank] {
        let ordered = candidates.filter { !$0.isCleanerProduction }.sorted { first, second in
            let (left, right) = (Key(first, level), Key(second, level))
            return left == right ? first.projectID < second.projectID : left < right
        }
        let outside = candidates.filter(\.isCleanerProduction).sorted { $0.projectID < $1.projectID }
        var running = Dong.zero
        return (ordered + outside).enumerated().map { offset, candidate in
            running += candidate.total
            return PlanRank(
                candidate: candidate,
                position: candidate.isCleanerProduction ? nil : offset + 1,
                reasons: reasons(candidate, level),
                runningTotal: running,
                isCovered: budget.map { running <= $0 }
            )
        }
    }

    /// Less comes first.
    private struct Key: Comparable {
        let pilot: Int
        let area: Int
        let trade: Int
        let record: Int

        init(_ candidate: PlanCandidate, _ level: ProgrammeLevel) {
            pilot = level == .national && candidate.scheme == .pilot ? 0 : 1
            area = Key.index(candidate.priority.area)
            trade = Key.index(candidate.priority.trade)
            record = -candidate.record.score
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.pilot, left.area, left.trade, left.record) < (right.pilot, right.area, right.trade, right.record)
        }

        private static func index<Choice: CaseIterable & Equatable>(_ choice: Choice?) -> Int {
            let all = Array(Choice.allCases)
            return choice.flatMap { all.firstIndex(of: $0) } ?? all.count
        }
    }

    private static func reasons(_ candidate: PlanCandidate, _ level: ProgrammeLevel) -> [String] {
        guard !candidate.isCleanerProduction else {
            return [
                "Sản xuất sạch hơn: không xếp theo địa bàn, ngành nghề; xét hiệu quả và sự cấp thiết "
                    + "(điểm b khoản 3 Điều 6 Thông tư 46/2012/TT-BCT)."
            ]
        }
        var reasons: [String] = []
        if level == .national, candidate.scheme == .pilot {
            reasons.append("Đề án điểm, xét trước (khoản 1 Điều 7 Thông tư 36/2013/TT-BCT).")
        }
        reasons.append(
            candidate.priority.area.map {
                "\($0.name) (điểm \($0.point) khoản 1 Điều 6 Thông tư 46/2012/TT-BCT)."
            } ?? "Không thuộc địa bàn ưu tiên."
        )
        reasons.append(
            candidate.priority.trade.map {
                "\($0.name) (điểm \($0.point) khoản 2 Điều 6 Nghị định 45/2012/NĐ-CP)."
            } ?? "Không thuộc ngành nghề ưu tiên."
        )
        reasons.append(
            "Đơn vị thực hiện: \(candidate.record.completed) đề án đã quyết toán, \(candidate.record.stopped) đề án phải "
                + "ngừng (khoản 2 Điều 7 Thông tư 36/2013/TT-BCT)."
        )
        return reasons
    }
}
