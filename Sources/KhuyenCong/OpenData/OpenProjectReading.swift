import Database
import Vietnamese

/// Reads đề án for the public, line by line in the order of the projects, and keeps one of them in memory.
struct OpenProjectReading {
    let territories: Territories

    init(_ territories: Territories) {
        self.territories = territories
    }

    /// Calls `body` with each đề án for which a condition over `project p` holds.
    ///
    /// - Throws: `DatabaseError`, or what `body` throws.
    func forEach(where condition: SQL, in tx: Transaction, _ body: (OpenProject) throws -> Void) throws {
        var current: OpenProjectBuilder?
        try tx.forEach(Self.rows(condition)) { row in
            let id: Int64 = try row.get(0)
            if let finished = current, finished.id != id {
                if let project = finished.project(territories) { try body(project) }
                current = nil
            }
            if current == nil { current = try OpenProjectBuilder(row) }
            try current?.add(row)
        }
        if let project = current?.project(territories) { try body(project) }
    }

    /// The order follows the index of the standing by project, so that nothing is sorted.
    private static func rows(_ condition: SQL) -> SQL {
        """
        SELECT s.project_id, p.title, p.map, p.province_code, p.year, p.until_year,
            COALESCE(p.implementer_text, (
                SELECT t.name FROM organisation_term t
                WHERE t.organisation_id = p.implementer_id AND t.superseded_at IS NULL ORDER BY t.id DESC LIMIT 1
            )),
            (SELECT MIN(i.signed_on) FROM project_identifier i WHERE i.project_id = p.id AND i.kind = 'decision'),
            (SELECT d.approved_on FROM dossier d WHERE d.project_id = p.id),
            (SELECT MIN(e.document_day) FROM amount_entry e JOIN project_line x ON x.id = e.line_id
                WHERE x.project_id = p.id AND e.stage = 'approved' AND e.document_precision = 'day'),
            s.source_code, s.amount, s.kind_code, s.beneficiary_id, b.name, b.form, b.representative,
            (SELECT i.value FROM beneficiary_identifier i
                WHERE i.beneficiary_id = b.id AND i.kind = 'taxCode' ORDER BY i.id LIMIT 1),
            l.map, l.place_code
        FROM standing s
        JOIN project p ON p.id = s.project_id
        JOIN project_line l ON l.id = s.line_id
        LEFT JOIN beneficiary b ON b.id = s.beneficiary_id
        WHERE s.stage IN (\(list: OpenProjects.stages)) AND s.source_code IN (\(list: ReportBasis.support.sources))
            AND p.withdrawn_at IS NULL AND p.twin_of IS NULL AND \(condition)
        ORDER BY s.project_id
        """
    }
}

/// One đề án while its lines are read.
struct OpenProjectBuilder {
    private struct Holder {
        let id: Int64
        let name: String
        let form: BeneficiaryForm?
        let representative: String?
        let taxCode: String?
    }

    let id: Int64
    private let title: String
    private let map: AdminMap
    private let provinceCode: String
    private let year: Int
    private let untilYear: Int
    private let implementer: String?
    private let decided: Day?
    private var money: [FundingSource.Code: Dong] = [:]
    private var kinds: Set<ActivityKind.Code> = []
    private var holders: [Int64: Holder] = [:]
    private var places: [PlaceKey] = []

    init(_ row: Row) throws {
        id = try row.get(0)
        title = try row.get(1)
        map = try row.get(2)
        provinceCode = try row.get(3)
        year = try row.get(4)
        untilYear = try row.get(5)
        implementer = try row.get(6)
        let signed: Day? = try row.get(7)
        let approved: Day? = try row.get(8)
        let booked: Day? = try row.get(9)
        decided = signed ?? approved ?? booked
    }

