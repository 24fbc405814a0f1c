import Testing

@testable import KhuyenCong

@Suite struct BeneficiaryNameTests {
    @Test(arguments: [
        ("Công ty TNHH nước mắm An Bình", BeneficiaryForm.company),
        ("Cty CP Đại Lợi", .company),
        ("DNTN hương trầm Tân Tiến 99", .privateEnterprise),
        ("HTX mây tre đan Hồng Hà", .cooperative),
        ("Hợp tác xã dệt thổ cẩm", .cooperative),
        ("Liên hiệp HTX nông nghiệp", .cooperativeUnion),
        ("Tổ hợp tác đá mỹ nghệ An Bình 75", .cooperativeGroup),
        ("Hộ kinh doanh mật ong An Bình 77", .household),
        ("HKD Nước mắm Lộc Phát", .household), ("Hộ KD Nước mắm Lộc Phát", .household),
        ("Nghệ nhân Làng Sen", .artisan),
    ])
    func `the form is read from the name`(name: String, form: BeneficiaryForm) {
        #expect(BeneficiaryForm.guess(fromName: name) == form)
    }

    @Test(arguments: ["", "Nước mắm An Bình", "Trung tâm Khuyến công"])
    func `a name that says no form gives none`(name: String) {
        #expect(BeneficiaryForm.guess(fromName: name) == nil)
    }

    @Test(arguments: [
        ("Cty CP chế biến chè Lộc Phát", "Công ty cổ phần chế biến chè Lộc Phát"),
        ("CÔNG TY TNHH MTV  ĐÔNG Á", "Công ty TNHH một thành viên Đông Á"),
        ("Hộ KD An", "HKD An"), ("Hộ KD An", "Hộ kinh doanh An"),
        ("HTX Hoà Bình", "Hợp tác xã Hòa Bình"),
        ("Công ty “Ea H’leo”", "công ty Ea H'leo"),
    ])
    func `spellings of one name have one key`(left: String, right: String) {
        #expect(BeneficiaryName.key(left) == BeneficiaryName.key(right))
    }

    @Test func `names that differ in a number have different keys`() {
        #expect(BeneficiaryName.key("HTX Hồng Hà 6") != BeneficiaryName.key("HTX Hồng Hà 65"))
    }
}
