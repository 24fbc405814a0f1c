/// What is looked at on a visit (phiếu kiểm tra) and how much each point weighs; a stored visit names its sheet.
///
/// No circular prescribes the points: these follow what Thông tư 36/2013/TT-BCT, Điều 21, wants to be inspected
/// (progress, content, use of the money, papers), and are marked as our own.
package struct VisitSheet: Sendable, Equatable {
    package struct Criterion: Sendable, Equatable {
        /// Permanent; scores are stored under it.
        package let code: String
        package let name: String
        /// What the visitor asks.
        package let question: String
        /// Of 100.
        package let weight: Int
    }

    /// Permanent; another set of points gets another code.
    package let code: String
    package let validity: Validity
    package let basis: LegalBasis
    package let criteria: [Criterion]

    /// The best mark of a point.
    package static let mostPoints = 5

    /// The sum of the weighted marks in hundredths of a percent; nil where no point was marked.
    ///
    /// Points that do not apply are left out, and the others share their weight.
    package func score(_ marks: [String: Int]) -> Int? {
        let marked = criteria.filter { marks[$0.code] != nil }
        let weights = marked.reduce(0) { $0 + $1.weight }
        guard weights > 0 else { return nil }
        let sum = marked.reduce(0) { $0 + $1.weight * (marks[$1.code] ?? 0) }
        return (sum * 10_000 + weights * VisitSheet.mostPoints / 2) / (weights * VisitSheet.mostPoints)
    }

    /// The sheet in force on a day, the latest one where the day lies before all of them.
    package static func inForce(on day: Day) -> VisitSheet {
        all.first { $0.validity.contains(day) } ?? standard
    }

    package static func named(_ code: String) -> VisitSheet {
        all.first { $0.code == code } ?? standard
    }

    private static let all = [standard]

    private static let standard = VisitSheet(
        code: "2026",
        validity: .always,
        basis: LegalBasis("Phiếu của hệ thống; nội dung theo Điều 21 Thông tư 36/2013/TT-BCT", .unverified),
        criteria: [
            Criterion(
                code: "progress",
                name: "Tiến độ",
                question: "Khối lượng đã làm so với hợp đồng và báo cáo tháng gần nhất",
                weight: 25
            ),
            Criterion(
                code: "content",
                name: "Đúng nội dung",
                question: "Máy, thiết bị, hạng mục, địa điểm đúng với quyết định phê duyệt",
                weight: 25
            ),
            Criterion(
                code: "money",
                name: "Sử dụng kinh phí",
                question: "Kinh phí hỗ trợ và vốn đối ứng dùng đúng mục đích, có chứng từ",
                weight: 20
            ),
            Criterion(
                code: "operation",
                name: "Vận hành",
                question: "Máy đang chạy, sản phẩm làm ra, lao động được dùng",
                weight: 15
            ),
            Criterion(
                code: "papers",
                name: "Hồ sơ",
                question: "Hợp đồng, hóa đơn, biên bản, ảnh lưu tại cơ sở đầy đủ",
                weight: 10
            ),
            Criterion(
                code: "safety",
                name: "An toàn, môi trường",
                question: "An toàn lao động, phòng cháy, xử lý chất thải",
                weight: 5
            ),
        ]
    )
}
