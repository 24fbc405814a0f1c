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
        case .registered, .appraised, .advanced, .performed, .settled, .returned: "mức cho phép"
        }
    }
}
