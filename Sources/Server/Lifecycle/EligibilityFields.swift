import KhuyenCong

/// What nobody but the beneficiary can tell and the rules ask for: size, area, way of producing.
enum EligibilityFields {
    static let names = ["isSmallOrMedium", "isDifficultArea", "isSustainableProduction"]

    /// `path` is that of the line, with its dot; empty where there is one line alone.
    static func of(_ path: String) -> [FormField] {
        [
            FormField(
                path + "isSmallOrMedium",
                "Doanh nghiệp nhỏ và vừa",
                .choice([("1", "Phải"), ("0", "Không phải")], empty: "Chưa rõ"),
                help: """
                    Công nghiệp: không quá 200 lao động, và doanh thu năm không quá 200 tỷ hoặc vốn không quá 100 tỷ đồng \
                    (Điều 5 Nghị định 80/2021/NĐ-CP).
                    """
            ),
            FormField(
                path + "isDifficultArea",
                "Địa bàn khó khăn",
                .flag(text: "Địa bàn kinh tế - xã hội khó khăn, đặc biệt khó khăn"),
                help: "Khai khoáng chỉ xét ở địa bàn này (Điều 5 Nghị định 45/2012/NĐ-CP); một số mức hỗ trợ cũng vậy."
            ),
            FormField(
                path + "isSustainableProduction",
                "Sản xuất bền vững",
                .flag(text: "Áp dụng sản xuất và tiêu dùng bền vững"),
                help: "Từ 15/10/2025 không xét nơi sản xuất (Nghị định 235/2025/NĐ-CP)."
            ),
        ]
    }
}
