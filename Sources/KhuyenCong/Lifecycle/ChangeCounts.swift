import Database

/// Why a project is changed (nhóm nguyên nhân), so that causes can be counted; the words stay beside it.
package enum ChangeCause: String, Sendable, CaseIterable, Codable {
    case beneficiaryWithdrew, fundsLacking, siteNotReady, machineUnavailable, priceChanged, lateStart
    case organisationChanged, disaster, policy, other

    package var name: String {
        switch self {
        case .beneficiaryWithdrew: "Đơn vị thụ hưởng không thực hiện"
        case .fundsLacking: "Thiếu vốn đối ứng"
        case .siteNotReady: "Mặt bằng, nhà xưởng chưa sẵn sàng"
        case .machineUnavailable: "Máy không còn hoặc giao chậm"
        case .priceChanged: "Giá thay đổi"
        case .lateStart: "Giao kế hoạch, ký hợp đồng chậm"
        case .organisationChanged: "Sắp xếp đơn vị, địa bàn"
        case .disaster: "Thiên tai, dịch bệnh"
        case .policy: "Thay đổi chính sách"
        case .other: "Nguyên nhân khác"
        }
    }
}

/// What was changed how often, by which unit and for which cause (thống kê điều chỉnh).
package struct ChangeCount: Sendable, Hashable {
    /// The implementer.
    package let unit: String
    /// A change, a suspension or a stop.
    package let act: ProjectAct
    /// Of a change; nil for the other acts.
    package let type: ChangeType?
    /// Nil where nobody chose one.
    package let cause: ChangeCause?
    package let count: Int

    /// What was done, as people call it.
    package var name: String { type?.name ?? act.name }
}

extension Dossiers {
    /// The changes, suspensions and stops of a year that the officer may see, the most frequent first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func changeCounts(year: Int, for officer: Officer) async throws -> [ChangeCount] {
        try officer.require(.viewReports)
        let visible = DossierReach(officer: officer).visible
        let rows = try await database.read { tx in
            try tx.rows(
                """
                SELECT p.implementer_text, a.act, a.fields
                FROM dossier_act a JOIN dossier d ON d.id = a.dossier_id JOIN project p ON p.id = d.project_id
                WHERE a.act IN ('change', 'suspend', 'stop') AND a.day >= \(Day.firstOfYear(year))
                    AND a.day < \(Day.firstOfYear(year + 1)) AND \(visible)
                """,
                ChangeKey.init
            )
        }
        return Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +).map { key, count in
            ChangeCount(unit: key.unit, act: key.act, type: key.type, cause: key.cause, count: count)
        }.sorted { first, second in
            (-first.count, first.unit, first.name, first.cause?.rawValue ?? "")
                < (-second.count, second.unit, second.name, second.cause?.rawValue ?? "")
        }
    }
}

private struct ChangeKey: Hashable {
    let unit: String
    let act: ProjectAct
    let type: ChangeType?
    let cause: ChangeCause?

    init(_ row: Row) throws {
        let unit: String? = try row.get(0)
        let fields: String = try row.get(2)
        let reader = FieldTreeReader.lenient(try FieldTree(json: fields))
        let act: ProjectAct = try row.get(1)
        self.act = act
        self.unit = unit ?? ""
        type = act == .change ? reader.choice("type", of: ChangeType.self) : nil
        cause = reader.choice("causeKind", of: ChangeCause.self)
    }
}
