import Testing

@testable import KhuyenCong

@Suite struct PlaceReadingTests {
    private let territories: Territories

    init() async throws {
        territories = try await TerritoriesWorld.territories()
    }

    /// What a place was read as, by codes alone.
    enum Reading: Equatable, Sendable {
        case unit(String)
        case province
        case several([String])
        case ambiguous([String])
        case unknown
    }

    @Test(arguments: [
        ("huyện Ea H’leo", "66", "645"), ("Huyện Ea H'leo", "66", "645"), ("Ea Hleo", "66", "645"),
        ("huyện Cư M’gar", "66", "648"), ("H. Krông Pắk", "66", "654"), ("huyện Lắc", "66", "656"),
        ("TP. Buôn Ma Thuột", "66", "643"), ("TX.Buôn Hồ", "66", "644"), ("H. Yên Thành", "40", "426"),
        ("TP Vinh", "40", "412"), ("thành phố Vinh", "40", "412"), ("TX. Cửa Lò", "40", "413"),
        ("Yên Thành", "40", "426"), ("HUYỆN YÊN THÀNH", "40", "426"), ("huyện  Quì Hợp", "40", "420"),
        ("trên địa bàn huyện Quỳ Hợp", "40", "420"), ("các xã huyện Yên Thành", "40", "426"),
        ("huyện Yên Thành, tỉnh Nghệ An", "40", "426"), ("huyện Yên Thành tỉnh Nghệ An", "40", "426"),
        ("huyện Lộc Hà", "42", "448"), ("huyện Đông Sơn", "38", "405"), ("thành phố Hà Tĩnh", "42", "436"),
        ("huyện Kỳ Anh", "42", "447"), ("thị xã Kì Anh", "42", "449"), ("huyện Hồng Lĩnh", "42", "437"),
        ("Quận 1", "79", "760"), ("Phan Rang-Tháp Chàm", "58", "582"), ("Phường Phường Đúc", "46", "19780"),
    ])
    func `a place is read as one unit of the map of 63 provinces`(text: String, province: String, code: String) {
        #expect(read(text, province, .of2024) == .unit(code))
    }

    @Test(arguments: [
        ("xã Diễn Kỷ, huyện Diễn Châu", "17434"), ("Diễn Kỷ - Diễn Châu", "17434"),
        ("huyện Diễn Châu (xã Diễn Kỷ)", "17434"), ("xóm 3, xã Diễn Kỷ, H. Diễn Châu, tỉnh Nghệ An", "17434"),
        ("xã Diễn Kỷ huyện Diễn Châu", "17434"), ("x. Diễn Kỉ", "17434"),
        ("xã Không Còn, huyện Diễn Châu", "425"),
    ])
    func `a commune is narrowed by the district beside it, and one without a row gives that district`(
        text: String,
        code: String
    ) {
        #expect(read(text, "40", .of2024) == .unit(code))
    }

    @Test(arguments: [
        ("xã Diễn Châu", "17464"), ("Diễn Châu", "17464"), ("xã Yên Thành, huyện Yên Thành", "17506"),
        ("Xã Yên Thành, tỉnh Nghệ An", "17506"),
    ])
    func `on the map of 34 provinces a commune needs no district`(text: String, code: String) {
        #expect(read(text, "40", .of2025) == .unit(code))
    }

    @Test(arguments: ["huyện Yên Thành", "TP Vinh, huyện Yên Thành"])
    func `on the map of 34 provinces a district alone is unknown`(text: String) {
        #expect(read(text, "40", .of2025) == .unknown)
    }

    @Test(arguments: [
        "toàn tỉnh", "Tỉnh Nghệ An", "Nghệ An", "các huyện", "Các huyện, thành phố, thị xã", "trong tỉnh",
        "các huyện trên địa bàn tỉnh", "trên địa bàn tỉnh Nghệ An", "21 huyện, thành phố, thị xã",
        "Trong và ngoài tỉnh",
    ])
    func `words for the whole province are read as the province`(text: String) {
        #expect(read(text, "40", .of2024) == .province)
    }

    @Test(arguments: [
        "", "huyện Không Có Thật", "thành phố Hà Nội", "xã Không Có Thật", "thôn 3", "Phường 99", "ngoài tỉnh",
        "huyện", "Nghi Lộcc, Nam Đàn",
    ])
    func `what names no unit of the province is unknown`(text: String) {
        #expect(read(text, "40", .of2024) == .unknown)
    }

    @Test func `several units are all given`() {
        #expect(read("Nghi Lộc, Nam Đàn", "40", .of2024) == .several(["429", "430"]))
        #expect(read("các huyện Nghi Lộc, Nam Đàn và Yên Thành", "40", .of2024) == .several(["429", "430", "426"]))
    }

    @Test func `a name that two units of one level bear is ambiguous`() {
        #expect(read("Kỳ Anh", "42", .of2024) == .ambiguous(["447", "449"]))
    }

    /// Both communes lie in Nghi Lộc, and their names fold alike.
    @Test(arguments: [
        ("Xã Nghi Vạn, huyện Nghi Lộc", Reading.unit("17911")), ("xã Nghi Văn", .unit("17830")),
        ("NGHI VẠN", .unit("17911")), ("xa nghi van", .ambiguous(["17911", "17830"])),
    ])
    func `of names that differ by their marks the one that is written is read`(text: String, reading: Reading) {
        #expect(read(text, "40", .of2024) == reading)
    }

    /// The province stands beside a unit that it does not have, not for itself.
    @Test(arguments: ["xã Không Có Thật, tỉnh Nghệ An", "Phường Tuy Hòa, Nghệ An"])
    func `a unit that nobody knows is not the whole province`(text: String) {
        #expect(read(text, "40", .of2024) == .unknown)
    }

    @Test func `what a unit became, or that it is no more, tells nothing of it`() {
        #expect(read("Huyện Nghi Lộc (nay là xã Nghi Lộc)", "40", .of2024) == .unit("429"))
        #expect(read("TP Tuy Hòa (Phú Yên cũ)", "54", .of2024) == .unit("555"))
        #expect(read("Huyện Tuy An, tỉnh Phú Yên (cũ)", "54", .of2024) == .unit("559"))
    }

    private func read(_ text: String, _ province: String, _ map: AdminMap) -> Reading {
        switch territories.find(text, inProvince: province, map: map) {
        case .unit(let unit): .unit(unit.code)
        case .province: .province
        case .several(let units): .several(units.map(\.code))
        case .ambiguous(let units): .ambiguous(units.map(\.code))
        case .unknown: .unknown
        }
    }
}
