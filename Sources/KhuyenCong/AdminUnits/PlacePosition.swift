/// Where a place lies on both maps, as far as it can be carried exactly.
///
/// Provinces were merged and never split, so `provinceNow` always holds; nil says that the answer is not unique.
package struct PlacePosition: Sendable, Hashable {
    package let provinceOld: String?
    package let districtOld: String?
    package let communeOld: String?
    package let provinceNow: String
    package let communeNow: String?

    package init(
        provinceOld: String?,
        districtOld: String?,
        communeOld: String?,
        provinceNow: String,
        communeNow: String?
    ) {
        self.provinceOld = provinceOld
        self.districtOld = districtOld
        self.communeOld = communeOld
        self.provinceNow = provinceNow
        self.communeNow = communeNow
    }
}
