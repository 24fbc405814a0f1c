/// What must hold before a project is corrected.
enum ProjectCorrectionRules {
    /// The years that the ledger takes, as its schema says.
    static let years = ClosedRange<Int>.programmeYears

    /// - Throws: `Refusal` (invalid).
    static func title(_ text: String) throws -> String {
        guard let title = TypedName.tidy(text) else {
            throw Refusal.invalid("Tên đề án không được để trống.", field: "title")
        }
        try TextLength.title.require(title, field: "title")
        return title
    }

    /// - Throws: `Refusal` (invalid).
    static func check(year: Int, untilYear: Int) throws {
        guard years.contains(year) else { throw Refusal.invalid("Năm phải trong khoảng 1990–2100.", field: "year") }
        guard years.contains(untilYear) else {
            throw Refusal.invalid("Năm kết thúc phải trong khoảng 1990–2100.", field: "untilYear")
        }
        guard year <= untilYear else {
            throw Refusal.invalid("Năm kết thúc \(untilYear) trước năm bắt đầu \(year).", field: "untilYear")
        }
    }

    /// - Throws: `Refusal` (invalid).
    static func check(_ amount: AmountCorrection) throws {
        guard years.contains(amount.year) else {
            throw Refusal.invalid("Năm ngân sách phải trong khoảng 1990–2100.", field: "amounts")
        }
        guard let dong = amount.amount else { return }
        guard dong >= .zero else { throw Refusal.invalid("Số tiền không được âm.", field: "amounts") }
        guard dong <= .most else {
            throw Refusal.invalid("Số tiền quá lớn; kiểm tra lại đơn vị tính (đồng).", field: "amounts")
        }
    }
}
