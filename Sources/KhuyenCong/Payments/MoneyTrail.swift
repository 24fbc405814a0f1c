import Database

/// The money of a file from the estimate to the machine (sổ theo dõi chi): all that an auditor asks for, in one place.
package struct MoneyTrail: Sendable, Equatable {
    package let view: DossierView
    package let contracts: [Contract]
    package let payments: [Payment]
    package let vouchers: [Voucher]
    /// Vouchers that were claimed elsewhere too: the files, by voucher.
    package let claimedIn: [Int64: [String]]
    package let conclusions: [Conclusion]
    package let relatives: [RelatedOwners]
    /// What the officer who looks may do here.
    package let mayBook: Bool
    /// Days after which a booking of this file counts as late; nil where no pack says so.
    package let lateRule: Ruled<Int>?
    package let mayConclude: Bool
    package let mayAnswer: Bool

    /// - Throws: `Refusal` (missing) for a file that the officer may not see, `DatabaseError`.
    static func load(_ code: DossierCode, by officer: Officer, in tx: Transaction) throws -> MoneyTrail {
        let view = try DossierView.load(code, by: officer, in: tx)
        let dossier = view.dossier
        return MoneyTrail(
            view: view,
            contracts: try Contract.load(dossier.id, in: tx),
            payments: try Payment.load(dossier.id, in: tx),
            vouchers: try Voucher.load(dossier.id, in: tx),
            claimedIn: try Voucher.claimedIn(dossier.id, in: tx),
            conclusions: try Conclusion.load(dossier.id, in: tx),
            relatives: try RelatedOwners.of(dossier.id, by: officer, in: tx),
            mayBook: PaymentPolicy.mayBook(dossier, by: officer),
            lateRule: try view.history.first.flatMap { last in
                try StandingPacks.load(in: tx).inForce(dossier, on: last.day)?.number(.lateBookingDays)
            },
            mayConclude: ConclusionPolicy.mayConclude(dossier, by: officer),
            mayAnswer: ConclusionPolicy.mayAnswer(dossier, by: officer)
        )
    }

    /// Payments that the treasury booked more than so many days after the paper.
    package func late(afterDays days: Int) -> [Payment] {
        payments.filter { $0.isLate(afterDays: days) }
    }

    /// Checks that somebody acted against, with the act they belong to.
    package var overrides: [Override] {
        view.history.flatMap { record in
            record.checks.filter { $0.overrideReason != nil }.map { Override(record: record, check: $0) }
        }
    }

    package struct Override: Sendable, Equatable {
        package let record: ActRecord
        package let check: CheckResult
    }
}

extension Payment {
    package func isLate(afterDays days: Int) -> Bool {
        guard let booked = terms.bookedOn else { return false }
        return booked.daysSince(decidedOn) > days
    }
}
