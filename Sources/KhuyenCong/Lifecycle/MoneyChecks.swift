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
    ///
    /// What a beneficiary spends of its own is told as it was, more or less than it promised.
    /// Of advances the running total is what was paid out and has not come back: money that was returned can be paid again.
    static func within(_ stage: Stage, _ limit: Stage, _ rule: CheckRule, _ context: ActContext) -> [CheckResult] {
        compare(stage, context) { pair, booked in
            guard pair.source != .counterpart else { return nil }
            let held = stage == .advanced ? context.money.paid(pair) : context.money.sum(stage, pair)
            let after = held + booked
            let most = context.money.sum(limit, pair)
            guard after > most else { return nil }
            return CheckResult(
                rule,
                line: pair.line,
                .doesNotHold,
                "\(pair.phrase): \(money(after)) đồng vượt \(limit.limitName) \(money(most)) đồng.",
                remedy: "Giảm số tiền, hoặc làm thủ tục điều chỉnh trước."
            )
        }
    }
}

extension MoneyChecks {
    /// What was paid out, ahead or at the settlement, and has not come back is the most that can come back.
    static func returned(_ context: ActContext) -> [CheckResult] {
        compare(.returned, context) { pair, booked in
            let paid = context.money.paid(pair)
            guard booked > paid else { return nil }
            return CheckResult(
                .withinAdvanced,
                line: pair.line,
                .doesNotHold,
                "\(pair.phrase): thu hồi \(money(booked)) đồng vượt số đã chi, chưa thu hồi \(money(paid)) đồng.",
                remedy: "Giảm số thu hồi."
            )
        }
    }

    /// A stage is not brought below what was paid or accepted on its ground.
    static func notBelow(_ stage: Stage, _ context: ActContext) -> [CheckResult] {
        compare(stage, context) { pair, booked in
            guard pair.source != .counterpart else { return nil }
            let after = context.money.sum(stage, pair) + booked
            let least = max(context.money.paid(pair), context.money.sum(.accepted, pair))
            guard after < least else { return nil }
            return CheckResult(
                .withinContracted,
                line: pair.line,
                .doesNotHold,
                "\(pair.phrase): còn \(money(after)) đồng, thấp hơn số đã tạm ứng hoặc nghiệm thu "
                    + "\(money(least)) đồng.",
                remedy: "Thu hồi phần tạm ứng vượt trước, hoặc giữ số tiền không thấp hơn."
            )
        }
    }

    /// Asks once for each line and source whose money of a stage the act changes; in order.
    private static func compare(
        _ stage: Stage,
        _ context: ActContext,
        _ judge: (LineSource, Dong) -> CheckResult?
    ) -> [CheckResult] {
        let booked = context.booking.bookings[stage] ?? [:]
        let pairs = Set(booked.keys.map { LineSource(line: $0.line, source: $0.source) })
        return pairs.sorted().compactMap { judge($0, $0.sum(booked)) }
    }

    private static func money(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
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

extension LineSource {
    fileprivate var phrase: String { "Dòng \(line), \(source.officialName)" }
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
