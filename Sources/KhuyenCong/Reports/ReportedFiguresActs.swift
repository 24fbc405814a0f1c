import Database

extension ReportedFigures {
    /// Lets another figure stand in the place of one, or none; the old row stays with the day on which it ended.
    ///
    /// `draft`: nil where the figure is withdrawn and nothing follows it.
    /// - Returns: the id of the figure that follows.
    /// - Throws: `Refusal` (forbidden; missing where the figure does not stand or is not the officer's; invalid).
    @discardableResult
    package func supersede(
        _ id: Int64,
        with draft: ReportedFigureDraft?,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64? {
        try officer.require(.editReportedFigures)
        if let draft { try ReportedFigures.check(draft) }
        let reason = try TypedReason.checked(reason)
        return try await database.write { tx in
            let sql: SQL = ReportedFigures.select + " WHERE id = \(id) AND superseded_at IS NULL"
            guard let figure = try tx.first(sql, ReportedFigures.decode) else { throw Refusal.missing }
            let province = try ReportedFigures.province(of: figure, editedBy: officer, in: tx)
            try tx.execute("UPDATE reported_figure SET superseded_at = \(now) WHERE id = \(id)")
            let next = try draft.map { try ReportedFigures.write($0, by: officer, at: now, in: tx) }
            let entry = AuditDraft(
                act: next == nil ? "reportedFigure.withdraw" : "reportedFigure.replace",
                subject: "reportedFigure",
                subjectID: id,
                provinceNow: province,
                detail: ["value": String(figure.value), "publication": figure.publication, "reason": reason]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return next
        }
    }

    static func check(_ draft: ReportedFigureDraft) throws {
        guard !draft.publication.isEmpty else {
            throw Refusal.invalid("Thiếu nguồn công bố của số liệu.", field: "publication")
        }
        try TextLength.line.require(draft.publication, field: "publication")
        try TextLength.prose.require(draft.quotation, field: "quotation")
        // Only a growth may be a fall.
        guard draft.value >= 0 || draft.measure == .growth else {
            throw Refusal.invalid("Số đã công bố không thể nhỏ hơn 0.", field: "value")
        }
        guard draft.upper.map({ $0 >= draft.value }) ?? true else {
            throw Refusal.invalid("Mức trên nhỏ hơn mức dưới.", field: "upper")
        }
        // A number that no whole number can be added to would end every report that shows it.
        for (field, value) in [("value", draft.value), ("upper", draft.upper ?? 0)]
        where value.magnitude > draft.measure.most {
            throw Refusal.invalid(
                "Số quá lớn: nhiều nhất \(ReportedFigureWords.value(draft.measure, Int64(draft.measure.most))).",
                field: field,
                remedy: "Kiểm tra lại số và đơn vị tính."
            )
        }
    }

    /// Writes the figure and its audit entry.
    static func write(
        _ draft: ReportedFigureDraft,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        let territories = try Territories.load(tx)
        let unit = try ReportedPlace.find(draft.query, territories).unit
        let province = unit.flatMap { territories.provinceNow(map: $0.map, code: $0.code) }
        try allow(province, officer)
        let id = try insert(draft, at: now, in: tx)
        let entry = AuditDraft(
            act: "reportedFigure.add",
            subject: "reportedFigure",
            subjectID: id,
            provinceNow: province,
            detail: ["publication": draft.publication, "value": String(draft.value)]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return id
    }

    /// The nation's own figures are seen by all; those of a place by its officers.
    static func visible(_ territory: Territory) -> SQL {
        if territory.isNation { return "TRUE" }
        let provinces = territory.provinces.sorted()
        let communes = territory.communes.sorted()
        return """
            (place_code = \(PeriodQuery.nation) OR EXISTS (
                SELECT 1 FROM place_position a WHERE a.map = reported_figure.map AND a.code = reported_figure.place_code
                    AND (a.province_now IN (\(list: provinces)) OR a.commune_now IN (\(list: communes)))
            ))
            """
    }

    private static func province(
        of figure: ReportedFigure,
        editedBy officer: Officer,
        in tx: Transaction
    ) throws -> String? {
        let isNation = figure.place == PeriodQuery.nation
        let province = isNation ? nil : try Territories.load(tx).provinceNow(map: figure.map, code: figure.place)
        try allow(province, officer)
        return province
    }

    /// - Throws: `Refusal.missing` where the figure's place is not the officer's.
    private static func allow(_ province: String?, _ officer: Officer) throws {
        let territory = officer.territory(.editReportedFigures)
        guard province.map(territory.contains(province:)) ?? territory.isNation else { throw Refusal.missing }
    }
}
