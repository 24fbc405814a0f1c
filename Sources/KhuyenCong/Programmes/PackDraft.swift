/// What an administrator types for a pack of norms or of rules.
package struct PackDraft: Sendable, Hashable, Encodable {
    package var code: String
    package var name: String
    /// A province of either map; nil for what the whole country shares.
    package var place: PlaceKey?
    package var validFrom: Day
    package var validUntil: Day?
    package var basis: LegalBasis

    package init(
        code: String,
        name: String,
        place: PlaceKey?,
        validFrom: Day,
        validUntil: Day?,
        basis: LegalBasis
    ) {
        self.code = code
        self.name = name
        self.place = place
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.basis = basis
    }

    /// A pack as it stands, to be changed.
    package init(_ pack: some DatedPack) {
        self.init(
            code: pack.code,
            name: pack.name,
            place: pack.place,
            validFrom: pack.validity.from ?? Day.firstOfYear(1990),
            validUntil: pack.validity.until,
            basis: pack.basis
        )
    }

    /// The draft made clean; `what` is the kind of pack in a refusal, `others` the packs that it may not overlap.
    ///
    /// - Throws: `Refusal` (invalid, conflict).
    func checked(as what: String, beside others: [some DatedPack], _ territories: Territories) throws -> PackDraft {
        var draft = self
        draft.code = try TypedName.checked(code, field: "code", "Ghi mã \(what).", .figure)
        draft.name = try TypedName.checked(name, field: "name", "Ghi tên \(what).")
        draft.basis = try basis.checked()
        if let place, territories.unit(place.map, place.code)?.level != .province {
            throw Refusal.invalid("Không có tỉnh, thành phố nào mang mã \(place.code).", field: "place")
        }
        let validity = try Validity(from: validFrom, until: validUntil)
        let ofSamePlace = others.filter { $0.place == place }
        try OverlapRules.check(validity, against: ofSamePlace.map { ($0.name, $0.validity) })
        return draft
    }
}
