package import Database

/// The payments of files: what the treasury booked, the trail of the money, and what is still open.
package struct Payments: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The money of one file from the estimate to the machine.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func trail(_ code: DossierCode, by officer: Officer) async throws -> MoneyTrail {
        try await database.read { try MoneyTrail.load(code, by: officer, in: $0) }
    }

    /// One payment, with whether the officer may book it.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func payment(_ id: Int64, by officer: Officer) async throws -> (payment: Payment, mayBook: Bool) {
        try await database.read { tx in
            let payment = try Payment.find(id, forChange: false, in: tx)
            let dossier = try Dossier.load(.dossier(payment.dossierID), forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            return (payment, PaymentPolicy.mayBook(dossier, by: officer))
        }
    }

    /// Writes what the treasury says: codes, voucher, day, account.
    ///
    /// A voucher that is written already, and a day outside the budget year, need "reason".
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict where another wrote it meanwhile), `DatabaseError`.
    package func book(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> Payment {
        try await database.write { tx in
            let payment = try Payment.find(id, forChange: true, in: tx)
            let dossier = try Dossier.load(.dossier(payment.dossierID), forChange: false, in: tx)
            try PaymentPolicy.requireBook(dossier, by: officer)
            let closing = PaymentRules.closing(
                payment.budgetYear,
                try StandingPacks.load(in: tx).inForce(dossier, on: now.day)
            )
            let told = try FieldTreeReader.read(fields) { reader in
                let booking = PaymentBooking(reader)
                booking.requireReason(payment, reader, closing, today: now.day)
                return booking
            }
            try StandingVersion.require(told.version, payment.version, of: "Khoản chi này")
            try Payment.write(told.terms, to: id, in: tx)
            try Audit.append(told.entry(payment, dossier), by: officer, at: now, in: tx)
            return try Payment.find(id, forChange: false, in: tx)
        }
    }

    /// Advances that are neither settled nor returned, by age on a day, of the files that the officer sees.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func outstanding(on day: Day, by officer: Officer) async throws -> OutstandingAdvances {
        try officer.require(.viewProjects)
        return try await database.read { try OutstandingAdvances.load(on: day, by: officer, in: $0) }
    }
}

/// What somebody writes of the treasury's booking.
private struct PaymentBooking {
    let version: Int?
    let terms: PaymentTerms
    let reason: String?

    init(_ fields: FieldTreeReader) {
        version = fields.integer("version", in: 0...Int(Int32.max))
        terms = PaymentTerms(fields)
        reason = fields.text("reason", .prose)
    }

    func requireReason(_ payment: Payment, _ fields: FieldTreeReader, _ closing: Ruled<Day>?, today: Day) {
        if let day = terms.bookedOn, day > today {
            fields.fault("bookedOn", "Ngày \(day.vietnamese) chưa đến.")
        }
        guard reason == nil else { return }
        let old = payment.terms
        if old.voucher != nil, old.voucher != terms.voucher || old.bookedOn != terms.bookedOn {
            fields.fault("reason", "Chứng từ kho bạc đã ghi trước đây; ghi lý do sửa.")
        }
        guard let day = terms.bookedOn else { return }
        let standing = PaymentRules.standing(
            payment.kind,
            year: payment.budgetYear,
            bookedOn: day,
            closing: closing?.value
        )
        if standing == .otherYear {
            fields.fault(
                "reason",
                "Ngày hạch toán \(day.vietnamese) không thuộc ngân sách năm \(payment.budgetYear); ghi văn bản cho phép.",
                remedy: closing?.use.citation
            )
        }
    }

    func entry(_ payment: Payment, _ dossier: Dossier) -> AuditDraft {
        AuditDraft(
            act: "payment.book",
            subject: "payment",
            subjectID: payment.id,
            provinceNow: dossier.provinceNow,
            detail: BookingAudit(
                dossier: dossier.code,
                before: BookedTerms(payment.terms),
                after: BookedTerms(terms),
                reason: reason
            ),
            personal: [
                "payeeName": terms.payeeName, "payeeAccount": terms.payeeAccount, "payeeBank": terms.payeeBank,
            ].compactMapValues { $0 }
        )
    }

    private struct BookingAudit: Encodable {
        let dossier: String
        let before: BookedTerms
        let after: BookedTerms
        let reason: String?
    }

    /// What names nobody.
    private struct BookedTerms: Encodable {
        let chapter: String?
        let category: String?
        let item: String?
        let voucher: String?
        let bookedOn: Day?

        init(_ terms: PaymentTerms) {
            chapter = terms.chapter
            category = terms.category
            item = terms.item
            voucher = terms.voucher
            bookedOn = terms.bookedOn
        }
    }
}

extension FieldShape {
    package static let paymentBooking = FieldShape("PaymentBooking", PaymentBooking.init)
}
