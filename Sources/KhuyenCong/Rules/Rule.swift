import Database

/// One rule of a pack: a deadline, a share, who decides.
package struct Rule: Sendable, Hashable {
    package let id: Int64
    package let packID: Int64
    package let key: RuleKey
    package let value: RuleValue
    package let basis: LegalBasis
    /// Counts the revisions of this key in this pack, from 1.
    package let version: Int
    package let enteredAt: Moment
    package let supersededAt: Moment?

    /// What a check stores of the rule that it used.
    package var use: RuleUse {
        RuleUse(
            packID: packID,
            ruleID: id,
            version: version,
            key: key,
            value: value.text,
            citation: basis.citation,
            evidence: basis.evidence
        )
    }
}

/// The rule that a check used, as it read on that day; stored with the outcome.
package struct RuleUse: Sendable, Hashable, Codable {
    package let packID: Int64
    package let ruleID: Int64
    package let version: Int
    package let key: RuleKey
    /// As stored: "7000" is 70 %.
    package let value: String
    package let citation: String
    package let evidence: Evidence
}

/// A value of the law with the rule that it stands in.
package struct Ruled<Value: Sendable & Hashable>: Sendable, Hashable {
    package let value: Value
    package let use: RuleUse
}

/// Rules that hold together (bộ quy tắc): the centre's, the default for local projects, or those of one province.
package struct RulePack: Sendable, Hashable {
    package let id: Int64
    package let code: String
    package let name: String
    package let level: ProgrammeLevel
    /// The province or former province that set them; nil for the centre's and for the local default.
    package let place: PlaceKey?
    package let validity: Validity
    package let basis: LegalBasis
    package let enteredAt: Moment
    package let supersededAt: Moment?
    /// The rows that stand, or for a superseded pack those it had when it was superseded.
    package let rules: [Rule]

    /// Whether local projects fall back on it where their province has entered none.
    package var isLocalDefault: Bool {
        level == .local && place == nil
    }

    package func rule(_ key: RuleKey) -> Rule? {
        rules.first { $0.key == key }
    }
}

extension RulePack {
    /// Before this day of a year; nil where the pack has no such rule.
    package func day(_ key: RuleKey, inYear year: Int) -> Ruled<Day>? {
        guard let rule = rule(key), case .monthDay(let value) = rule.value, let day = value.inYear(year) else {
            return nil
        }
        return Ruled(value: day, use: rule.use)
    }

    /// A number of days, a day of the month, a count, hundredths of a percent or of a factor, by the key's unit.
    package func number(_ key: RuleKey) -> Ruled<Int>? {
        guard let rule = rule(key) else { return nil }
        switch rule.value {
        case .dayOfMonth(let value), .days(let value), .count(let value), .percent(let value), .factor(let value):
            return Ruled(value: value, use: rule.use)
        case .monthDay, .decider, .flag:
            return nil
        }
    }

    /// Whether something is so; nil where the pack has no such rule.
    package func flag(_ key: RuleKey) -> Ruled<Bool>? {
        guard let rule = rule(key), case .flag(let value) = rule.value else { return nil }
        return Ruled(value: value, use: rule.use)
    }

    /// Who decides a change of a project; nil for a change that the pack does not name.
    package func decider(ofChange change: String, isGroupScheme: Bool) -> Ruled<RuleDecider>? {
        guard let key = RuleKey.decider(ofChange: change, isGroupScheme: isGroupScheme), let rule = rule(key),
            case .decider(let value) = rule.value
        else { return nil }
        return Ruled(value: value, use: rule.use)
    }
}
