import KhuyenCong

/// The questions about a place: a province of either map, and a district or commune in it.
struct PlaceFields: Sendable {
    let territories: Territories
    /// Codes of today's map; nil offers all.
    let provinces: Set<String>?

    init(_ territories: Territories, for officer: Officer, _ permission: Permission) {
        let territory = officer.territory(permission)
        self.territories = territories
        provinces = territory.isNation ? nil : territory.provinces
    }

    func html(_ typed: URLQuery, faults: FormFaults, none: String = "Không ghi", isRequired: Bool = false) -> HTML {
        let province = FormField(
            "province",
            "Tỉnh, thành phố",
            .choice(options, empty: none),
            isRequired: isRequired
        )
        let unit = FormField(
            "place",
            "Huyện, xã",
            help: "Tên đủ hoặc mã, ví dụ “Huyện Yên Thành”; bỏ trống là cả tỉnh."
        )
        return """
            \(province.html(typed["province"], faults: faults))
            \(unit.html(typed["place"], faults: faults))
            """
    }

    /// Nil where nothing is chosen; a place that cannot be read is refused at its field.
    func read(_ reader: inout FieldReader) -> PlaceKey? {
        guard let chosen = reader.text("province", "Tỉnh, thành phố") else { return nil }
        guard let province = PlaceFields.province(chosen), territories.unit(province.map, province.code) != nil else {
            reader.refuse("province", "Chọn tỉnh, thành phố trong danh sách.")
            return nil
        }
        guard let typed = reader.text("place", "Huyện, xã") else { return province }
        if let unit = territories.unit(province.map, typed),
            territories.province(of: unit.map, code: unit.code)?.code == province.code
        {
            return PlaceKey(unit.map, unit.code)
        }
        switch territories.find(typed, inProvince: province.code, map: province.map) {
        case .unit(let unit): return PlaceKey(unit.map, unit.code)
        case .province: return province
        case .several: reader.refuse("place", "Ghi một nơi thôi.")
        case .ambiguous(let units):
            reader.refuse("place", "Có nhiều nơi mang tên này: \(units.map(\.name).joined(separator: ", ")).")
        case .unknown: reader.refuse("place", "Tỉnh này không có huyện, xã tên như vậy.")
        }
        return nil
    }

    /// What the form shows of a place.
    func typed(_ place: PlaceKey?) -> URLQuery {
        guard let place, let province = territories.province(of: place.map, code: place.code) else { return [:] }
        let typed: URLQuery = ["province": PlaceFields.word(PlaceKey(province.map, province.code))]
        return place.code == province.code ? typed : typed.setting("place", territories.name(place.map, place.code))
    }

    /// Provinces of today's map first, then those until 30/06/2025, each where the officer may write.
    private var options: [(value: String, label: String)] {
        (territories.provinces(.of2025) + territories.provinces(.of2024)).compactMap { unit in
            let now = territories.provinceNow(map: unit.map, code: unit.code)
            guard provinces.map({ $0.contains(now ?? "") }) ?? true else { return nil }
            return PlaceFields.option(unit)
        }
    }

    /// A province to choose.
    static func option(_ province: AdminUnit) -> (value: String, label: String) {
        (word(PlaceKey(province.map, province.code)), label(province))
    }

    /// A province that is no more says until when it was one: others bear its name today.
    static func label(_ province: AdminUnit) -> String {
        province.map == .of2025 ? province.name : "\(province.name) (đến 30/06/2025)"
    }

    /// "40" of today's map, "cu-54" of the map until 2025-06-30.
    static func word(_ province: PlaceKey) -> String {
        switch province.map {
        case .of2025: province.code
        case .of2024: "cu-" + province.code
        }
    }

    static func province(_ word: String) -> PlaceKey? {
        let isOld = word.hasPrefix("cu-")
        let code = isOld ? String(word.dropFirst(3)) : word
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return PlaceKey(isOld ? .of2024 : .of2025, code)
    }
}

extension Territories {
    /// "Huyện Yên Thành, Tỉnh Nghệ An"; nil for no place.
    func words(_ place: PlaceKey?) -> String? {
        guard let place else { return nil }
        let name = name(place.map, place.code)
        guard let province = province(of: place.map, code: place.code), province.code != place.code else { return name }
        return "\(name), \(province.name)"
    }
}
