/// The balance of a source in a year (cân đối nguồn): what came, what was promised, what was used, and what is left.
///
/// All amounts in đồng. Pure: from the flows, the lines of the ledger and the plan.
package struct SourceBalance: Sendable, Hashable {
    package let expected: Dong
    package let received: Dong
    package let carriedIn: Dong
    /// What earlier years left in a fund that goes on by itself; nothing in any other source.
    package let opening: Dong
    /// What such a fund promised in earlier years and has not paid yet.
    package let owedBefore: Dong
    package let carriedOut: Dong
    /// Given back to the budget.
    package let returned: Dong
    /// Paid for assignments of the plan.
    package let spent: Dong
    /// The plan's lines: projects and assignments.
    package let planned: Dong
    package let plannedAssignments: Dong
    /// Promised to projects: settled, contracted or approved.
    package let committed: Dong
    package let contracted: Dong
    package let advanced: Dong
    package let settled: Dong
    /// Given back by beneficiaries.
    package let returnedByBeneficiaries: Dong
    package let outstandingAdvance: Dong
    package let hasBudget: Bool

    /// Whether what is left stays in the source without a decision.
    package let goesOn: Bool

    /// `before` is the balance of all earlier years of a source that goes on by itself; nil where each year ends.
    package init(
        flows: [SourceFlow],
        lines: [LineMoney],
        planned: Dong,
        plannedAssignments: Dong,
        before: SourceBalance? = nil
    ) {
        func sum(_ kind: SourceFlow.Kind) -> Dong {
            flows.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.amount }
        }
        func sum(_ part: (LineMoney) -> Dong) -> Dong {
            lines.reduce(.zero) { $0 + part($1) }
        }
        expected = sum(.expected)
        received = sum(.received)
        carriedIn = sum(.carriedIn)
        carriedOut = sum(.carriedOut)
        returned = sum(.returned)
        spent = sum(.spent)
        self.planned = planned
        self.plannedAssignments = plannedAssignments
        committed = sum(\.committed)
        contracted = sum(\.contractedPart)
        advanced = sum(\.advanced)
        settled = sum(\.used)
        returnedByBeneficiaries = sum(\.returned)
        outstandingAdvance = sum(\.outstandingAdvance)
        goesOn = before != nil
        opening = before?.remainder ?? .zero
        owedBefore = before.map { $0.committed - $0.settled } ?? .zero
        hasBudget = flows.contains { $0.kind.bringsMoney } || opening != .zero
    }

    /// The most that may be promised: what was assigned or has come, with what came from the year before.
    package var ceiling: Dong {
        max(expected, received) + carriedIn + opening - owedBefore - carriedOut - returned
    }

    /// The budget that the plan is to share out: what was assigned, with what came from the year before.
    package var assigned: Dong {
        expected + carriedIn + opening - owedBefore
    }

    /// What assignments still take: what the plan gives them, or what they have cost.
    package var assignments: Dong {
        max(plannedAssignments, spent)
    }

    /// What may still be promised to projects.
    package var free: Dong {
        ceiling - committed - assignments
    }

    /// What lies in the source and is not used; zero when the year is over and every đồng has its place.
    ///
    /// What a fund holds goes on into the next year.
    package var remainder: Dong {
        opening + received + carriedIn - carriedOut - returned - settled - spent
    }

    /// The part of the remainder that was promised and is not paid.
    package var unpaidCommitment: Dong {
        committed - settled - outstandingAdvance
    }

    /// Whether the account comes out: nothing left, and nothing owed but what the money carried over pays in the next year.
    ///
    /// A fund that goes on by itself need only not have paid more than it held.
    package var isZero: Bool {
        if goesOn { return remainder >= .zero }
        return remainder == .zero && outstandingAdvance + unpaidCommitment <= carriedOut
    }
}
