/// Titles and names as they stand in lists of đề án.
enum ProjectTitles {
    static let all = [
        "Mô hình trình diễn kỹ thuật sản xuất cà phê bột",
        "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất gạch không nung",
        "Đánh giá nhanh sản xuất sạch hơn tại cơ sở chế biến thủy sản",
        "Tổ chức bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh",
        "Đào tạo nghề may công nghiệp cho lao động nông thôn",
        "Hội nghị tổng kết chương trình khuyến công giai đoạn 2016 - 2020",
        "Xây dựng kế hoạch khuyến công địa phương",
        "Tham gia hội chợ triển lãm hàng công nghiệp",
        "Hỗ trợ dây chuyền sấy lúa, xay xát gạo",
        "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp",
        "Hợp tác xã dệt thổ cẩm Thạch Hà",
        "Huyện Nghĩa Đàn, tỉnh Nghệ An",
        "Thị xã Buôn Hồ, tỉnh Đắk Lắk",
        "Thành phố Thanh Hóa, tỉnh Thanh Hóa",
        "Nguồn khuyến công quốc gia",
        "Kinh phí đối ứng của đơn vị thụ hưởng",
    ]
}
