import KhuyenCong

struct RulePacksAnswer: Codable, Sendable {
    let packs: [RulePackAnswer]
}

struct RulePackAnswer: Codable, Sendable {
    let id: Int64
    let code: String
    let name: String
    let level: ProgrammeLevel
    /// Null for the centre's own and for the local default.
    let place: PlaceAnswer?
    let from: Day?
    let until: Day?
    let basis: BasisAnswer
    let rules: [RuleAnswer]

    init(_ pack: RulePack) {
        id = pack.id
        code = pack.code
        name = pack.name
        level = pack.level
        place = PlaceAnswer(pack.place)
        from = pack.validity.from
        until = pack.validity.until
        basis = BasisAnswer(pack.basis)
        rules = pack.rules.map(RuleAnswer.init)
    }
}

struct RuleAnswer: Codable, Sendable {
    let id: Int64
    let key: RuleKey
    /// As stored: "05-20", "7000" hundredths of a percent, "150" hundredths of a factor, "minister".
    let value: String
    let unit: RuleUnit
    let basis: BasisAnswer
    let version: Int

    init(_ rule: Rule) {
        id = rule.id
        key = rule.key
        value = rule.value.text
        unit = rule.key.unit
        basis = BasisAnswer(rule.basis)
        version = rule.version
    }
}

struct RulePackBody: Codable, Sendable, PackBody {
    /// The pack to copy; where there is none, `replaces`.
    let copies: Int64?
    let replaces: Int64?
    let code: String
    let name: String
    let place: PlaceAnswer?
    let from: Day
    let until: Day?
    let basis: BasisAnswer
}

struct RuleBody: Codable, Sendable {
    let replaces: Int64
    let value: String
    let basis: BasisAnswer

    var draft: RuleDraft {
        RuleDraft(value: value, basis: basis.basis)
    }
}

struct EligibilityTermsAnswer: Codable, Sendable {
    let terms: [EligibilityTermAnswer]
}

struct EligibilityTermAnswer: Codable, Sendable {
    let id: Int64
    let subject: EligibilityTerm.Subject
    let code: String
    let name: String
    let verdict: CheckVerdict
    let remedy: String?
    let from: Day?
    let until: Day?
    let basis: BasisAnswer
    let version: Int

    init(_ term: EligibilityTerm) {
        id = term.id
        subject = term.subject
        code = term.code
        name = term.name
        verdict = term.verdict
        remedy = term.remedy
        from = term.validity.from
        until = term.validity.until
        basis = BasisAnswer(term.basis)
        version = term.version
    }
}
