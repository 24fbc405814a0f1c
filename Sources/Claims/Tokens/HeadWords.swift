/// Closed classes of words in the heads of columns.
struct HeadWords: Sendable {
    /// What says when or how far, and not what ("Thực hiện", "Ước năm 2023").
    let stages: WordSet
    /// Of these, what is only planned.
    let plans: WordSet

    init(_ vocabulary: inout Vocabulary) {
        stages = WordSet(
            """
            kế hoạch thực hiện ước kết quả dự toán quyết giải ngân nghiệm thu năm tháng quý đầu cuối cả kỳ cùng lũy luỹ mục
            tiêu chỉ giao được số lượng khối giá trị KH TH đến nay trước báo cáo nhu cầu đăng ký phê duyệt đợt giai đoạn hoàn
            thành đã và từ liệu kì cộng tổng
            """,
            &vocabulary
        )
        plans = WordSet("hoạch mục chỉ dự KH nhu đăng", &vocabulary)
    }
}
