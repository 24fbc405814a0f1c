/// The syllables with marks that place names and lists of projects are full of.
///
/// Short cells are often valid in two encodings ("xã" in VISCII is "xó" in TCVN3); what is common decides.
enum CommonSyllables {
    static let all = Set(
        """
        biên biến biểu bàn bá bánh báo bì bình bản bảng bảo bắc bằng bị bổ bộ bột chiềng chuyên chuyền chuyển châu
        chè chí chính chương chất chế chỉ chỉnh chọn chợ chủ chức chứng cà cá các cáo cát có công căn cơ cư cường
        cấp cần cầu cẩm cổ cụ cục cụm của cứ diễn duyệt dân dây dương dẫn dệt dịch dụng dự dựng giá giám giúp giải
        giấy giới gạch gạo gồm gỗ gửi hiện hiệp hiệu hoàn hoàng hoạch hoạt hoằng hoặc huyện hà hàng hành hình hòa
        hóa hùng hơn hưng hương hướng hưởng hạ hạn hải hậu hệ học hồ hồng hỗ hộ hội hợp hữu khoản khuyến khác khánh
        khê khí không khảo kiến kiểm kiện kèm ký kế kết kể kỳ kỹ liên liệu luật là làm lâm lãm lãnh lê lý lĩnh lưu
        lương lượng lạc lại lần lập lệ lộc lợi lục lực miến máy mây mã móc mô môi môn mường mại mẫu mật mắm mặc một
        mới mục mức mỹ nghiền nghiệm nghiệp nghĩa nghề nghệ nghị ngoài nguyên nguồn ngành ngày ngân người ngọc nhiễm
        nhiệm nhà nhân nhơn như nhất nhận những này nâng nông núi năm năng nước nậm nếu nội pháp phát phân phê phí
        phòng phó phù phú phúc phương phước phường phạm phải phần phẩm phố phối phổ phụ phục phủ quyết quyền quá quê
        quả quản quảng quận quốc quỳnh sách sát sông sơ sơn sạch sản sấy sắn số sở sử sự thiên thiết thiện thiệu
        thuận thuật thuộc thành thái tháng thôn thông thương thường thượng thạch thạnh thảo thầu thẩm thắng thể thị
        thịnh thọ thống thổ thới thời thụ thụy thủ thủy thứ thức thực tiên tiêu tiến tiếp tiết tiền tiểu toàn toán
        triển triệu truyền trà trách trên trì trình trùng trường trưởng trạch trấn trầm trần trị trợ trực tuyên tài
        tác tâm tân tây tăng tĩnh tư tượng tại tạm tạo tập tắc tế tỉnh tịch tổ tổng từ từng tử tự tỷ viên việc việt
        và vào vân vùng văn vĩnh vũ vạn vấn vật về vị vốn với vụ vực xuyên xuân xuất xá xác xây xã xét xử yên án áp
        ô đa đan điền điều điểm điện đoạn đào đá đánh đã đình đó đóng đông đăk đăng đơn được đại đạo đảm đầu đắk đặc
        đến đề để địa định đốc đối đồ đồng đổi độ động đức ưu ương ở ủy ứng
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
