import Database
import Vietnamese

/// Money that an extension takes into the next year rests on a decision to carry the source over.
///
/// Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP; a fund that goes on by itself needs none.
enum CarryOverChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard case .change(let change) = context.content, change.type == .extendNextYear else { return [] }
        let moved = (context.booking.bookings[.approved] ?? [:]).filter {
            $0.value > .zero && $0.key.source.basis == .support && $0.key.year == change.untilYear
        }
        let keys = Set(moved.keys.map(\.source)).map { source in
            SourceYear.Key(source, province: context.dossier.provinceNow, year: change.untilYear ?? 0)
        }
        return try keys.sorted { $0.source.rawValue < $1.source.rawValue }.map { key in
            let amount = moved.reduce(Dong.zero) { $1.key.source == key.source ? $0 + $1.value : $0 }
            return try verdict(key, amount, context.tx)
        }
    }

    private static func verdict(_ key: SourceYear.Key, _ amount: Dong, _ tx: Transaction) throws -> CheckResult {
        let sheet = try SourceSheet.load(key, in: tx)
        if let rule = sheet.goesOnBy {
            return CheckResult(.carryOver, .holds, "Số dư quỹ tự chuyển sang năm \(key.year).", use: rule)
        }
        let basis = LegalBasis("Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP", .fullText)
        let money = MoneyWriter.grouped(amount.amount)
        if let flow = sheet.flows.last(where: { $0.kind == .carriedIn && !$0.isReversed && $0.reverses == nil }) {
            return CheckResult(
                .carryOver,
                .holds,
                "Chuyển \(money) đồng sang năm \(key.year) theo \(flow.document).",
                basis: basis
            )
        }
        let isKept = try SourceSheet.load(key.moved(to: key.year - 1), in: tx).balance.hasBudget
        return CheckResult(
            .carryOver,
            isKept ? .doesNotHold : .undecided,
            "Chưa ghi quyết định chuyển \(money) đồng của \(key.moved(to: key.year - 1).phrase) sang năm \(key.year).",
            remedy: "Ghi chuyển nguồn ở trang Cân đối nguồn trước.",
            basis: basis
        )
    }
}
