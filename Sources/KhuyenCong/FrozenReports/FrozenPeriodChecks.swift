import Database
import Foundation

/// An act that books money in a period whose report was frozen and numbered is done all the same; that the report knows
/// nothing of it is written down with the act (ghi sau khi chốt).
enum FrozenPeriodChecks {
    /// Reports that count the money of a period.
    private static let counting: [ReportKind] = [.period, .year, .compare, .leverage, .conference]

    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard !context.booking.bookings.isEmpty, let last = try reports(context).first(where: { $0.holds(context) })
        else { return [] }
        return [
            CheckResult(
                .frozenPeriod,
                .undecided,
                "Ghi sau khi chốt: \(last.words) đã chốt ngày \(last.frozenOn.vietnamese), số \(last.number).",
                remedy: "Vẫn ghi được; số của kỳ sẽ khác báo cáo đã gửi, chỗ khác nêu ở trang của báo cáo đã chốt."
            )
        ]
    }

    /// Of the province, its region or the nation, as far as the officer sees them, the latest first.
    private static func reports(_ context: ActContext) throws -> [Report] {
        let region = context.territories.region(ofProvince: context.dossier.provinceNow)
        let larger = [PeriodQuery.nation] + (region.map { [$0.code] } ?? [])
        return try context.tx.rows(
            """
            SELECT r.number, r.title, r.subtitle, r.frozen_on, r.request FROM frozen_report r
            WHERE r.number IS NOT NULL AND r.state <> 'withdrawn' AND r.kind IN (\(list: counting.map(\.rawValue)))
                AND (r.province_now = \(context.dossier.provinceNow) OR r.place_code IN (\(list: larger)))
                AND \(FrozenPolicy.visible(context.officer))
            ORDER BY r.id DESC
            """
        ) { row in
            let (title, subtitle, request): (String, String, String) = (try row.get(1), try row.get(2), try row.get(4))
            return Report(
                number: try row.get(0),
                words: "\(title), \(subtitle),",
                frozenOn: try row.get(3),
                request: try JSONDecoder().decode(ReportRequest.self, from: Data(request.utf8))
            )
        }
    }

    private struct Report {
        let number: String
        let words: String
        let frozenOn: Day
        let request: ReportRequest

        private var query: PeriodQuery { request.query }

        /// Whether the act would have counted: money of one of its years, sources and stages by a paper of its day lies in
        /// the period, at a place that holds all of the province.
        func holds(_ context: ActContext) -> Bool {
            holdsProvince(context)
                && context.booking.bookings.contains { stage, amounts in
                    isCounted(stage)
                        && amounts.keys.contains { key in
                            sources.contains(key.source) && query.counts(key.year, paperOf: context.request.day)
                        }
                }
        }

        private func holdsProvince(_ context: ActContext) -> Bool {
            let (province, territories) = (context.dossier.provinceNow, context.territories)
            return query.place == PeriodQuery.nation
                || territories.region(query.place)?.provincesNow(territories).contains(province) == true
                || DecidedAwards.province(query, territories) == province
        }

        private func isCounted(_ stage: Stage) -> Bool {
            switch query.stage {
            case .furthest: true
            case .only(let only): stage == only
            }
        }

        /// Leverage sets the counterpart against the support, whatever the basis.
        private var sources: [FundingSource.Code] {
            request.kind == .leverage
                ? ReportBasis.support.sources + ReportBasis.counterpart.sources : query.basis.sources
        }
    }
}
