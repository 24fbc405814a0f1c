import Database
import Vietnamese

/// What the nightly check asks of source-years: a closed one is at zero, and both sides of a carry-over agree.
enum SourceConsistency {
    static func differences(in tx: Transaction) throws -> [String] {
        try closed(in: tx) + carriedOver(in: tx)
    }

    private static func closed(in tx: Transaction) throws -> [String] {
        let keys = try SourceYear.rows("s.closed_at IS NOT NULL", in: tx).map(\.key)
        guard !keys.isEmpty else { return [] }
        let sheets = try SourceSheet.all(in: tx).filter { $0.account?.closedAt != nil && !$0.balance.isZero }
        return sheets.map { sheet in
            let place = sheet.provinceName.map { ", \($0)" } ?? ""
            let rest = SourceRules.rest(sheet.balance).joined(separator: " ")
            return "Đã khóa cân đối \(sheet.key.phrase)\(place) nhưng chưa về 0. \(rest)"
        }
    }

    /// Money that left one year came into the next, and a reversal takes back what it names.
    private static func carriedOver(in tx: Transaction) throws -> [String] {
        let sides = try tx.rows(
            """
            SELECT o.id FROM source_flow o JOIN source_year s ON s.id = o.source_year_id
            LEFT JOIN source_flow i ON i.counterpart_id = o.id
            LEFT JOIN source_year n ON n.id = i.source_year_id
            WHERE o.kind = 'carriedOut' AND o.reverses_id IS NULL AND (i.id IS NULL OR i.amount <> o.amount
                OR n.year <> s.year + 1 OR n.source_code <> s.source_code
                OR COALESCE(n.province_now, '') <> COALESCE(s.province_now, ''))
            """
        ) { "Khoản chuyển nguồn \(try $0.get(0) as Int64) không khớp hai năm." }
        let reversals = try tx.rows(
            """
            SELECT r.id FROM source_flow r JOIN source_flow f ON f.id = r.reverses_id
            WHERE r.amount <> -f.amount OR r.kind <> f.kind OR r.source_year_id <> f.source_year_id
            """
        ) { "Khoản hủy \(try $0.get(0) as Int64) không khớp khoản bị hủy." }
        return sides + reversals
    }
}
