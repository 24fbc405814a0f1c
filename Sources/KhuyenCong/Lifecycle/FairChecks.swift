import Database
import Vietnamese

/// How often one establishment is taken to fairs abroad in a year: Điểm b Khoản 1 Điều 4 Thông tư 46/2012/TT-BCT.
enum FairChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        let asked = context.fairsAbroad()
        guard !asked.isEmpty, let rule = try context.rulePack()?.number(.fairsAbroadPerYear) else { return [] }
        return try asked.compactMap { fair in
            let others = try elsewhere(fair.beneficiary, context)
            let before = others.count + asked.filter { $0.beneficiary == fair.beneficiary && $0.line < fair.line }.count
            guard before >= rule.value else { return nil }
            let files = others.isEmpty ? "" : " (hồ sơ \(others.map { "HS\($0)" }.joined(separator: ", ")))"
            return CheckResult(
                .fairsAbroad,
                line: fair.line,
                .doesNotHold,
                "“\(fair.name)” đã được hỗ trợ dự hội chợ nước ngoài \(before) lần trong năm "
                    + "\(context.proposal.year)\(files); mỗi cơ sở không quá \(rule.value) lần một năm.",
                remedy: "Bỏ dòng này, hoặc chuyển sang cơ sở khác, năm khác.",
                use: rule.use
            )
        }
    }

    /// The live files of the same year that take the establishment abroad, one entry for each of their lines.
    private static func elsewhere(_ beneficiary: Int64, _ context: ActContext) throws -> [Int64] {
        let lines = try context.tx.rows(
            """
            SELECT d.id, dl.position, d.proposal FROM dossier d
            JOIN project p ON p.id = d.project_id
            JOIN dossier_line dl ON dl.dossier_id = d.id
            JOIN project_line l ON l.id = dl.line_id
            WHERE l.beneficiary_id IN (\(Beneficiary.group(of: beneficiary))) AND l.kind_code = 'product'
                AND p.year = \(context.proposal.year) AND d.id <> \(context.dossier.id)
                AND d.state NOT IN ('draft', 'withdrawn', 'rejected', 'stopped')
            ORDER BY d.id, dl.position
            """
        ) { row in
            (
                file: try row.get(0) as Int64, position: try row.get(1) as Int,
                proposal: try FieldTree(json: try row.get(2) as String)
            )
        }
        return lines.filter { line in
            guard case .list(let told) = line.proposal["lines"], told.indices.contains(line.position - 1) else {
                return false
            }
            return told[line.position - 1]["item"] == .text(NormItem.foreignFair.rawValue)
        }.map(\.file)
    }
}

extension ActContext {
    fileprivate struct FairAbroad {
        let line: Int
        let beneficiary: Int64
        let name: String
    }

    /// Lines for a fair abroad whose establishment the ledger knows: a file has them from its submission on.
    fileprivate func fairsAbroad() -> [FairAbroad] {
        proposal.lines.enumerated().compactMap { offset, line in
            guard line.item == .foreignFair, let told = line.beneficiary,
                let known = lines.first(where: { $0.position == offset + 1 }), let id = known.beneficiaryID,
                known.beneficiaryName.map(BeneficiaryName.key) == BeneficiaryName.key(told.name)
            else { return nil }
            return FairAbroad(line: offset + 1, beneficiary: id, name: told.name)
        }
    }
}
