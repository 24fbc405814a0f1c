import Claims
import Foundation
import Testing

/// What follows from all that was told before it, in words that no closer rule knows.
@Suite struct NearCheckTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test(arguments: [
        ("Xã có 210 hộ đan lát và 140 hộ dệt chiếu, tổng cộng 350 hộ làm nghề.", "350", "370"),
        ("Năm 2021: 9 lớp, năm 2022: 14 lớp, năm 2023: 16 lớp; như vậy sau 3 năm đã mở 39 lớp.", "39", "42"),
        (
            "Huy động được 64 tỷ đồng: ngân sách 16 tỷ đồng, doanh nghiệp 40 tỷ đồng, viện trợ 8 tỷ đồng.", "trợ 8",
            "trợ 10"
        ),
        ("Số phiếu phát ra là 250 phiếu, thu về 220 phiếu, tỷ lệ thu về 88%.", "88%", "92%"),
        ("Huyện có 20 cụm, trong đó 12 cụm đã lấp đầy, 8 cụm chưa lấp đầy, tỷ lệ cụm lấp đầy đạt 60%.", "60%", "65%"),
        (
            "Tiền thưởng cho 4 sản phẩm là 12 triệu đồng, tính ra mỗi sản phẩm được thưởng 3 triệu đồng.",
            "được thưởng 3", "được thưởng 4"
        ),
        ("Vốn góp là 2.000 triệu đồng do 8 thành viên góp, mỗi thành viên góp 250 triệu đồng.", "250", "300"),
        ("Vốn thực hiện năm 2022: 8,4 tỷ đồng; năm 2021: 7,0 tỷ đồng. Tốc độ tăng 20%.", "20%", "27%"),
        (
            "Máy hết 900 triệu đồng; mức hỗ trợ bằng 25% chi phí (chi phí 1.200 triệu đồng, hỗ trợ 300 triệu đồng).",
            "25%", "30%"
        ),
        (
            "Cả năm mở 10 phiên chợ, thu hút 450 lượt khách, bình quân 45 lượt khách mỗi phiên.", "bình quân 45",
            "bình quân 55"
        ),
        ("Đã mở 12 lớp học nghề may cho 360 lao động, tính ra 30 lao động một lớp.", "ra 30", "ra 35"),
        ("Hằng năm hỗ trợ 6 cơ sở, sau 5 năm đã hỗ trợ 30 cơ sở.", "30", "36"),
        ("Trung bình mỗi quý giải ngân 1,1 tỷ đồng, cả năm giải ngân 4,4 tỷ đồng.", "4,4", "4,9"),
        ("Chi đào tạo 1,5 tỷ đồng, chiếm 12,5% trong tổng chi 12,0 tỷ đồng.", "12,5%", "15,5%"),
        ("Dự toán 500 triệu đồng, chi thực tế 465 triệu đồng, tiết kiệm được 35 triệu đồng.", "được 35", "được 45"),
        ("Khối lượng bình quân mỗi tháng đạt 25 tấn, cả năm đạt 300 tấn.", "300", "330"),
        (
            "Kế hoạch tuyển 200 lao động, thực tế tuyển 170 lao động, thiếu 30 lao động so với kế hoạch.", "thiếu 30",
            "thiếu 40"
        ),
        ("Nhóm thực phẩm chiếm 45%, nhóm thủ công chiếm 30%, nhóm khác chiếm 25% số sản phẩm.", "25%", "35%"),
        ("Huyện được hỗ trợ 16 đề án: Tương Dương 5, Kỳ Sơn 4, Quế Phong 4, Quỳ Châu 3.", "Châu 3", "Châu 5"),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(!verdicts(text).contains(.differs) && verdicts(text).contains(.agrees))
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)).contains(.differs))
    }

    @Test(arguments: [
        // A sum far from all that was told is one of something else.
        "Trong tháng tư vấn cho 24 cơ sở, lập hồ sơ cho 18 cơ sở; tổng cộng từ đầu năm đã tiếp 75 cơ sở.",
        "Quý I có 12 đề án, quý II có 9 đề án, trong đó 3 đề án chuyển từ quý I, tổng cộng 18 đề án.",
        "Đến tháng 10, có 31/40 đề án hoàn thành, còn 6 đề án đang triển khai.",
        // The last of them has no number.
        "KCQG 2 tỷ đồng, KCĐP 1,5 tỷ đồng và vốn đối ứng, tổng vốn thực hiện là 4,2 tỷ đồng.",
        "Đề án A 200 triệu đồng, đề án B 300 triệu đồng; tổng kinh phí các đề án trong năm là 600 triệu đồng.",
        "Trong 60 cơ sở được khảo sát, 42 cơ sở cần vốn, chiếm 70%; 25 cơ sở cần mặt bằng, chiếm 41,7%.",
        // The receivers put something beside it.
        "KCQG 4 tỷ đồng, KCĐP 6 tỷ đồng, tổng kinh phí 21 tỷ đồng.",
        "Tổng dự toán 8 tỷ đồng, đã giải ngân 5 tỷ đồng, tổng quyết toán 4,8 tỷ đồng.",
        "Có 50 học viên là nữ, 30 học viên là người dân tộc thiểu số, tổng số học viên 70 người.",
        // A rate with a name of its own.
        "Có 300 lao động tham gia, trong đó 180 lao động nữ, tỷ lệ có việc làm sau đào tạo 62%.",
        "KCQG 4 tỷ đồng, KCĐP 6 tỷ đồng, tăng 45% so với cùng kỳ.",
        "Mỗi lớp 30 học viên; đã mở 5 lớp với 148 học viên tốt nghiệp.",
        "Đợt 1 hỗ trợ 5 đề án, đợt 2 hỗ trợ 7 đề án, đợt 3 còn xem xét, tổng số đăng ký 14 đề án…",
    ])
    func `what the words leave open is not called wrong`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }
}
