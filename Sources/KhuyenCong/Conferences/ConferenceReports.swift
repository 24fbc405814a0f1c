import Database

/// The report of a conference.
extension Conferences {
    /// What the report of a conference is asked with: its place, its span, the span of the one before.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func reportRequest(_ id: Int64, by officer: Officer) async throws -> ReportRequest {
        let detail = try await conference(id, by: officer)
        let conference = detail.conference
        let query = try PeriodQuery(
            place: conference.place,
            from: conference.years.from,
            to: conference.years.to
        )
        return ReportRequest(.conference, query, against: detail.previous?.years, conference: id)
    }

    /// Freezes the report of a conference under the conference's name.
    ///
    /// - Returns: the id of the frozen report.
    /// - Throws: `Refusal` (forbidden, missing; conflict where it was frozen under that name this year), `DatabaseError`.
    package func freezeReport(_ id: Int64, by officer: Officer, at now: Moment) async throws -> Int64 {
        let detail = try await conference(id, by: officer)
        guard detail.mayEdit else { throw Refusal.forbidden }
        guard detail.conference.state != .preparing else {
            throw Refusal.conflict("Hội nghị chưa tổ chức.", remedy: "Ghi hội nghị đã tổ chức rồi chốt báo cáo.")
        }
        let request = try await reportRequest(id, by: officer)
        let frozen = FrozenReports(database)
        return try await frozen.freeze(request, number: detail.conference.name, by: officer, at: now)
    }

    /// One thing of a pack with its conference.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func record(
        _ id: Int64,
        by officer: Officer
    ) async throws -> (detail: ConferenceDetail, record: ConferenceRecord) {
        try officer.require(.viewReports)
        return try await database.read { tx in
            let record = try Conferences.record(id, in: tx)
            return (try Conferences.detail(record.conferenceID, by: officer, in: tx), record)
        }
    }
}
