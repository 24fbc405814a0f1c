import Vietnamese

/// Names of units that are one letter off.
extension Territories {
    /// The only unit of the provinces whose name is one letter off a folded text; a district before a commune where the
    /// text does not say which.
    ///
    /// Nil for short names, where two units are near, and for what another unit of any province is called on either map.
    func unitOneLetterOff(_ folded: Substring, inProvinces codes: [String], on map: AdminMap) -> AdminUnit? {
        let written = PlaceName(folded: folded)
        guard written.key.utf8.count >= 6, written.key.allSatisfy(\.isLetter) else { return nil }
        var near: [AdminUnit] = []
        for province in codes.compactMap({ position(map, $0) }) {
            for (key, bearers) in names(inProvince: province) where key.isOneLetterOff(written.key) {
                near += bearers.map { units[Int($0)] }.filter { $0.level != .province }
            }
        }
        if let levels = written.kind?.levels {
            near = near.filter { levels.contains($0.level) }
        } else if near.contains(where: { $0.level == .district }) {
            near = near.filter { $0.level == .district }
        }
        guard let only = near.first, near.count == 1, !isName(folded) else { return nil }
        return only
    }

    private func isName(_ folded: Substring) -> Bool {
        AdminMap.allCases.contains { map in
            provinces(map).contains { find(String(folded), inProvince: $0.code, map: map) != .unknown }
        }
    }
}

extension String {
    /// Whether one letter put in, left out or written for another makes two keys the same.
    fileprivate func isOneLetterOff(_ other: String) -> Bool {
        guard abs(utf8.count - other.utf8.count) <= 1 else { return false }
        let isLonger = utf8.count >= other.utf8.count
        let long = Array((isLonger ? self : other).utf8)
        let short = Array((isLonger ? other : self).utf8)
        guard long != short else { return false }
        let same = zip(long, short).prefix { $0 == $1 }.count
        return long.dropFirst(same + 1) == short.dropFirst(long.count == short.count ? same + 1 : same)
    }
}
