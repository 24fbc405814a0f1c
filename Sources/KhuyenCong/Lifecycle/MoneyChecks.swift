import Database
import Vietnamese

/// Money is there, is allowed, and stays within what the stage before gave.
enum MoneyChecks {
    /// The sources that would take a new commitment still may, on the day of the act.
    static func sourceOpen(_ context: ActContext, stage: Stage) throws -> [CheckResult] {
        let booked = context.booking.bookings[stage] ?? [:]
        let sources = Set(booked.filter { $0.value > .zero }.map(\.key.source))
        guard !sources.isEmpty else { return [] }
        let known = try FundingSources.all(in: context.tx)
        return sources.sorted { $0.rawValue < $1.rawValue }.map { code in
            let term = known.first { $0.code == code }?.terms.last
            if known.first(where: { $0.code == code })?.mayCommit(on: context.request.day) ?? false {
                return CheckResult(
                    .sourceOpen,
                    .holds,
                    "Nguồn \(code.officialName) nhận cam kết mới trong ngày \(context.request.day.vietnamese).",
                    basis: term?.basis,
                    row: term.map { RuleRow(table: "funding_source_term", id: $0.id, version: 1) }
                )
            }
            return CheckResult(
                .sourceOpen,
                .doesNotHold,
                "Nguồn \(code.officialName) không nhận cam kết mới trong ngày \(context.request.day.vietnamese).",
                remedy: "Chọn nguồn khác; khoản đã cam kết trước đây vẫn được tạm ứng, quyết toán.",
                basis: term?.basis,
                row: term.map { RuleRow(table: "funding_source_term", id: $0.id, version: 1) }
            )
        }
    }

    /// After the act, what a stage holds stays within what the stage before holds, by line and source.
    static func within(_ stage: Stage, _ limit: Stage, _ rule: CheckRule, _ context: ActContext) -> [CheckResult] {
        let booked = context.booking.bookings[stage] ?? [:]
        let pairs = Set(booked.keys.map { LineSource(line: $0.line, source: $0.source) })
        return pairs.sorted().compactMap { pair in
            let after = context.money.sum(stage, pair) + pair.sum(booked)
            let most = context.money.sum(limit, pair)
            guard after > most else { return nil }
            return CheckResult(
                rule,
                line: pair.line,
                .doesNotHold,
                "Dòng \(pair.line), \(pair.source.officialName): \(MoneyWriter.grouped(after.amount)) đồng vượt "
                    + "\(limit.limitName) \(MoneyWriter.grouped(most.amount)) đồng.",
                remedy: "Giảm số tiền, hoặc làm thủ tục điều chỉnh trước."
            )
        }
    }
}

extension MoneyChecks {
    /// What was paid out, ahead or at the settlement, is the most that can come back.
    static func returned(_ context: ActContext) -> [CheckResult] {
        let booked = context.booking.bookings[.returned] ?? [:]
        return Set(booked.keys.map { LineSource(line: $0.line, source: $0.source) }).sorted().compactMap { pair in
            let after = context.money.sum(.returned, pair) + pair.sum(booked)
            let paid = max(context.money.sum(.advanced, pair), context.money.sum(.settled, pair))
            guard after > paid else { return nil }
            return CheckResult(
                .withinAdvanced,
                line: pair.line,
                .doesNotHold,
                "Dòng \(pair.line), \(pair.source.officialName): thu hồi \(MoneyWriter.grouped(after.amount)) đồng "
                    + "vượt số đã chi \(MoneyWriter.grouped(paid.amount)) đồng.",
                remedy: "Giảm số thu hồi."
            )
        }
    }

    /// A stage is not brought below what was paid ahead or accepted on its ground.
    static func notBelow(_ stage: Stage, _ context: ActContext) -> [CheckResult] {
        let booked = context.booking.bookings[stage] ?? [:]
        return Set(booked.keys.map { LineSource(line: $0.line, source: $0.source) }).sorted().compactMap { pair in
            let after = context.money.sum(stage, pair) + pair.sum(booked)
            let paid = context.money.sum(.advanced, pair) - context.money.sum(.returned, pair)
            let least = max(paid, context.money.sum(.accepted, pair))
            guard after < least else { return nil }
            return CheckResult(
                .withinContracted,
                line: pair.line,
                .doesNotHold,
                "Dòng \(pair.line), \(pair.source.officialName): còn \(MoneyWriter.grouped(after.amount)) đồng, thấp hơn "
                    + "số đã tạm ứng hoặc nghiệm thu \(MoneyWriter.grouped(least.amount)) đồng.",
                remedy: "Thu hồi phần tạm ứng vượt trước, hoặc giữ số tiền không thấp hơn."
            )
        }
    }

    /// A file closes when every advance is settled or has come back.
    static func offset(_ context: ActContext) -> [CheckResult] {
        let open = context.money.outstandingAdvance
        guard open > .zero else { return [] }
        return [
            CheckResult(
                .withinAdvanced,
                .doesNotHold,
                "Còn \(MoneyWriter.grouped(open.amount)) đồng tạm ứng chưa quyết toán, chưa thu hồi.",
                remedy: "Thu hồi số tạm ứng còn lại rồi đóng hồ sơ.",
                basis: LegalBasis("Khoản 6 Điều 12 Thông tư 36/2013/TT-BCT", .fullText)
            )
        ]
    }
}

/// One line's money of one source, over all years.
private struct LineSource: Hashable, Comparable {
    let line: Int
    let source: FundingSource.Code

    static func < (left: LineSource, right: LineSource) -> Bool {
        (left.line, left.source.rawValue) < (right.line, right.source.rawValue)
    }

    func sum(_ amounts: [DossierMoney.Key: Dong]) -> Dong {
        amounts.reduce(.zero) { sum, entry in
            entry.key.line == line && entry.key.source == source ? sum + entry.value : sum
        }
    }
}

extension DossierMoney {
    fileprivate func sum(_ stage: Stage, _ pair: LineSource) -> Dong {
        pair.sum(amounts(stage))
    }
}

extension Stage {
    fileprivate var limitName: String {
        switch self {
        case .approved: "mức phê duyệt"
        case .contracted: "giá trị hợp đồng"
        case .accepted: "giá trị nghiệm thu"
        case .advanced: "số đã tạm ứng"
        case .registered, .appraised, .performed, .settled, .returned: "mức cho phép"
        }
    }
}
