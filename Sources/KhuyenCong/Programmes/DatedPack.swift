/// What packs of norms and packs of rules have in common: dated, of the centre or of a province, with a legal basis.
package protocol DatedPack: Sendable {
    var id: Int64 { get }
    var code: String { get }
    var name: String { get }
    /// The province or former province that set it; nil for one that the whole country shares.
    var place: PlaceKey? { get }
    var validity: Validity { get }
    var basis: LegalBasis { get }
    var supersededAt: Moment? { get }
}

extension NormPack: DatedPack {}

extension RulePack: DatedPack {}

extension Sequence where Element: DatedPack {
    /// The pack of a day: the present province's own, else its former province's, else the shared one.
    ///
    /// A merged province lets the old packs run on until its own resolution is in force.
    func inForce(on day: Day, formerProvince: String?, presentProvince: String?) -> Element? {
        let standing = filter { $0.supersededAt == nil && $0.validity.contains(day) }
        let places = [
            presentProvince.map { PlaceKey(.of2025, $0) },
            formerProvince.map { PlaceKey(.of2024, $0) },
        ]
        for place in places.compactMap({ $0 }) {
            if let own = standing.first(where: { $0.place == place }) {
                return own
            }
        }
        return standing.first { $0.place == nil }
    }
}

/// Packs as an officer sees them who may edit some of them.
package protocol PackBook: Sendable {
    var territories: Territories { get }
    var officer: Officer { get }
}

/// All packs of one kind that stand.
package protocol StandingPackBook: PackBook {
    associatedtype Pack: DatedPack
    var packs: [Pack] { get }
}

extension PackBook {
    /// Whether the officer may edit the packs of a place; nil is the centre.
    package func mayEdit(_ place: PlaceKey?) -> Bool {
        do {
            try PackPolicy.requireEdit(place, by: officer, territories)
            return true
        } catch {
            return false
        }
    }

    /// The provinces of both maps whose packs the officer may write.
    package var editableProvinces: [AdminUnit] {
        (territories.provinces(.of2025) + territories.provinces(.of2024)).filter { unit in
            mayEdit(PlaceKey(unit.map, unit.code))
        }
    }
}
