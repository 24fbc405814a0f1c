import Database

/// What became of a frozen report: whether it is whole, and what the ledger says today.
package struct FrozenVerification: Sendable, Equatable {
    package let report: FrozenReport
    /// What does not hold within the report itself: a changed document or row, a sum that its rows do not give.
    package let faults: [String]
    /// Figures that the ledger gives differently today, each with its cause.
    package let changes: [FrozenChange]
    /// Rows that changed without changing a figure: a project's line moved between groups that no table shows.
    package let otherRows: [FrozenRowChange]

    package var isUnchanged: Bool {
        faults.isEmpty && changes.isEmpty && otherRows.isEmpty
    }
}

/// A figure of a frozen report that is another one today, the rows that made it so, and the acts that changed them.
package struct FrozenChange: Sendable, Equatable {
    package let difference: ReportDifference
    package let rows: [FrozenRowChange]
    /// Where no row of money made it so: what was done since to the records that it counts, the earliest first.
    package let acts: [FrozenAct]
}

/// A row of the ledger as a frozen report counted it and as it stands; nil where it was not, or is no longer, there.
package struct FrozenRowChange: Sendable, Equatable {
    package let projectID: Int64
    package let title: String
    package let source: FundingSource.Code
    package let year: Int
    package let before: Dong?
    package let after: Dong?
    /// What else than the amount is different: "nội dung", "địa bàn", "cơ sở thụ hưởng".
    package let moved: [String]
    /// What was done to the project since the report was frozen, the earliest first.
    package let acts: [FrozenAct]
}

/// An act of the audit log that changed what a frozen report had counted.
package struct FrozenAct: Sendable, Equatable {
    package let sequence: Int64
    package let at: Moment
    package let officer: String
    /// The permanent word: "project.correct".
    package let act: String
    /// The reason that was written down, where the act has one.
    package let reason: String?
}

extension FrozenReports {
    /// Recomputes a frozen report from its own rows and from the ledger of today.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func verify(_ id: Int64, by officer: Officer) async throws -> FrozenVerification {
        let detail = try await report(id, by: officer)
        let today = try await set.on(detail.report.frozenOn).document(detail.document.request, by: officer)
        let differences = ReportDifference.between(detail.document, today)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let faults = try FrozenExamination(id: id, document: detail.document, territories: territories).faults(
                in: tx
            )
            let rows = FrozenRows(detail.document, territories)
            let causes = FrozenCauses(report: detail.report, try rows.changes(since: id, in: tx))
            let changed = try causes.changes(in: tx)
            let levels = try FrozenPlaces(detail.document, territories)
            let changes = try differences.map { difference in
                let rows = changed.filter { levels.counts($0.pair, difference.origin) }.map(\.change)
                return FrozenChange(
                    difference: difference,
                    rows: rows,
                    acts: rows.isEmpty ? try FrozenRecordActs(report: detail.report).acts(on: difference, in: tx) : []
                )
            }
            let told = Set(changes.flatMap(\.rows).map(FrozenVerification.key))
            return FrozenVerification(
                report: detail.report,
                faults: faults,
                changes: changes,
                otherRows: changed.map(\.change).filter { !told.contains(FrozenVerification.key($0)) }
            )
        }
    }

    /// What a later report gives differently from an earlier one, figure by figure.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func difference(from first: Int64, to second: Int64, by officer: Officer) async throws -> [ReportDifference]
    {
        let earlier = try await report(first, by: officer)
        let later = try await report(second, by: officer)
        return ReportDifference.between(earlier.document, later.document)
    }
}

extension FrozenVerification {
    fileprivate struct Key: Hashable {
        let project: Int64
        let source: FundingSource.Code
        let year: Int
    }

    fileprivate static func key(_ change: FrozenRowChange) -> Key {
        Key(project: change.projectID, source: change.source, year: change.year)
    }
}
