import Testing

@testable import KhuyenCong

/// Data of persons that was once published cannot be called back.
@Suite struct PublicTextTests {
    @Test(
        arguments: [
            ("Máy ép gạch, CCCD 040099001234", "Máy ép gạch, CCCD [không công khai]"),
            ("CMND 183456789 cấp 2010", "CMND [không công khai] cấp 2010"),
            ("Liên hệ 0912.345.678 hoặc 0912 345 678", "Liên hệ [không công khai] hoặc [không công khai]"),
            ("Gọi +84 912 345 678.", "Gọi [không công khai]."),
            ("STK 1234567890123 tại Vietinbank", "STK [không công khai] tại Vietinbank"),
            ("Thư: an.nguyen@example.vn nhé", "Thư: [không công khai] nhé"),
            ("Hỗ trợ hộ ông Nguyễn Văn An, xóm 5", "Hỗ trợ hộ ông [không công khai], xóm 5"),
            ("Máy sấy cho bà Trần Thị Bình", "Máy sấy cho bà [không công khai]"),
            ("Máy cưa của Trần Thị Thu Hà, xã A", "Máy cưa của [không công khai], xã A"),
            ("Máy cắt 1.500.000.000 đồng", "Máy cắt 1.500.000.000 đồng"),
            ("Lớp 35 người, năm 2016-2020", "Lớp 35 người, năm 2016-2020"),
        ]
    )
    func `numbers and names of persons are hidden, money and years stay`(_ text: String, _ shown: String) {
        #expect(PublicText.withoutPersons(text) == shown)
    }

    @Test func `a name that the records know is hidden wherever it stands`() {
        let text = PublicText.withoutPersons("Máy may tại Hộ Phú Hòa", names: ["Hộ Phú Hòa"])

        #expect(text == "Máy may tại [không công khai]")
    }
}
