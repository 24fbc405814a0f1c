import Database

/// A hand-over (bàn giao) from one person, or one organisation, to another: what passed, why, and by which paper.
package struct HandOver: Sendable, Equatable {
    package enum Parties: Sendable, Equatable {
        case accounts(from: Int64, to: Int64)
        case organisations(from: Int64, to: Int64)
    }

    package let id: Int64
    package let parties: Parties
    package let fromName: String
    package let toName: String
    package let day: Day
    package let reason: String
    package let document: String?
    package let count: HandOverCount
    package let officerName: String
}

/// What passes with a hand-over; the same before and after it.
package struct HandOverCount: Sendable, Equatable {
    package let files: Int
    /// Contracts that stand over those files.
    package let contracts: Int
    /// Files in which something is still to be done.
    package let tasks: Int
    /// Support under contract in those files, in đồng.
    package let contracted: Dong
    /// Advanced and neither settled nor returned yet, in đồng.
    package let outstanding: Dong
    /// Roles.
    package let grants: Int
}

/// What an officer types to hand over.
package struct HandOverDraft: Sendable, Equatable {
    package let parties: HandOver.Parties
    package let day: Day
    package let reason: String
    package let document: String?
    /// Also the roles: the new person gets them, the old one loses them.
    package let passesGrants: Bool

    /// Reads "from", "to" or "fromOrganisation", "toOrganisation", and the rest; faults are noted in the reader.
    init(_ fields: FieldTreeReader, today: Day) {
        let isOfPeople = fields.text("fromOrganisation") == nil && fields.text("toOrganisation") == nil
        let names = isOfPeople ? (from: "from", to: "to") : (from: "fromOrganisation", to: "toOrganisation")
        let from = fields.id(names.from) ?? 0
        let to = fields.id(names.to) ?? 0
        parties = isOfPeople ? .accounts(from: from, to: to) : .organisations(from: from, to: to)
        day = fields.day("day") ?? today
        reason = fields.required("reason", "Ghi lý do bàn giao.", .prose)
        document = fields.text("document")
        passesGrants = fields.flag("passesGrants")
        if fields.text(names.from) == nil { fields.fault(names.from, "Chọn bên giao.") }
        if fields.text(names.to) == nil { fields.fault(names.to, "Chọn bên nhận.") }
        if from == to, from > 0 { fields.fault(names.to, "Bên nhận phải khác bên giao.") }
        if day > today { fields.fault("day", "Ngày \(day.vietnamese) chưa đến.") }
    }
}
