import Database

/// The number of an act's paper that came after the act (số văn bản ghi sau).
///
/// An act is written once; its number may wait for the clerk, and stands beside it with who entered it and when.
package struct LateNumber: Sendable, Equatable {
    package let number: String
    package let year: Int?
    package let enteredAt: Moment
    package let officerName: String

    /// Reads the columns of `dossier_act_number n` from an index on; nil where no number came.
    static func decode(_ row: Row, from index: Int) throws -> LateNumber? {
        guard let number: String = try row.get(index), let enteredAt: Moment = try row.get(index + 2) else {
            return nil
        }
        let name: String? = try row.get(index + 3)
        return LateNumber(number: number, year: try row.get(index + 1), enteredAt: enteredAt, officerName: name ?? "")
    }

    static let columns: SQL = "n.number, n.year, n.entered_at, \(SQL.officerName(of: "n"))"
    static let join: SQL = "LEFT JOIN dossier_act_number n ON n.act_id = a.id"
}

extension ProjectAct {
    /// Whether its paper gets a number from the office that does the act.
    package var carriesNumber: Bool {
        switch self {
        case .report, .withdraw, .takeOver: false
        case .submit, .returnForRevision, .appraise, .register, .appraiseAtMinistry, .approve, .reject, .contract,
            .advance, .change, .suspend, .resume, .accept, .settle, .close, .stop, .recover:
            true
        }
    }
}

extension ActRecord {
    /// Whether its number is still to come.
    package var awaitsNumber: Bool {
        act.carriesNumber && document.number == nil
    }

    /// The paper with the number that came later.
    func numbered(by late: LateNumber?) -> ActRecord {
        guard let late, document.number == nil else { return self }
        var record = self
        record.lateNumber = late
        record.document = ActDocument(
            office: document.office,
            type: document.type,
            number: late.number,
            year: document.year ?? late.year,
            signer: document.signer,
            legalGround: document.legalGround
        )
        return record
    }
}

extension DossierPolicy {
    /// Whoever may do an act, in the state in which it was done, may enter the number of its paper; of an act that was
    /// entered from a copy, whoever may enter it.
    static func mayNumber(_ record: ActRecord, on dossier: Dossier, by officer: Officer) -> Bool {
        guard record.awaitsNumber else { return false }
        let isOwn = ActPolicy.may(
            record.act,
            level: dossier.level,
            state: record.fromState,
            provinceNow: dossier.provinceNow,
            communeNow: dossier.communeNow,
            isOwner: isOwner(of: dossier, officer),
            by: officer
        )
        if isOwn { return true }
        return record.onBehalfOf != nil && proof(record.act, on: dossier, in: record.fromState, by: officer) != nil
    }
}
