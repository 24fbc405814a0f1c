import Database
import Foundation

/// An act that books money in a period whose report was frozen and numbered is done all the same; that the report knows
/// nothing of it is written down with the act (ghi sau khi chốt).
enum FrozenPeriodChecks {
    /// Reports that count the money of a period.
    private static let counting: [ReportKind] = [.period, .year, .compare, .leverage, .conference]

    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        let years = Set(context.booking.bookings.values.flatMap(\.keys).map(\.year))
        guard !years.isEmpty, let last = try reports(context).first(where: { $0.holds(years, context) }) else {
            return []
        }
        return [
            CheckResult(
                .frozenPeriod,
                .undecided,
                "Ghi sau khi chốt: \(last.words) đã chốt ngày \(last.frozenOn.vietnamese), số \(last.number).",
                remedy: "Vẫn ghi được; số của kỳ sẽ khác báo cáo đã gửi, chỗ khác nêu ở trang của báo cáo đã chốt."
            )
        ]
    }

    /// Of the province or the nation, as far as the officer sees them, the latest first.
    private static func reports(_ context: ActContext) throws -> [Report] {
        try context.tx.rows(
            """
            SELECT r.number, r.title, r.subtitle, r.frozen_on, r.request FROM frozen_report r
            WHERE r.number IS NOT NULL AND r.state <> 'withdrawn' AND r.kind IN (\(list: counting.map(\.rawValue)))
                AND (r.province_now = \(context.dossier.provinceNow) OR r.place_code = \(PeriodQuery.nation))
                AND \(FrozenPolicy.visible(context.officer))
            ORDER BY r.id DESC
            """
        ) { row in
            let (title, subtitle, request): (String, String, String) = (try row.get(1), try row.get(2), try row.get(4))
            return Report(
                number: try row.get(0),
                words: "\(title), \(subtitle),",
                frozenOn: try row.get(3),
                query: try JSONDecoder().decode(ReportRequest.self, from: Data(request.utf8)).query
            )
        }
    }

    private struct Report {
        let number: String
        let words: String
        let frozenOn: Day
        let query: PeriodQuery

        /// Whether the act would have counted: money of one of its years by a paper of its day lies in the period, at a
        /// place that holds all of the province.
        func holds(_ years: Set<Int>, _ context: ActContext) -> Bool {
            let isWhole =
                query.place == PeriodQuery.nation
                || DecidedAwards.province(query, context.territories) == context.dossier.provinceNow
            return isWhole && years.contains { query.counts($0, paperOf: context.request.day) }
        }
    }
}
