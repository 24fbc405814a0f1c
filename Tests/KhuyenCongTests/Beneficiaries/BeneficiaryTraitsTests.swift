import Testing

@testable import KhuyenCong

/// One establishment writes its number and its address in many ways, and many write what is nobody's.
@Suite struct BeneficiaryTraitsTests {
    @Test(
        arguments: [
            ("0912345678", "0912345678"), ("0912 345 678", "0912345678"), ("+84 912.345.678", "0912345678"),
            ("84912345678", "0912345678"), ("0084 912-345-678", "0912345678"), ("12", ""), ("không có", ""),
            ("00000000", ""), (nil, nil),
        ] as [(String?, String?)]
    )
    func `a telephone is compared by its digits, without the country's code`(typed: String?, key: String?) {
        #expect(BeneficiaryTraits(phone: typed, bankAccount: nil, address: nil).phone == key)
    }

    @Test(
        arguments: [
            ("3600 2017 88899", "3600201788899"), ("3600.201.788.899 (Agribank Anh Sơn)", "3600201788899"),
            ("12345", ""),
            ("000000000", ""), (nil, nil),
        ] as [(String?, String?)]
    )
    func `an account is compared by its digits`(typed: String?, key: String?) {
        #expect(BeneficiaryTraits(phone: nil, bankAccount: typed, address: nil).bankAccount == key)
    }

    @Test(
        arguments: [
            ("Xóm 5, xã Anh Sơn, tỉnh Nghệ An", "xom 5 xa anh son tinh nghe an"),
            ("XÓM 5; Xã Anh Sơn, Tỉnh Nghệ An.", "xom 5 xa anh son tinh nghe an"),
            ("Số 12 đường Lê Lợi, phường Thành Vinh", "so 12 duong le loi phuong thanh vinh"),
            ("Lô B2, KCN Nam Cấm, Nghệ An", "lo b2 kcn nam cam nghe an"),
            ("12 Lê Lợi", "12 le loi"),
            ("Xã Anh Sơn, tỉnh Nghệ An", ""), ("Phường 5, quận 3", ""), ("P. 5, Q. 3, TP Hồ Chí Minh", ""),
            ("Xã Tân Tiến, Lạng Sơn", ""), ("Thôn 3", ""), ("Nghệ An", ""), (nil, nil),
        ] as [(String?, String?)]
    )
    func `an address is compared only where it says more than a commune`(typed: String?, key: String?) {
        #expect(BeneficiaryTraits(phone: nil, bankAccount: nil, address: typed).address == key)
    }

    @Test func `what is missing or says nothing is like nothing`() {
        let nothing = BeneficiaryTraits(phone: nil, bankAccount: nil, address: nil)
        let vague = BeneficiaryTraits(phone: "12", bankAccount: "1", address: "Xã Anh Sơn")
        let known = BeneficiaryTraits(phone: "0912345678", bankAccount: "123456", address: "Xóm 5, xã Anh Sơn")

        #expect(nothing.likeness(nothing) == nil)
        #expect(vague.likeness(vague) == nil)
        #expect(known.likeness(vague) == nil)
        #expect(known.likeness(known) == .phone)
    }
}
