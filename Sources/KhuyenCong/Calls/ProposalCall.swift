import Database

/// An office's call for proposals (đợt nhận đề xuất): what it takes, from whom, between which days.
package struct ProposalCall: Sendable, Equatable {
    package let id: Int64
    package let level: ProgrammeLevel
    /// The province that may propose, a code of today's map; nil for a national call to all provinces.
    package let provinceNow: String?
    package let title: String
    package let kinds: [ActivityKind.Code]
    /// The budget year that is planned.
    package let year: Int
    package let opensOn: Day
    /// The last day on which a proposal is taken.
    package let closesOn: Day
    /// Where people may ask: an office with its phone, no private number.
    package let contact: String
    /// The paper that opens the call.
    package let document: String?
    package let note: String?
    package let officerName: String
    package let withdrawnAt: Moment?
    /// Rises with each edit; a form names the version it was drawn from.
    package let version: Int

    package func isOpen(on day: Day) -> Bool {
        withdrawnAt == nil && opensOn <= day && day <= closesOn
    }

    /// The province of a proposal: that of the call, or the one named in it.
    func province(of fields: FieldTree) -> String? {
        provinceNow ?? FieldTreeReader.lenient(fields).text("province")
    }
}

/// A call with what came of it, for its office.
package struct ProposalCallCount: Sendable, Equatable {
    package let call: ProposalCall
    /// Proposals begun and not handed in yet.
    package let drafts: Int
    /// Files that were handed in.
    package let files: Int
}

/// What an officer types to open a call or to change one.
package struct ProposalCallDraft: Sendable, Equatable {
    package let level: ProgrammeLevel
    package let provinceNow: String?
    package let title: String
    package let kinds: [ActivityKind.Code]
    package let year: Int
    package let opensOn: Day
    package let closesOn: Day
    package let contact: String
    package let document: String?
    package let note: String?

    /// Whether "withdraw" is ticked: the call ends before its day.
    static func isEnd(_ fields: FieldTreeReader) -> Bool {
        fields.flag("withdraw")
    }

    /// Reads the fields of a call; faults are noted in the reader.
    init(_ fields: FieldTreeReader, today: Day) {
        level = fields.choice("level", of: ProgrammeLevel.self) ?? .local
        provinceNow = fields.text("province")
        title = fields.required("title", "Ghi tên đợt nhận đề xuất.")
        kinds = fields.choices("kinds", of: ActivityKind.Code.self)
        year = fields.integer("year", in: .programmeYears) ?? today.year
        opensOn = fields.day("opensOn") ?? today
        closesOn = fields.day("closesOn") ?? today
        contact = fields.required("contact", "Ghi nơi giải đáp: cơ quan, số điện thoại.")
        document = fields.text("document")
        note = fields.text("note", .prose)
        if fields.text("closesOn") == nil { fields.fault("closesOn", "Ghi ngày cuối nhận đề xuất.") }
        if closesOn < opensOn { fields.fault("closesOn", "Ngày cuối phải sau ngày bắt đầu nhận.") }
        if level == .local, provinceNow == nil { fields.fault("province", "Chọn tỉnh, thành phố.") }
        if kinds.isEmpty { fields.fault("kinds", "Chọn ít nhất một nội dung.") }
    }
}

/// Who opens calls: the office that owns the money, in its own territory.
enum CallPolicy {
    static func mayEdit(_ level: ProgrammeLevel, _ provinceNow: String?, by officer: Officer) -> Bool {
        if officer == .localOperator { return true }
        let roles: Set<Role> = level == .national ? [.nationalAgency] : [.department, .promotionCentre]
        return officer.grants.contains { grant in
            guard roles.contains(grant.role) else { return false }
            guard let provinceNow else { return grant.scope == .nation }
            return grant.scope.covers(province: provinceNow, commune: nil)
        }
    }

    /// Calls that an officer looks after.
    static func isOwn(_ call: ProposalCall, _ officer: Officer) -> Bool {
        mayEdit(call.level, call.provinceNow, by: officer)
    }

    /// Whether an officer may open a call anywhere.
    static func mayOpenAny(_ officer: Officer) -> Bool {
        officer == .localOperator
            || officer.grants.contains { [.nationalAgency, .department, .promotionCentre].contains($0.role) }
    }
}

extension FieldShape {
    package static let proposalCall = FieldShape("NewCall") { ProposalCallDraft($0, today: today) }
    package static let callRevision = FieldShape("CallRevision") { fields in
        ProposalCallDraft.isEnd(fields) ? nil : ProposalCallDraft(fields, today: today)
    }
}
