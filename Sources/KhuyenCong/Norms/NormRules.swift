/// What must hold for a norm.
enum NormRules {
    /// The draft made clean.
    ///
    /// - Throws: `Refusal` (invalid).
    static func checked(_ draft: NormDraft) throws -> NormDraft {
        var draft = draft
        draft.item = try TypedName.checked(draft.item, field: "item", "Ghi nội dung được hỗ trợ.")
        draft.note = try TypedName.optional(draft.note, field: "note", .prose)
        draft.basis = try draft.basis.checked()
        if let rate = draft.rateHundredths, !(1...10_000).contains(rate) {
            throw Refusal.invalid("Tỷ lệ hỗ trợ phải lớn hơn 0 và không quá 100%.", field: "rate")
        }
        if let ceiling = draft.ceiling, ceiling <= .zero {
            throw Refusal.invalid("Mức trần phải lớn hơn 0.", field: "ceiling")
        }
        if let ceiling = draft.ceiling, ceiling > .most {
            throw Refusal.invalid("Mức trần quá lớn; kiểm tra lại đơn vị tính (đồng).", field: "ceiling")
        }
        try check(draft.factors)
        return draft
    }

    private static func check(_ factors: NormFactors) throws {
        if let rate = factors.difficultRateHundredths, !(1...10_000).contains(rate) {
            throw Refusal.invalid("Tỷ lệ ở địa bàn khó khăn phải lớn hơn 0 và không quá 100%.", field: "difficultRate")
        }
        if let factor = factors.lineFactorHundredths, !(100...300).contains(factor) {
            throw Refusal.invalid("Hệ số dây chuyền phải từ 1 đến 3, ví dụ 1,5.", field: "lineFactor")
        }
    }
}
