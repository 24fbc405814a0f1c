import Claims
import Foundation
import Testing

/// Wholes, bases and totals that the words of a share, a change or a sum name.
@Suite struct NamedWholeTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test(arguments: [
        ("Giá trị hợp đồng 900 triệu đồng, đã tạm ứng 450 triệu đồng (bằng 50% giá trị hợp đồng).", "50%", "60%"),
        ("Đề án được hỗ trợ 300 triệu đồng trên tổng kinh phí 1.200 triệu đồng, tương đương 25%.", "25%", "35%"),
        ("Bình quân giai đoạn 2021-2025 mỗi năm chi 5,5 tỷ đồng, tổng cộng 5 năm là 27,5 tỷ đồng.", "27,5", "29,5"),
        (
            "Máy móc: 1,5 tỷ đồng; mô hình: 2,5 tỷ đồng; đào tạo: 0,5 tỷ đồng. Tổng 3 nội dung: 4,5 tỷ đồng.", "4,5",
            "4,8"
        ),
        ("Có 15 cụm công nghiệp với tổng diện tích 480 ha, bình quân mỗi cụm 32 ha.", "32 ha", "42 ha"),
        ("Được giao 16 đề án, đến nay đã hoàn thành 12 đề án, đạt 75%.", "75%", "85%"),
        (
            "Trong 40 cơ sở được khảo sát, 26 cơ sở (chiếm 65%) có lãi, 8 cơ sở (chiếm 20%) hòa vốn, 6 cơ sở (chiếm 15%) lỗ.",
            "20%", "30%"
        ),
        ("Đã hỗ trợ 85 cơ sở: 40 doanh nghiệp, 20 hợp tác xã, 25 hộ kinh doanh.", "25 hộ", "35 hộ"),
        ("Đã tổ chức 6 hội nghị tập huấn: 2 hội nghị ở miền núi, 4 hội nghị ở đồng bằng.", "4 hội", "5 hội"),
        (
            "KCQG 1,8 tỷ đồng (45%), tỉnh 1,5 tỷ đồng (37,5%), huyện 0,7 tỷ đồng (17,5%); tổng vốn 4 tỷ đồng.", "17,5",
            "12,5"
        ),
        ("Đất công nghiệp 450 ha, đã cho thuê 360 ha, tỷ lệ lấp đầy 80%.", "80%", "70%"),
        (
            "Có 15 đề án (4,5 tỷ đồng) ở Kỳ Sơn, 6 đề án (3,1 tỷ đồng) ở Con Cuông; cộng 21 đề án, 7,6 tỷ đồng.", "7,6",
            "8,6"
        ),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)).contains(.differs))
    }

    @Test(arguments: [
        ("Năm 2023 có 40 đề án, năm 2024 có 46 đề án, tăng 15%.", "15%", "20%"),
        ("Năm 2023 có 40 đề án, năm 2024 có 46 đề án, tăng 6 đề án.", "6 đề án.", "8 đề án."),
        ("Năm 2023: 40 đề án. Năm 2024: 46 đề án, tăng 15% so với năm 2023.", "15%", "20%"),
        ("Năm 2023, doanh thu đạt 1.000 tỷ đồng. Năm 2024 đạt 1.120 tỷ đồng, tăng 12% so với năm 2023.", "12%", "15%"),
        ("Sản lượng năm 2024 đạt 1.260 tấn, tăng 12,5% so với năm 2023 là 1.120 tấn.", "12,5%", "20%"),
        ("Số đề án tăng 8 đề án (từ 24 lên 32 đề án).", "tăng 8", "tăng 6"),
        ("Chi phí giảm từ 12.000 đồng xuống 9.000 đồng mỗi sản phẩm, tiết kiệm 25%.", "25%", "35%"),
        (
            "Số cơ sở từ 80 cơ sở giai đoạn 2016-2020 lên 120 cơ sở giai đoạn 2021-2025, tương ứng tăng 50%.", "50%",
            "40%"
        ),
        ("Kinh phí KCQG là 5 tỷ đồng, gấp 2 lần kinh phí KCĐP là 2,5 tỷ đồng.", "2 lần", "2,5 lần"),
        ("Có 142 sản phẩm dự thi, tăng 14 sản phẩm so với năm 2022 (128 sản phẩm).", "tăng 14", "tăng 24"),
        ("Vốn KCQG 2,4 tỷ đồng, bằng 30% tổng vốn; vốn KCĐP 5,6 tỷ đồng, bằng 70% tổng vốn.", "70%", "80%"),
        (
            "Đề án cần 960 triệu đồng: Nhà nước hỗ trợ 280 triệu đồng, doanh nghiệp đối ứng 680 triệu đồng.", "960",
            "940"
        ),
        ("Kinh phí 820.000.000 đồng (bằng chữ: tám trăm hai mươi triệu đồng).", "hai mươi", "ba mươi"),
    ])
    func `one change or amount told otherwise is found`(text: String, part: String, other: String) {
        #expect(!verdicts(text).contains(.differs))
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)).contains(.differs))
    }

    @Test(arguments: [
        "Năm 2023 có 12 cơ sở dệt, năm 2024 có 15 cơ sở, tăng bình quân 8%/năm.",
        "Năm 2023 có 40 đề án, năm 2024 có 46 đề án, tăng 20% so với kế hoạch.",
        "Năm 2023 tỉnh thu hút 14 dự án; năm 2024 riêng CCN Tân An có 15 dự án, tăng 5 dự án.",
        "Năm 2023, tỉnh hỗ trợ 5 tỷ đồng. Năm 2024, doanh nghiệp đầu tư 8 tỷ đồng, tăng 20% so với năm 2023.",
        "So với năm 2022, số đề án tăng 8 đề án (từ 24 lên 32 đề án), giảm 6 đề án mô hình.",
        "Huyện có 30 làng nghề, 18 làng nghề được công nhận, còn 15 làng nghề chưa có hệ thống xử lý nước thải.",
        "Đã hỗ trợ 40 cơ sở: 22 doanh nghiệp, 9 hợp tác xã; tập huấn cho 35 hộ kinh doanh.",
        "Hội chợ thu hút 120 doanh nghiệp, trong đó 70 doanh nghiệp trong tỉnh (50%) là thành viên hiệp hội.",
        "Tổng diện tích 300 ha, đất công nghiệp 210 ha, đã cho thuê 105 ha, tỷ lệ lấp đầy 35%.",
        "Trong 40 cơ sở được khảo sát, 26 cơ sở có lãi, 22 cơ sở có xuất khẩu.",
    ])
    func `what the words leave open is not called wrong`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }

    @Test(arguments: [
        "Có 5 xã, trong đó 2 xã", "Trong 5 xã, 3 xã (", "Gồm 5 người, trong đó 3 nữ (", "Tổng 2 nội dung: 3 tỷ đồng",
    ])
    func `a text that is cut off is read to its end`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }
}
