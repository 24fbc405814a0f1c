import Vietnamese

/// What must hold before a flow is booked on the account of a source-year.
enum SourceRules {
    /// - Throws: `Refusal` (conflict, invalid).
    static func require(
        _ request: FlowRequest,
        on sheet: SourceSheet,
        _ source: FundingSource?,
        isYearClosed: Bool
    ) throws {
        try requireOpen(sheet, isYearClosed: isYearClosed)
        if request.kind.bringsMoney {
            try requireTaking(request.key, on: request.day, source)
        } else {
            try requireLeft(request, sheet.balance)
        }
    }

    /// - Throws: `Refusal` (conflict).
    static func requireOpen(_ sheet: SourceSheet, isYearClosed: Bool) throws {
        guard sheet.account?.closedAt == nil else {
            throw Refusal.conflict(
                "Đã khóa cân đối \(sheet.key.phrase).",
                remedy: "Mở lại cân đối kèm lý do rồi ghi."
            )
        }
        guard !isYearClosed else {
            throw Refusal.conflict(
                "Năm \(sheet.key.year) của tỉnh đã khóa sổ.",
                remedy: "Mở lại năm ở trang Khóa sổ rồi ghi."
            )
        }
    }

    /// A source or a year that has ended takes no new money.
    ///
    /// - Throws: `Refusal` (conflict).
    static func requireTaking(_ key: SourceYear.Key, on day: Day, _ source: FundingSource?) throws {
        guard day <= Day.lastOfYear(key.year) else {
            throw Refusal(
                .conflict,
                "Năm ngân sách \(key.year) đã hết, không nhận thêm kinh phí ngày \(day.vietnamese).",
                field: "day",
                remedy: "Ghi vào năm \(day.year), hoặc chuyển nguồn từ năm \(key.year)."
            )
        }
        guard source?.mayCommit(on: min(day, Day.lastOfYear(key.year))) ?? false else {
            throw Refusal(
                .conflict,
                "Nguồn \(key.source.officialName) đã kết thúc, không nhận thêm kinh phí ngày \(day.vietnamese).",
                field: "source",
                remedy: "Ghi vào nguồn đang còn hiệu lực."
            )
        }
    }

    /// What leaves the account lies in it.
    private static func requireLeft(_ request: FlowRequest, _ balance: SourceBalance) throws {
        guard request.amount > balance.remainder else { return }
        throw Refusal.invalid(
            "\(request.kind.name) \(MoneyWriter.grouped(request.amount.amount)) đồng vượt số còn lại của nguồn "
                + "\(MoneyWriter.grouped(balance.remainder.amount)) đồng.",
            field: "amount",
            remedy: "Giảm số tiền, hoặc ghi số đã nhận trước."
        )
    }

    /// - Throws: `Refusal` (conflict) that names what is left.
    static func requireZero(_ sheet: SourceSheet) throws {
        guard !sheet.balance.isZero else { return }
        throw Refusal(
            .conflict,
            "Cân đối \(sheet.key.phrase) chưa về 0.",
            remedy: "Chuyển nguồn theo quyết định, hoặc hoàn trả phần còn lại rồi khóa.",
            details: rest(sheet.balance).map { Refusal.Detail(message: $0) }
        )
    }

    /// What keeps a balance from coming to zero, a sentence each.
    static func rest(_ balance: SourceBalance) -> [String] {
        let parts = [
            ("Còn lại chưa sử dụng", balance.remainder),
            ("Tạm ứng chưa quyết toán, chưa thu hồi", balance.outstandingAdvance),
            ("Đã cam kết chưa thanh toán", balance.unpaidCommitment),
        ]
        return parts.filter { $0.1 != .zero }.map { "\($0.0): \(MoneyWriter.grouped($0.1.amount)) đồng." }
    }
}
