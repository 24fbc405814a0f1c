extension Territories {
    /// Where a unit lies on both maps; nil where there is no such unit.
    package func position(map: AdminMap, code: String) -> PlacePosition? {
        guard let unit = position(map, code) else { return nil }
        switch map {
        case .of2024: return positionOfOld(unit)
        case .of2025: return positionOfNew(unit)
        }
    }

    /// The province of today's map that a unit of either map lies in; exact, since no province was split.
    package func provinceNow(map: AdminMap, code: String) -> String? {
        guard let unit = position(map, code) else { return nil }
        let province = provinceOf[Int(unit)]
        return map == .of2025 ? units[Int(province)].code : onlySuccessor(of: province)
    }

    /// The same of what may have no place, as the nation's own has none.
    func provinceNow(of place: PlaceKey?) -> String? {
        place.flatMap { provinceNow(map: $0.map, code: $0.code) }
    }

    /// The provinces until 2025-06-30 that became this one, itself included where it went on.
    package func formedFrom(_ province2025: String) -> [AdminUnit] {
        guard let province = position(.of2025, province2025) else { return [] }
        return succession.predecessors(of: province)
            .map { units[Int($0.unit)] }
            .sorted { $0.code < $1.code }
    }

    /// Whether a unit is one and the same on both maps: no other was merged into it, and nothing of it went elsewhere.
    package func isUnchanged(map: AdminMap, code: String) -> Bool {
        guard let unit = position(map, code) else { return false }
        let now = map == .of2025 ? unit : onlySuccessor(of: unit).flatMap { position(.of2025, $0) }
        guard let now else { return false }
        let links = succession.predecessors(of: now)
        return links.count == 1 && links.first?.extent == .whole
    }

    private func positionOfOld(_ position: Int32) -> PlacePosition? {
        let unit = units[Int(position)]
        let province = provinceOf[Int(position)]
        guard let provinceNow = onlySuccessor(of: province) else { return nil }
        return PlacePosition(
            provinceOld: units[Int(province)].code,
            districtOld: district(of: unit),
            communeOld: unit.level == .commune ? unit.code : nil,
            provinceNow: provinceNow,
            communeNow: unit.level == .province ? nil : onlySuccessor(of: position)
        )
    }

    private func positionOfNew(_ position: Int32) -> PlacePosition {
        let unit = units[Int(position)]
        let sources = succession.predecessors(of: position).map { units[Int($0.unit)] }
        let provinces = Set(sources.map { provinceCode(of: $0) })
        let districts = Set(sources.map { district(of: $0) })
        let communes = Set(sources.map { $0.level == .commune ? $0.code : nil })
        return PlacePosition(
            provinceOld: provinces.onlyElement ?? nil,
            districtOld: unit.level == .commune ? districts.onlyElement ?? nil : nil,
            communeOld: unit.level == .commune ? communes.onlyElement ?? nil : nil,
            provinceNow: units[Int(provinceOf[Int(position)])].code,
            communeNow: unit.level == .commune ? unit.code : nil
        )
    }

    /// The unit of today's map that took in the whole of an old one; nil where the old one was split.
    private func onlySuccessor(of position: Int32) -> String? {
        let links = succession.successors(of: position).filter { units[Int($0.unit)].map == .of2025 }
        guard links.count == 1, let link = links.first, link.extent == .whole else { return nil }
        return units[Int(link.unit)].code
    }

    private func district(of unit: AdminUnit) -> String? {
        switch unit.level {
        case .province: nil
        case .district: unit.code
        case .commune: unit.parentCode
        }
    }

    private func provinceCode(of unit: AdminUnit) -> String? {
        province(of: unit.map, code: unit.code)?.code
    }
}

extension Set {
    fileprivate var onlyElement: Element? {
        count == 1 ? first : nil
    }
}
