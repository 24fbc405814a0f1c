import Vietnamese

/// What the norms and the places of production allow a row of a list, looked up once for all rows alike.
///
/// A list tells no item of a norm and no day, only a kind and a year: the highest ceiling of the kind in the packs of
/// that year is the measure, so that only what no norm allows is named.
struct ListLimits {
    struct Ceiling {
        let amount: Dong
        let basis: LegalBasis
    }

    private struct NormKey: Hashable {
        let kind: ActivityKind.Code
        let year: Int
        let isNational: Bool
        let province: String
    }

    private struct PlaceAsked: Hashable {
        let place: PlaceKey
        let kind: ActivityKind.Code
        let year: Int
    }

    private var ceilings: [NormKey: Ceiling?] = [:]
    private var findings: [PlaceAsked: EligibilityFinding?] = [:]

    /// The highest ceiling for one establishment; nil where a norm of the kind has none, or there is no pack.
    mutating func ceiling(
        _ kind: ActivityKind.Code,
        year: Int,
        isNational: Bool,
        province: String,
        in context: SheetInterpreter.Context
    ) -> Ceiling? {
        let key = NormKey(kind: kind, year: year, isNational: isNational, province: province)
        if let known = ceilings[key] { return known }
        let found = ListLimits.highest(key, context)
        ceilings[key] = found
        return found
    }

    /// Why a place is none for this kind in that year; nil where it is one, or cannot be decided.
    mutating func refusal(
        of place: PlaceKey,
        _ kind: ActivityKind.Code,
        year: Int,
        in context: SheetInterpreter.Context
    ) -> EligibilityFinding? {
        let key = PlaceAsked(place: place, kind: kind, year: year)
        if let known = findings[key] { return known }
        let question = EligibilityQuestion(
            form: nil,
            place: place,
            kind: kind,
            trade: nil,
            on: Day.firstOfYear(year),
            // A list does not say whether the product stands at a fair.
            isFair: kind == .product,
            isCleanerProduction: kind == .cleanerProduction
        )
        let answer = EligibilityRules.answer(question, terms: context.terms, context.territories)
        let found = answer.findings.first { $0.subject == .place && $0.verdict == .doesNotHold }
        findings[key] = found
        return found
    }

    private static func highest(_ key: NormKey, _ context: SheetInterpreter.Context) -> Ceiling? {
        let packs = [Day.firstOfYear(key.year), Day.lastOfYear(key.year)].compactMap { day in
            key.isNational
                ? context.norms.inForce(on: day, formerProvince: nil, presentProvince: nil)
                : context.norms.inForce(on: day, formerProvince: key.province, presentProvince: key.province)
        }
        let norms = packs.flatMap(\.norms).filter { $0.kind == key.kind && $0.itemCode != nil }
        guard !norms.isEmpty, norms.allSatisfy({ $0.ceiling != nil }) else { return nil }
        let highest = norms.max { ($0.ceiling ?? .zero) < ($1.ceiling ?? .zero) }
        return highest.flatMap { norm in norm.ceiling.map { Ceiling(amount: $0, basis: norm.basis) } }
    }
}

extension SheetInterpreter {
    /// Names what no act would be allowed to do; a list of what was approved already is taken as it is.
    mutating func warnOfLimits(_ line: ImportedLine, _ row: RawRow, _ issues: inout RowIssues) {
        guard let kind = line.kind else { return }
        warnOfCeiling(line, kind, row, &issues)
        guard let unit = line.place, let column = placeColumns.first,
            let finding = limits.refusal(of: unit, kind, year: line.year, in: context)
        else { return }
        issues.warning(
            column.index,
            row.cell(column.index).words ?? "",
            "\(finding.sentence) Đã phê duyệt thì vẫn ghi nhận.",
            remedy: finding.remedy ?? "Kiểm tra lại nơi sản xuất và ngày phê duyệt."
        )
    }

    private mutating func warnOfCeiling(
        _ line: ImportedLine,
        _ kind: ActivityKind.Code,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let state = line.amounts.filter { $0.source.isStateMoney == true && $0.stage.isCommitment }
        guard let stage = state.first?.stage, let source = state.first?.source else { return }
        let support = state.filter { $0.stage == stage }.reduce(Dong.zero) { $0 + $1.amount }
        let isNational = state.contains { $0.source == .national }
        guard
            let ceiling = limits.ceiling(
                kind,
                year: line.year,
                isNational: isNational,
                province: provinces.chosen,
                in: context
            )
        else { return }
        let counted = line.quantities.filter { [.establishments, .models].contains($0.measure) }
        let units = max(1, counted.compactMap(\.planned).max() ?? 1)
        guard support.amount / units > ceiling.amount.amount,
            let column = layout.column(.source(source)) ?? layout.column(.support)
                ?? layout.amountColumns.first(where: { !row.cell($0.index).isBlank })
        else { return }
        issues.warning(
            column.index,
            row.cell(column.index).words ?? "",
            "Hỗ trợ \(MoneyWriter.grouped(support.amount)) đồng vượt mức trần cao nhất của nội dung này, "
                + "\(MoneyWriter.grouped(ceiling.amount.amount)) đồng (\(ceiling.basis.citation)).",
            remedy: "Kiểm tra số tiền; nếu chia cho nhiều cơ sở thì ghi cột số cơ sở."
        )
    }
}
