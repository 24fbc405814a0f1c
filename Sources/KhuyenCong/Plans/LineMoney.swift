import Database

/// What the ledger holds for one line, source and budget year, in đồng.
package struct LineMoney: Sendable, Hashable {
    package var approved = Dong.zero
    package var contracted = Dong.zero
    package var performed = Dong.zero
    package var advanced = Dong.zero
    package var settled = Dong.zero
    package var returned = Dong.zero
    /// The part of it that came back after the last settlement; nil where only sums are known.
    package var returnedAfterSettlement: Dong?
    /// The line is settled, or a list says so.
    package var isSettled = false
    /// The line, or its project before the line was accepted, was stopped: what was not paid is free again.
    package var isStopped = false
    /// Open advances of the line and source over all years: money of a year that was carried over is settled in the next.
    package var openOverYears: Dong?

    /// Paid ahead, and neither settled nor given back yet.
    package var outstandingAdvance: Dong {
        let own = max(.zero, advanced - returned - settled)
        return openOverYears.map { min(own, max(.zero, $0)) } ?? own
    }

    /// Paid so far, less what came back.
    var paid: Dong { used + outstandingAdvance }

    /// Settled for good: what was given back of it lowers it.
    ///
    /// An advance that came back before the settlement does not: it may have been paid again.
    package var used: Dong {
        let late = min(returned, returnedAfterSettlement ?? returned)
        let openBefore = max(.zero, advanced - (returned - late) - settled)
        return settled - max(.zero, late - openBefore)
    }

    /// As SQL, over the entries `e` of a group: what came back after the last settlement of the line and source.
    static let returnedAfterSettlement: SQL = """
        CAST(SUM(CASE WHEN e.stage <> 'returned' THEN 0
            WHEN e.id < (SELECT MAX(s.id) FROM amount_entry s
                WHERE s.line_id = e.line_id AND s.source_code = e.source_code AND s.stage = 'settled') THEN 0
            ELSE e.amount END) AS BIGINT)
        """

    /// What the source owes for the line: settled, else contracted, else approved.
    package var committed: Dong {
        if isSettled { return used }
        if isStopped { return paid }
        if contracted != .zero { return max(contracted, paid) }
        if performed != .zero { return max(performed, paid) }
        return max(approved, paid)
    }

    /// The part of it that rests on a contract or on money paid.
    package var contractedPart: Dong {
        isSettled || isStopped || contracted != .zero || performed != .zero ? committed : paid
    }
}
