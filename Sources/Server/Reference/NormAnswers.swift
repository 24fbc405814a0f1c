import KhuyenCong

struct NormPacksAnswer: Codable, Sendable {
    let packs: [NormPackAnswer]
}

struct NormPackAnswer: Codable, Sendable {
    let id: Int64
    let code: String
    let name: String
    /// Null for the centre's own.
    let place: PlaceAnswer?
    let from: Day?
    let until: Day?
    let basis: BasisAnswer
    let norms: [NormAnswer]

    init(_ pack: NormPack) {
        id = pack.id
        code = pack.code
        name = pack.name
        place = PlaceAnswer(pack.place)
        from = pack.validity.from
        until = pack.validity.until
        basis = BasisAnswer(pack.basis)
        norms = pack.norms.map(NormAnswer.init)
    }
}

struct NormAnswer: Codable, Sendable {
    let id: Int64
    let kind: ActivityKind.Code
    let item: String
    /// Hundredths of a percent of the eligible cost.
    let rateHundredths: Int?
    /// In đồng.
    let ceiling: Dong?
    let per: NormUnit?
    let note: String?
    let basis: BasisAnswer
    let itemCode: NormItem?
    let factors: NormFactors
    let version: Int

    init(_ norm: Norm) {
        id = norm.id
        kind = norm.kind
        item = norm.item
        rateHundredths = norm.rateHundredths
        ceiling = norm.ceiling
        per = norm.per
        note = norm.note
        basis = BasisAnswer(norm.basis)
        itemCode = norm.itemCode
        factors = norm.factors
        version = norm.version
    }
}

struct NormPackBody: Codable, Sendable, PackBody {
    let replaces: Int64?
    let code: String
    let name: String
    let place: PlaceAnswer?
    let from: Day
    let until: Day?
    let basis: BasisAnswer
}

struct NormBody: Codable, Sendable {
    /// Where there is no `replaces`.
    let pack: Int64?
    let replaces: Int64?
    let kind: ActivityKind.Code
    let item: String
    let rateHundredths: Int?
    let ceiling: Dong?
    let per: NormUnit?
    let note: String?
    let basis: BasisAnswer
    /// Without it, a row that replaces another one keeps that row's item and factors.
    let itemCode: NormItem?
    let factors: NormFactors?

    var draft: NormDraft {
        NormDraft(
            kind: kind,
            item: item,
            rateHundredths: rateHundredths,
            ceiling: ceiling,
            per: per,
            note: note,
            basis: basis.basis,
            itemCode: itemCode,
            factors: factors ?? NormFactors()
        )
    }
}
