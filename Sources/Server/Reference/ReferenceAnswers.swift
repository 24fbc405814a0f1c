import KhuyenCong

/// A legal basis as printed, and how well it is known.
struct BasisAnswer: Codable, Sendable {
    let citation: String
    let evidence: Evidence

    init(_ basis: LegalBasis) {
        citation = basis.citation
        evidence = basis.evidence
    }

    var basis: LegalBasis {
        LegalBasis(citation, evidence)
    }
}

/// A place by its map and code.
struct PlaceAnswer: Codable, Sendable {
    /// 2024 or 2025.
    let map: AdminMap
    let code: String

    init?(_ place: PlaceKey?) {
        guard let place else { return nil }
        map = place.map
        code = place.code
    }

    var key: PlaceKey {
        PlaceKey(map, code)
    }
}

struct AdminUnitsAnswer: Codable, Sendable {
    let units: [AdminUnitAnswer]
}

struct AdminUnitAnswer: Codable, Sendable {
    let map: AdminMap
    let code: String
    let name: String
    let level: AdminUnit.Level
    let parent: String?
    let from: Day?
    /// First day on which it is no more.
    let until: Day?
    let formedFrom: [AdminUnitLinkAnswer]
    let mergedInto: [AdminUnitLinkAnswer]
    let basis: BasisAnswer
    /// Goes with a revision.
    let version: Int

    /// Nil where the unit is none of those whose bases were read.
    init?(_ unit: AdminUnit, _ bases: AdminUnitBases, _ territories: Territories) {
        guard let basis = bases.units[unit.code], let version = bases.versions[unit.code] else { return nil }
        let key = PlaceKey(unit.map, unit.code)
        map = unit.map
        code = unit.code
        name = unit.name
        level = unit.level
        parent = unit.parentCode
        from = unit.validity.from
        until = unit.validity.until
        formedFrom = territories.predecessors(of: unit).map { link in
            let old = PlaceKey(link.unit.map, link.unit.code)
            return AdminUnitLinkAnswer(link, bases.successions[.init(old: old, new: key)])
        }
        mergedInto = territories.successors(of: unit).map { link in
            let new = PlaceKey(link.unit.map, link.unit.code)
            return AdminUnitLinkAnswer(link, bases.successions[.init(old: key, new: new)])
        }
        self.basis = BasisAnswer(basis)
        self.version = version
    }
}

struct AdminUnitLinkAnswer: Codable, Sendable {
    let map: AdminMap
    let code: String
    let name: String
    /// Whether all of the old unit went over.
    let whole: Bool
    /// The law by which one followed the other.
    let basis: BasisAnswer?

    init(_ link: AdminUnitLink, _ basis: LegalBasis?) {
        map = link.unit.map
        code = link.unit.code
        name = link.unit.name
        whole = link.extent == .whole
        self.basis = basis.map(BasisAnswer.init)
    }
}

struct AdminUnitRevision: Codable, Sendable {
    let map: AdminMap
    let code: String
    let name: String
    /// Of a unit that ended before its map did, as is the next.
    let mergedInto: String?
    /// First day on which it was no more.
    let validUntil: Day?
    let basis: BasisAnswer
    /// Of the row that was seen.
    let version: Int

    var draft: AdminUnitDraft {
        AdminUnitDraft(name: name, mergedInto: mergedInto, validUntil: validUntil, basis: basis.basis)
    }
}

struct EarlierUnitBody: Codable, Sendable {
    let code: String
    let name: String
    let parentCode: String
    let mergedInto: String
    /// First day on which it was no more.
    let validUntil: Day
    let basis: BasisAnswer

    var draft: EarlierUnitDraft {
        EarlierUnitDraft(
            code: code,
            name: name,
            parentCode: parentCode,
            mergedInto: mergedInto,
            validUntil: validUntil,
            basis: basis.basis
        )
    }
}

struct ActivityKindsAnswer: Codable, Sendable {
    let kinds: [ActivityKindAnswer]
}

struct ActivityKindAnswer: Codable, Sendable {
    let code: ActivityKind.Code
    /// As exports write it.
    let name: String
    let terms: [ActivityKindTermAnswer]

    init(_ kind: ActivityKind) {
        code = kind.code
        name = kind.name
        terms = kind.terms.map(ActivityKindTermAnswer.init)
    }
}

struct ActivityKindTermAnswer: Codable, Sendable {
    let id: Int64
    let subKind: String?
    let name: String
    let article: String?
    let from: Day?
    let until: Day?
    let basis: BasisAnswer

    init(_ term: ActivityKindTerm) {
        id = term.id
        subKind = term.subKind
        name = term.name
        article = term.article
        from = term.validity.from
        until = term.validity.until
        basis = BasisAnswer(term.basis)
    }
}

struct ActivityKindBody: Codable, Sendable {
    let replaces: Int64?
    let kind: ActivityKind.Code
    let subKind: String?
    let name: String
    let article: String?
    let from: Day?
    let until: Day?
    let basis: BasisAnswer

    var draft: ActivityKindDraft {
        ActivityKindDraft(
            kind: kind,
            subKind: subKind,
            name: name,
            article: article,
            validFrom: from,
            validUntil: until,
            basis: basis.basis
        )
    }
}

extension ActivityKindBody: BodyFields {
    static let ofRules = ["validFrom": "from", "validUntil": "until"]
}
