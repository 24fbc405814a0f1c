package import Database

/// The queue of probable twins (đề án trùng): two tellings of what may be one project, decided by a person.
package struct TwinQueue: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    package enum Selection: String, Sendable, CaseIterable {
        case undecided, decided
    }

    /// A page of the queue, oldest first; of what was decided, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(
        _ selection: Selection,
        page: Int = 1,
        pageSize: Int = 20,
        by officer: Officer
    ) async throws -> TwinList {
        try officer.require(.correctProjects)
        let territory = officer.territory(.correctProjects)
        return try await database.read { tx in
            try TwinRows.list(selection, page: page, pageSize: pageSize, territory, in: tx)
        }
    }

    /// Decides that the second project is the first one again, or another one.
    ///
    /// The same one: the second leaves all lists and sums and stays readable as the first one's twin.
    /// - Throws: `Refusal` (forbidden, missing, conflict), `DatabaseError`.
    package func decide(
        first: Int64,
        second: Int64,
        isSame: Bool,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            let pair = try TwinRows.pair(first, second, officer.territory(.correctProjects), in: tx)
            guard pair.isSame == nil else { throw Refusal.conflict("Hai đề án này đã được quyết định.") }
            if isSame { try TwinRows.merge(pair, in: tx) }
            try tx.execute(
                """
                UPDATE twin_candidate SET decided_at = \(now), is_same = \(isSame)
                WHERE first_id = \(first) AND second_id = \(second)
                """
            )
            try TwinRows.audit(isSame ? "twin.same" : "twin.different", pair, reason: nil, by: officer, at: now, in: tx)
        }
    }

    /// Takes a decision back: both projects count again and wait in the queue.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict, invalid), `DatabaseError`.
    package func undo(
        first: Int64,
        second: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            let pair = try TwinRows.pair(first, second, officer.territory(.correctProjects), in: tx)
            let reason = try TypedReason.checked(reason)
            guard let isSame = pair.isSame else { throw Refusal.conflict("Hai đề án này chưa được quyết định.") }
            if isSame { try TwinRows.separate(pair, in: tx) }
            try tx.execute(
                """
                UPDATE twin_candidate SET decided_at = NULL, is_same = NULL
                WHERE first_id = \(first) AND second_id = \(second)
                """
            )
            try TwinRows.audit("twin.undo", pair, reason: reason, by: officer, at: now, in: tx)
        }
    }
}

/// Two projects with equal titles and years.
package struct TwinPair: Sendable, Equatable {
    package let first: TwinSide
    package let second: TwinSide
    package let decidedAt: Moment?
    /// Nil while undecided.
    package let isSame: Bool?
}

/// One of the two, with what tells them apart.
package struct TwinSide: Sendable, Equatable {
    package let id: Int64
    package let title: String
    package let year: Int
    package let provinceNow: String
    package let placeText: String?
    package let implementer: String?
    /// The first file of the import that told of it.
    package let file: String?
    package let importedAt: Moment?
    /// Support and all money at the furthest stage known; nil where the project does not count or has none.
    package let support: Dong?
    package let total: Dong?
}

package struct TwinList: Sendable, Equatable {
    package let pairs: [TwinPair]
    package let count: Int
    package let page: Int
}
