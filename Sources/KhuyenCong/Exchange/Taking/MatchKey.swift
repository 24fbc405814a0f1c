import Vietnamese

/// The words by which two tellings of a project are the same one: title, place and year, folded.
///
/// The hash only narrows the search in the store (FNV-1a, 64 bits); the words decide.
struct MatchKey: Hashable, Sendable {
    let title: String
    let place: String
    let year: Int

    init(title: String, place: String?, year: Int) {
        self.title = Fold.key(title)
        self.place = place.map(Fold.key) ?? ""
        self.year = year
    }

    init(_ project: ImportedProject) {
        self.init(title: project.title, place: project.placeText, year: project.year)
    }

    /// Over title and year: another place under the same title may be the same project in another office's list.
    func hash(provinceNow: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in provinceNow.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for byte in title.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ UInt64(year)) &* 0x100_0000_01B3
        return Int64(bitPattern: hash)
    }
}
