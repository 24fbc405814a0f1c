import Vietnamese

/// What a unit's name is searched and sorted by.
struct AdminUnitNames {
    /// The whole name folded: "huyen ea h leo".
    let key: String
    /// Sorts by the name without its kind, so that a list runs from A to Y across kinds.
    let sortKey: [UInt8]

    init(_ name: String) {
        key = Fold.key(name)
        let words = name.split(separator: " ")
        let foldedWords = key.split(separator: " ").count
        let bareWords = PlaceKind.split(Substring(key))?.rest.split(separator: " ").count ?? foldedWords
        sortKey = SortKey.bytes(words.dropFirst(foldedWords - bareWords).joined(separator: " "))
    }
}
