import Database
import Vietnamese

/// An establishment of the demonstration: a name that no firm bears, in a commune of the earlier map.
struct DemoEstablishment {
    let id: Int64
    let name: String
    let trade: String
    let district: DemoPlaces.District
    /// Nil where the map knows no commune of the district.
    let commune: DemoPlace?

    /// How lists of that year name its place; nil where the commune was divided in 2025.
    func place(on map: AdminMap, precisely: Bool, in places: DemoPlaces) -> DemoPlace? {
        switch map {
        case .of2024: precisely ? commune ?? district.place : district.place
        case .of2025: commune?.position.communeNow.flatMap { places.commune($0) }
        }
    }
}

enum DemoEstablishments {
    /// Makes and stores the establishments of a province of the earlier map.
    static func make(
        count: Int,
        in places: DemoPlaces,
        at now: Moment,
        _ transaction: Transaction
    ) throws -> [DemoEstablishment] {
        var random = DemoRandom("establishments", places.province.key.code)
        let districts = places.districts.filter { $0.validity.until == AdminMap.changeDay || $0.validity.until == nil }
        guard !districts.isEmpty else { return [] }
        let establishments = try transaction.reserveIdentities(in: "beneficiary", count: count).enumerated().map {
            index,
            id in
            let trade = random.pick(DemoWords.trades)
            let form = random.pick(weighted: DemoWords.forms)
            let district = random.pick(districts)
            return DemoEstablishment(
                id: id,
                name: "\(form) \(trade) \(random.pick(DemoWords.ownNames)) \(index + 1)",
                trade: trade,
                district: district,
                commune: district.communes.isEmpty ? nil : random.pick(district.communes)
            )
        }
        try transaction.insertMany(
            into: "beneficiary",
            columns: columns,
            rows: establishments.lazy.map { row($0, now) }
        )
        return establishments
    }

    private static let columns = [
        "id", "name", "name_key", "sort_key", "form", "map", "place_code", "province_now", "created_at",
    ]

    private static func row(_ establishment: DemoEstablishment, _ now: Moment) -> [SQLValue] {
        let place = establishment.commune ?? establishment.district.place
        let key = BeneficiaryName.key(establishment.name)
        return [
            .integer(establishment.id), .text(establishment.name), .text(key),
            .bytes(SortKey.bytes(establishment.name)), BeneficiaryForm.guess(fromKey: key).sqlValue,
            place.key.map.sqlValue, .text(place.key.code), .text(place.position.provinceNow), now.sqlValue,
        ]
    }
}
