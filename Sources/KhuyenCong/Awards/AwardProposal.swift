import Database

/// A proposal for an award (đề nghị khen thưởng): who, which form, for what, and what became of it.
package struct AwardProposal: Sendable, Hashable {
    package enum Subject: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case person, establishment, unit

        package var name: String {
            switch self {
            case .person: "Cá nhân"
            case .establishment: "Cơ sở công nghiệp nông thôn"
            case .unit: "Tập thể, đơn vị"
            }
        }
    }

    package enum Form: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case merit, commendation, medal

        package var name: String {
            switch self {
            case .merit: "Bằng khen"
            case .commendation: "Giấy khen"
            case .medal: "Kỷ niệm chương"
            }
        }
    }

    package enum State: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case proposed, examined, decided, refused

        package var name: String {
            switch self {
            case .proposed: "Đã đề nghị"
            case .examined: "Đã xét"
            case .decided: "Đã khen thưởng"
            case .refused: "Không khen thưởng"
            }
        }

        /// The act that leads here, as the log calls it.
        var act: String {
            switch self {
            case .proposed: "award.propose"
            case .examined: "award.examined"
            case .decided: "award.decided"
            case .refused: "award.refused"
            }
        }

        /// What may follow.
        package var next: [State] {
            switch self {
            case .proposed: [.examined, .refused]
            case .examined: [.decided, .refused]
            case .decided, .refused: []
            }
        }
    }

    /// What the ledger knows of an establishment, at the furthest stage of each project.
    package struct Record: Sendable, Hashable {
        package let projects: Int
        package let years: YearSpan
        /// Without what the establishment paid itself.
        package let support: Dong
    }

    package let id: Int64
    package let year: Int
    package let provinceNow: String
    package let subject: Subject
    package let name: String
    package let beneficiaryID: Int64?
    package let form: Form
    /// Who awards: "Chủ tịch Ủy ban nhân dân tỉnh".
    package let authority: String
    package let achievements: String?
    package let record: Record?
    package let state: State
    package let decision: String?
    package let decidedOn: Day?
    package let reason: String?
    /// The account that proposed; nil for the command line.
    package let proposer: Int64?
    package let proposerName: String
    package let version: Int
}

extension AwardProposal {
    /// Those that a condition over `award_proposal w` names, by form and name.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [AwardProposal] {
        let records = try records(condition, in: tx)
        return try tx.rows(
            """
            SELECT w.id, w.year, w.province_now, w.subject, w.name, w.beneficiary_id, w.form, w.authority,
                w.achievements, w.state, w.decision, w.decided_on, w.reason, w.account_id, w.officer_name, w.version
            FROM award_proposal w WHERE \(condition) ORDER BY w.year DESC, w.form, w.name, w.id
            """
        ) { row in
            let beneficiary: Int64? = try row.get(5)
            return AwardProposal(
                id: try row.get(0),
                year: try row.get(1),
                provinceNow: try row.get(2),
                subject: try row.get(3),
                name: try row.get(4),
                beneficiaryID: beneficiary,
                form: try row.get(6),
                authority: try row.get(7),
                achievements: try row.get(8),
                record: beneficiary.flatMap { records[$0] },
                state: try row.get(9),
                decision: try row.get(10),
                decidedOn: try row.get(11),
                reason: try row.get(12),
                proposer: try row.get(13),
                proposerName: try row.get(14),
                version: try row.get(15)
            )
        }
    }

    private static func records(_ condition: SQL, in tx: Transaction) throws -> [Int64: Record] {
        let found = try tx.rows(
            """
            SELECT b.id, COUNT(DISTINCT s.project_id), MIN(p.year), MAX(p.year),
                CAST(SUM(CASE WHEN s.source_code = 'counterpart' THEN 0 ELSE s.amount END) AS BIGINT)
            FROM beneficiary b JOIN standing s ON s.beneficiary_id = COALESCE(b.canonical_id, b.id)
            JOIN project p ON p.id = s.project_id
            WHERE b.id IN (SELECT w.beneficiary_id FROM award_proposal w WHERE \(condition))
            GROUP BY b.id
            """
        ) { row in
            let years = YearSpan(from: try row.get(2), to: try row.get(3))
            let record = Record(projects: try row.get(1), years: years, support: try row.get(4))
            return (try row.get(0) as Int64, record)
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}

/// A proposal as somebody enters it.
struct AwardDraft {
    let year: Int
    let province: String
    let subject: AwardProposal.Subject
    let name: String
    let beneficiary: Int64?
    let form: AwardProposal.Form
    let authority: String
    let achievements: String?

    /// Reads "year", "province" (the officer's own where there is only one), "subject", "name", "beneficiary" (its
    /// number), "form", "authority" and "achievements".
    init(_ fields: FieldTreeReader, _ territories: Territories, by officer: Officer) {
        let own = officer.territory(.enterResults).provinces
        province = fields.text("province") ?? (own.count == 1 ? own.first : nil) ?? ""
        if territories.unit(.of2025, province)?.level != .province { fields.fault("province", "Chọn tỉnh, thành phố.") }
        let typedYear = fields.integer("year", in: .programmeYears)
        if fields.text("year") == nil { fields.fault("year", "Ghi năm khen thưởng.") }
        year = typedYear ?? 1990
        let typedSubject = fields.choice("subject", of: AwardProposal.Subject.self)
        if fields.text("subject") == nil { fields.fault("subject", "Chọn cá nhân, cơ sở hoặc tập thể.") }
        subject = typedSubject ?? .unit
        let typedForm = fields.choice("form", of: AwardProposal.Form.self)
        if fields.text("form") == nil { fields.fault("form", "Chọn hình thức khen thưởng.") }
        form = typedForm ?? .merit
        name = fields.required("name", "Ghi tên người, cơ sở, đơn vị.")
        authority = fields.required("authority", "Ghi cấp khen thưởng.")
        beneficiary = fields.id("beneficiary")
        if beneficiary != nil, subject != .establishment {
            fields.fault("beneficiary", "Chỉ ghi số cơ sở khi đề nghị khen cơ sở.")
        }
        achievements = fields.text("achievements", .prose)
        if achievements == nil, beneficiary == nil { fields.fault("achievements", "Ghi thành tích.") }
    }
}