    mutating func add(_ row: Row) throws {
        let source: FundingSource.Code = try row.get(10)
        let amount: Dong = try row.get(11)
        money[source, default: .zero] += amount
        if let kind: ActivityKind.Code = try row.get(12) { kinds.insert(kind) }
        if let beneficiary: Int64 = try row.get(13), let name: String = try row.get(14) {
            holders[beneficiary] = Holder(
                id: beneficiary,
                name: name,
                form: try row.get(15),
                representative: try row.get(16),
                taxCode: try row.get(17)
            )
        }
        if let map: AdminMap = try row.get(18), let code: String = try row.get(19) {
            let place = PlaceKey(map, code)
            if !places.contains(place) { places.append(place) }
        }
    }

    /// Nil where all amounts were reversed.
    func project(_ territories: Territories) -> OpenProject? {
        let amounts = FundingSource.Code.allCases.compactMap { source -> OpenProject.Money? in
            guard let amount = money[source], amount != .zero else { return nil }
            return OpenProject.Money(source: source, amount: amount)
        }
        guard !amounts.isEmpty else { return nil }
        return OpenProject(
            id: id,
            title: PublicText.withoutPersons(title, names: personalNames),
            kinds: ActivityKind.Code.allCases.filter(kinds.contains),
            year: year,
            untilYear: untilYear,
            province: place(PlaceKey(map, provinceCode), territories),
            places: places.map { place($0, territories) },
            implementer: implementer.map { PublicText.withoutPersons($0, names: personalNames) },
            recipient: recipient,
            beneficiaries: holders.count,
            awardedOn: decided ?? Day.lastOfYear(year),
            isAwardDayKnown: decided != nil,
            money: amounts
        )
    }

    /// Names that may tell of a person: those who represent, and establishments that are one.
    private var personalNames: [String] {
        holders.values.flatMap { holder in
            (isPerson(holder) ? [holder.name] : []) + (holder.representative.map { [$0] } ?? [])
        }
        .sorted { $0.count > $1.count }
    }

    private func isPerson(_ holder: Holder) -> Bool {
        let name = holder.name.lowercased()
        let isHousehold = ["hộ ", "hkd ", "ông ", "bà "].contains { name.hasPrefix($0) }
        return holder.form == .household || holder.form == .artisan || isHousehold
    }

    private var recipient: OpenProject.Recipient {
        guard holders.count == 1, let holder = holders.values.first else { return implementing }
        guard !isPerson(holder) else {
            let name = holder.form == .artisan ? "Nghệ nhân (không nêu tên)" : "Hộ kinh doanh (không nêu tên)"
            return OpenProject.Recipient(id: "co-so-\(holder.id)", name: name, isNameWithheld: true, taxCode: nil)
        }
        return OpenProject.Recipient(
            id: "co-so-\(holder.id)",
            name: PublicText.withoutPersons(holder.name, names: personalNames),
            isNameWithheld: false,
            taxCode: holder.taxCode.flatMap { isCompany(holder) && Self.isCompanyCode($0) ? $0 : nil }
        )
    }

    /// The implementing body stands in for a beneficiary that is not known, and for several.
    private var implementing: OpenProject.Recipient {
        let name = implementer.map { PublicText.withoutPersons($0, names: personalNames) }
        return OpenProject.Recipient(
            id: "thuc-hien-de-an-\(id)",
            name: name.flatMap { $0.isEmpty ? nil : $0 } ?? "Chưa ghi đơn vị thực hiện",
            isNameWithheld: false,
            taxCode: nil
        )
    }

    private func isCompany(_ holder: Holder) -> Bool {
        switch holder.form {
        case .company, .cooperative, .cooperativeUnion: true
        case .privateEnterprise, .cooperativeGroup, .household, .artisan, .other, nil: false
        }
    }

    /// Ten digits, or thirteen with a branch; twelve are a person's own number.
    private static func isCompanyCode(_ code: String) -> Bool {
        let digits = code.filter(\.isDigit)
        return digits.count == 10 || digits.count == 13
    }

    private func place(_ key: PlaceKey, _ territories: Territories) -> OpenProject.Place {
        let unit = territories.unit(key.map, key.code)
        return OpenProject.Place(
            map: key.map,
            code: key.code,
            name: unit?.name ?? key.code,
            coordinate: unit?.coordinate
        )
    }
}
