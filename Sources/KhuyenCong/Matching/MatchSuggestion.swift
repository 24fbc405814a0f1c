import Vietnamese

/// An open notice of the other side that may fit (gợi ý kết nối), with why.
package struct MatchSuggestion: Sendable, Hashable {
    package let notice: TradeNotice
    /// The words that both notices have, as the other one writes them.
    package let shared: [String]
    package let isSameProvince: Bool
    package let isSameRegion: Bool
    /// Nil where one of them tells no amount, or the units differ.
    package let isEnough: Bool?
    /// Whether what is asked is no more than what would be paid; nil where one of them tells no price.
    package let isAffordable: Bool?

    /// Of the words of the shorter notice, hundredths that the other one has too.
    let likeness: Int

    package var reasons: String {
        [
            "cùng nói: \(shared.joined(separator: ", "))",
            isSameProvince ? "cùng tỉnh" : isSameRegion ? "cùng khu vực" : nil,
            isEnough.map { $0 ? "đủ số lượng" : "thiếu số lượng" },
            isAffordable.map { $0 ? "giá trong mức muốn mua" : "giá cao hơn mức muốn mua" },
        ].compactMap(\.self).joined(separator: "; ")
    }
}

/// Finds the notices of the other side that fit one.
///
/// A rule that a person can follow: the same sort of thing, and words in common; what is nearer, enough and affordable
/// stands first. It proposes, people decide.
struct MatchFinder {
    let territories: Territories
    let today: Day

    /// Half of the words of the shorter notice, or three of them where it is long.
    private static let leastLikeness = 50
    private static let leastShared = 3
    private static let mostSuggestions = 20

    func suggestions(for notice: TradeNotice, among others: [TradeNotice]) -> [MatchSuggestion] {
        let own = MatchFinder.words(notice)
        return others.filter { fits($0, notice) }.compactMap { suggestion(of: $0, to: notice, own) }
            .sorted { order($0) > order($1) }.prefix(MatchFinder.mostSuggestions).map(\.self)
    }

    private func fits(_ other: TradeNotice, _ notice: TradeNotice) -> Bool {
        other.side != notice.side && other.subject == notice.subject && other.isOpen(on: today)
            && (other.beneficiaryID == nil || other.beneficiaryID != notice.beneficiaryID)
    }

    private func suggestion(of other: TradeNotice, to notice: TradeNotice, _ own: Set<String>) -> MatchSuggestion? {
        let theirs = MatchFinder.words(other)
        let shared = own.intersection(theirs)
        let likeness = 100 * shared.count / max(1, min(own.count, theirs.count))
        guard likeness >= MatchFinder.leastLikeness || shared.count >= MatchFinder.leastShared else { return nil }
        let theirRegion = territories.region(ofProvince: other.provinceNow)?.code
        let (offer, need) = notice.side == .offer ? (notice, other) : (other, notice)
        return MatchSuggestion(
            notice: other,
            shared: MatchFinder.shown(shared, in: other),
            isSameProvince: other.provinceNow == notice.provinceNow,
            isSameRegion: theirRegion != nil && theirRegion == territories.region(ofProvince: notice.provinceNow)?.code,
            isEnough: isEnough(offer, need),
            isAffordable: offer.unitPrice.flatMap { price in need.unitPrice.map { price <= $0 } },
            likeness: likeness
        )
    }

    private func order(_ one: MatchSuggestion) -> (Int, Int, Int, Int, Int64) {
        (
            one.likeness / 25, one.isSameProvince ? 2 : one.isSameRegion ? 1 : 0, one.isEnough == true ? 1 : 0,
            one.isAffordable == true ? 1 : 0, -one.notice.id
        )
    }

    private func isEnough(_ offer: TradeNotice, _ need: TradeNotice) -> Bool? {
        guard let offered = offer.quantity, let needed = need.quantity, let unit = offer.quantityUnit,
            let other = need.quantityUnit, Fold.key(unit) == Fold.key(other)
        else { return nil }
        return offered >= needed
    }

    /// Words that say what the thing is, folded.
    private static func words(_ notice: TradeNotice) -> Set<String> {
        Set(printed(notice).filter { !empty.contains($0) }.map(Fold.key))
    }

    private static func shown(_ shared: Set<String>, in notice: TradeNotice) -> [String] {
        var told: Set<String> = []
        return printed(notice).filter { shared.contains(Fold.key($0)) && told.insert(Fold.key($0)).inserted }
    }

    private static func printed(_ notice: TradeNotice) -> [String] {
        notice.title.nfc.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }

    /// Words of any notice, with their marks: "sản" of "sản phẩm" is empty, "sắn" is a plant.
    private static let empty: Set = [
        "cần", "mua", "bán", "chào", "hàng", "tìm", "nguồn", "cung", "cấp", "số", "lượng", "lớn", "các", "loại", "và",
        "cho", "theo", "tại", "của", "sản", "phẩm", "chất", "cao", "giá", "rẻ", "xuất", "khẩu", "làm",
    ]
}
