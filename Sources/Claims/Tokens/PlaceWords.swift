/// Words that say what a province is named for: compared with, merged, sold to.
struct PlaceWords: Sendable {
    /// Between a province and the words that say what it is named for.
    let provinceHeads: WordSet
    /// End "sáp nhập", "hợp nhất"; what joins them with a province, and what says that they are past.
    let merging: WordSet
    let mergingLinks: WordSet
    let beforeMerging: WordSet
    /// Before a province that is only compared with; before "với" as well.
    let comparing: WordSet
    let beside: WordSet
    /// "bán sang", "xuất đi", "thị trường".
    let selling: WordSet
    let outward: WordSet

    init(_ vocabulary: inout Vocabulary) {
        provinceHeads = WordSet("tỉnh thành phố TP các", &vocabulary)
        merging = WordSet("nhập nhất", &vocabulary)
        mergingLinks = WordSet("với từ cùng", &vocabulary)
        beforeMerging = WordSet("sau trước", &vocabulary)
        comparing = WordSet("hơn kém bằng", &vocabulary)
        beside = WordSet("so giáp", &vocabulary)
        selling = WordSet("bán xuất khẩu thị hàng thụ", &vocabulary)
        outward = WordSet("sang đi ra vào tới trường", &vocabulary)
    }
}
