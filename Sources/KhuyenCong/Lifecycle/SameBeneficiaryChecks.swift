import Database
import Vietnamese

/// The same establishment under another name: by its tax code, its telephone, its account, its address.
///
/// None of these proves it, so that an officer has to look; a name that was merged into it is its own.
enum SameBeneficiaryChecks {
    static func run(_ context: ActContext) throws -> [CheckResult] {
        try context.proposal.lines.enumerated().flatMap { offset, line -> [CheckResult] in
            guard let told = line.beneficiary else { return [] }
            let bearers = try bearers(ofTaxCodeOf: told, context)
            // Rows that were merged may each be alike; the establishment is named once.
            var named = Set(bearers.map(\.id))
            let others = try supported(alike: told, context).filter { named.insert($0.id).inserted }
            let results = bearers.map { ofTaxCode($0, told, line: offset + 1) }
            return results + others.map { ofTraits($0, told, line: offset + 1) }
        }
    }

    private struct Other {
        let id: Int64
        let name: String
        let why: String
    }

    private static func ofTraits(_ other: Other, _ told: ProposedBeneficiary, line: Int) -> CheckResult {
        CheckResult(
            .sameBeneficiary,
            line: line,
            .undecided,
            "“\(told.name)” có thể là “\(other.name)” đã được hỗ trợ trước đây: \(other.why).",
            remedy: "Đối chiếu giấy đăng ký; nếu là một cơ sở thì gộp ở trang Đơn vị thụ hưởng.",
            row: RuleRow(table: "beneficiary", id: other.id, version: 1)
        )
    }

    private static func ofTaxCode(_ other: Other, _ told: ProposedBeneficiary, line: Int) -> CheckResult {
        CheckResult(
            .sameBeneficiary,
            line: line,
            .undecided,
            "“\(told.name)” ghi mã số thuế của “\(other.name)”: \(other.why).",
            remedy: "Đối chiếu giấy đăng ký: đổi tên thì sửa ở trang Đơn vị thụ hưởng, ghi nhầm thì sửa mã số thuế.",
            row: RuleRow(table: "beneficiary", id: other.id, version: 1)
        )
    }

    /// Who bears the told tax code, and never the told name.
    private static func bearers(ofTaxCodeOf told: ProposedBeneficiary, _ context: ActContext) throws -> [Other] {
        guard let code = told.taxCode.flatMap(TaxCode.normalized) else { return [] }
        return try context.tx.rows(
            """
            SELECT DISTINCT kept.id, kept.name FROM beneficiary_identifier i
            JOIN beneficiary b ON b.id = i.beneficiary_id
            JOIN beneficiary kept ON kept.id = COALESCE(b.canonical_id, b.id)
            WHERE i.kind = \(BeneficiaryIdentifier.Kind.taxCode) AND i.lookup = \(StoredIdentifier.plainLookup(code))
                AND \(isNotNamed(told)) ORDER BY kept.id
            """
        ) { row in Other(id: try row.get(0), name: try row.get(1), why: "mã số thuế \(code)") }
    }

    private static func supported(alike told: ProposedBeneficiary, _ context: ActContext) throws -> [Other] {
        let traits = told.traits
        guard let query = query(alike: told, provinceNow: context.dossier.provinceNow) else { return [] }
        return try context.tx.rows(query) { row -> Other? in
            let likeness = traits.likeness(try BeneficiaryTraits(stored: row, from: 2))
            return try likeness.map { Other(id: try row.get(0), name: try row.get(1), why: $0.name) }
        }.compactMap { $0 }
    }

    /// Establishments that were supported and are like the told one; an address is looked for in its province alone.
    ///
    /// Nil where nothing is told that could be alike.
    static func query(alike told: ProposedBeneficiary, provinceNow: String) -> SQL? {
        let traits = told.traits
        var ways: [SQL] = []
        if let phone = BeneficiaryTraits.sought(traits.phone) { ways.append("b.phone_key = \(phone)") }
        if let account = BeneficiaryTraits.sought(traits.bankAccount) { ways.append("b.bank_account_key = \(account)") }
        if let address = BeneficiaryTraits.sought(traits.address) {
            ways.append("(b.address_key = \(address) AND b.province_now = \(provinceNow))")
        }
        guard !ways.isEmpty else { return nil }
        return """
            SELECT DISTINCT kept.id, kept.name, \(BeneficiaryTraits.columns) FROM beneficiary b
            JOIN beneficiary kept ON kept.id = COALESCE(b.canonical_id, b.id)
            WHERE (\(ways.joined(separator: " OR ")))
                AND EXISTS (SELECT 1 FROM beneficiary m JOIN project_line l ON l.beneficiary_id = m.id
                    WHERE m.id = kept.id OR m.canonical_id = kept.id)
                AND \(isNotNamed(told))
            ORDER BY kept.id, b.phone_key
            """
    }

    /// Neither `kept` nor whoever was merged into it bears the told name.
    private static func isNotNamed(_ told: ProposedBeneficiary) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM beneficiary n WHERE (n.id = kept.id OR n.canonical_id = kept.id)
            AND n.name_key = \(BeneficiaryName.key(told.name)))
        """
    }
}
