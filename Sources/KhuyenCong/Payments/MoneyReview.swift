import Database

/// What an auditor looks at first (rà soát kinh phí): open conditions, overrides, late bookings, claims made twice, related owners.
package struct MoneyReview: Sendable, Equatable {
    package let lateAfterDays: Int
    /// The rule whose days are taken where nobody asks for others; nil where no pack says so.
    package let lateRule: Ruled<Int>?
    package let doubts: [MoneyDoubt]
    package let overrides: [Overridden]
    package let late: [LatePayment]
    package let claims: [RepeatedClaim]
    package let relatives: [RelatedOwners]
    package let conclusions: [Conclusion]

    /// A check that somebody acted against.
    package struct Overridden: Sendable, Equatable {
        package let dossierID: Int64
        package let title: String
        package let act: ProjectAct
        package let day: Day
        package let officer: String
        package let rule: CheckRule
        package let sentence: String
        package let reason: String
    }

    package struct LatePayment: Sendable, Equatable {
        package let title: String
        package let payment: Payment
        /// Between the paper's day and the booking.
        package let days: Int
    }

    /// - Throws: `DatabaseError`.
    static func load(
        lateAfterDays typed: Int?,
        on day: Day,
        by officer: Officer,
        in tx: Transaction
    ) throws -> MoneyReview {
        let rule = try lateRule(on: day, by: officer, in: tx)
        let days = typed ?? rule?.value ?? 0
        return MoneyReview(
            lateAfterDays: days,
            lateRule: rule,
            doubts: try MoneyDoubt.all(by: officer, in: tx),
            overrides: try overrides(by: officer, in: tx),
            late: try late(after: days, by: officer, in: tx),
            claims: try RepeatedClaim.all(by: officer, in: tx),
            relatives: try RelatedOwners.all(by: officer, in: tx),
            conclusions: try Conclusion.open(by: officer, in: tx)
        )
    }

    /// That of the officer's own province, or of the national programme.
    private static func lateRule(on day: Day, by officer: Officer, in tx: Transaction) throws -> Ruled<Int>? {
        let territory = officer.territory(.viewProjects)
        let packs = try StandingPacks.load(in: tx)
        let pack = packs.inForce(
            territory.isNation ? .national : .local,
            presentProvince: territory.isNation ? nil : territory.provinces.sorted().first,
            on: day
        )
        return pack?.number(.lateBookingDays)
    }

    private static func overrides(by officer: Officer, in tx: Transaction) throws -> [Overridden] {
        try tx.rows(
            """
            SELECT d.id, d.title, a.act, a.day, \(SQL.officerName(of: "a")), c.rule, c.sentence, c.override_reason
            FROM dossier_check c JOIN dossier_act a ON a.id = c.act_id JOIN dossier d ON d.id = a.dossier_id
            WHERE c.override_reason IS NOT NULL AND
            """ + " " + DossierReach(officer: officer).visible + " ORDER BY a.day DESC, c.id DESC LIMIT 500"
        ) { row in
            Overridden(
                dossierID: try row.get(0),
                title: try row.get(1),
                act: try row.get(2),
                day: try row.get(3),
                officer: try row.get(4),
                rule: try row.get(5),
                sentence: try row.get(6),
                reason: try row.get(7)
            )
        }
    }

    private static func late(after days: Int, by officer: Officer, in tx: Transaction) throws -> [LatePayment] {
        let sql: SQL =
            "SELECT \(Payment.columns), f.title FROM payment p JOIN dossier_line d ON d.line_id = p.line_id"
            + " JOIN dossier f ON f.id = d.dossier_id WHERE p.booked_on IS NOT NULL AND p.booked_on > p.decided_on"
            + " AND d.dossier_id IN (SELECT d.id FROM dossier d WHERE " + DossierReach(officer: officer).visible
            + ") ORDER BY p.booked_on DESC, p.id DESC"
        return try tx.rows(sql) { row in
            let payment = try Payment.decode(row)
            let booked = payment.terms.bookedOn ?? payment.decidedOn
            return LatePayment(title: try row.get(17), payment: payment, days: booked.daysSince(payment.decidedOn))
        }.filter { $0.days > days }
    }
}

extension Payments {
    /// Open conditions, overrides, late bookings, claims made twice, related owners and open conclusions of the files one sees.
    ///
    /// `lateAfterDays` nil takes the days of the officer's rule pack.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func review(lateAfterDays days: Int?, on day: Day, by officer: Officer) async throws -> MoneyReview {
        try officer.require(.viewProjects)
        return try await database.read { try MoneyReview.load(lateAfterDays: days, on: day, by: officer, in: $0) }
    }
}
