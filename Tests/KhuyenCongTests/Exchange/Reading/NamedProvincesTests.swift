import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct NamedProvincesTests {
    private let names: NamedProvinces

    init() async throws {
        let territories = try await TestDatabase.prepared().read { try Territories.load($0) }
        names = NamedProvinces(nil, territories)
    }

    @Test(arguments: [
        ("TỈNH HÀ TĨNH (2 đề án)", "42"), ("Nghệ An: 02 đề án", "40"), ("TP.HCM", "79"), ("BR-VT", "79"),
        ("Thừa Thiên – Huế", "46"), ("Kontum", "51"), ("T. Nghệ An", "40"),
        ("TP HN", "01"), ("Bắc Cạn", "19"), ("Huyện Diễn Châu", nil), ("Thị xã Quảng Trị", nil),
        ("Toàn quốc", nil),
    ])
    func `a cell or a heading is a province`(_ words: String, _ code: String?) {
        #expect(names.whole(words)?.code == code)
    }

    @Test func `a former province keeps the word that says so`() {
        #expect(names.whole("Tỉnh Phú Yên (cũ)") == .init(code: "66", heading: "Tỉnh Phú Yên (cũ)"))
    }

    @Test(arguments: [
        ("Sở Công Thương tỉnh Hà Tĩnh", "42"), ("Trung tâm Khuyến công và TVPTCN Thanh Hóa", "38"),
        ("Trung tâm KC tỉnh Nghệ An chủ trì", "40"), ("UBND thành phố Hà Nội", "01"),
        ("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Hậu Giang", "92"), ("UBND huyện A, tỉnh Nghệ An", "40"),
        ("Sở Công Thương Nghệ An (cùng tỉnh Hà Tĩnh)", "40"), ("Trung tâm Khuyến công, HTX Hòa Bình", nil),
        ("UBND xã Hòa Bình", nil), ("Trung tâm Khuyến công và TVPTCN 1", nil), ("Công ty TNHH Hà Nội", nil),
    ])
    func `an office is of its province`(_ words: String, _ code: String?) {
        #expect(names.office(words)?.code == code)
    }

    @Test(arguments: [
        ("xã Diễn Hồng, huyện Diễn Châu, tỉnh Nghệ An", "40"), ("xã Diễn Hồng huyện Diễn Châu tỉnh Nghệ An", "40"),
        ("TP Vinh - Nghệ An", "40"), ("Bà Rịa - Vũng Tàu", "79"), ("xã Hòa Bình, huyện Tân Kỳ, Nghệ An", "40"),
        ("Hà Nội, TP.HCM", nil), ("xã Hòa Bình", nil), ("các tỉnh Nghệ An, Hà Tĩnh", nil),
    ])
    func `a place is of the only province that it tells`(_ words: String, _ code: String?) {
        #expect(names.address(words)?.code == code)
    }

    @Test(arguments: [
        ("Xây dựng mô hình sấy chè tại huyện Diễn Châu, tỉnh Nghệ An", "40"),
        ("DANH MỤC ĐỀ ÁN TỈNH HÀ TĨNH NĂM 2019", "42"), ("Hội nghị tại các tỉnh Nghệ An và Hà Tĩnh", nil),
        ("Hội nghị hai tỉnh Nghệ An - Hà Tĩnh", nil), ("Đơn vị tính: triệu đồng", nil),
    ])
    func `a sentence names a province with its kind`(_ words: String, _ code: String?) {
        #expect(names.mentioned(words)?.code == code)
    }
}
