/// What a written place was read as.
package enum PlaceMatch: Sendable, Hashable {
    case unit(AdminUnit)
    /// The whole province: "toàn tỉnh", "các huyện", "tỉnh Nghệ An".
    case province(AdminUnit)
    /// Several units, each read for certain: "Nghi Lộc, Nam Đàn".
    case several([AdminUnit])
    /// One name that more than one unit bears: "Kỳ Anh" is a district and a town.
    case ambiguous([AdminUnit])
    case unknown
}
