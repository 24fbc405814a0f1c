/// Who pays how much.
package struct EstimateSplit: Sendable, Equatable {
    /// Promotion money: national for a national project, of the province for a local one.
    let promotion: Dong
    let counterpart: Dong
    let other: Dong

    var total: Dong { promotion + counterpart + other }

    /// What rows take together.
    static func sum(_ splits: [EstimateSplit]) -> EstimateSplit {
        EstimateSplit(
            promotion: PaperText.sum(splits, \.promotion),
            counterpart: PaperText.sum(splits, \.counterpart),
            other: PaperText.sum(splits, \.other)
        )
    }

    /// The columns of a list.
    static func fields<Row: Sendable>(_ split: @escaping @Sendable (Row) -> EstimateSplit) -> [PaperField<Row>] {
        [
            .cell("tong", "Tổng kinh phí, triệu đồng") { PaperText.millions(split($0).total) },
            .cell("khuyen_cong", "Kinh phí khuyến công, triệu đồng") { PaperText.millions(split($0).promotion) },
            .cell("thu_huong", "Đóng góp của đơn vị thụ hưởng, triệu đồng") {
                PaperText.millions(split($0).counterpart)
            },
            .cell("khac", "Nguồn khác, triệu đồng") { PaperText.millions(split($0).other) },
        ]
    }

    /// The line under a list.
    static func totals<Content: Sendable>(
        _ total: @escaping @Sendable (Content) -> EstimateSplit
    ) -> [PaperField<Content>] {
        [
            .text("cong_tong", "Cộng: tổng kinh phí, triệu đồng") { PaperText.millions(total($0).total) },
            .text("cong_khuyen_cong", "Cộng: kinh phí khuyến công, triệu đồng") {
                PaperText.millions(total($0).promotion)
            },
            .text("cong_thu_huong", "Cộng: đóng góp của đơn vị thụ hưởng, triệu đồng") {
                PaperText.millions(total($0).counterpart)
            },
            .text("cong_khac", "Cộng: nguồn khác, triệu đồng") { PaperText.millions(total($0).other) },
        ]
    }
}
