/// A flow of money as somebody enters it.
package struct FlowRequest: Sendable, Equatable {
    let key: SourceYear.Key
    let kind: SourceFlow.Kind
    /// Đồng, more than zero.
    let amount: Dong
    let day: Day
    let document: String
    let note: String?
    let assignmentID: Int64?

    /// Reads "source", "province", "year", "kind", "amount", "day", "document", "note" and "assignment".
    init(_ fields: FieldTreeReader, today: Day) {
        key = SourceYear.Key(fields, today: today)
        kind = fields.choice("kind", of: SourceFlow.Kind.self) ?? .expected
        if fields.text("kind") == nil { fields.fault("kind", "Chọn loại biến động.") }
        if kind == .carriedIn {
            fields.fault("kind", "Ghi việc chuyển nguồn ở năm trước; hai năm được ghi cùng lúc.")
        }
        amount = fields.positiveDong("amount")
        day = fields.pastDay("day", today: today)
        document = fields.required(
            "document",
            kind == .carriedOut ? "Ghi số quyết định chuyển nguồn." : "Ghi số quyết định hoặc chứng từ."
        )
        note = fields.text("note", .prose)
        assignmentID = fields.id("assignment")
    }
}

extension SourceYear.Key {
    /// Reads "source", "province" and "year"; the province is of today's map, and none for the national source.
    init(_ fields: FieldTreeReader, today: Day) {
        let source = fields.choice("source", of: FundingSource.Code.self) ?? .province
        if fields.text("source") == nil || source.basis != .support {
            fields.fault("source", "Chọn nguồn kinh phí khuyến công.")
        }
        let year = fields.integer("year", in: .programmeYears) ?? today.year
        let province = source == .national ? "" : fields.required("province", "Chọn tỉnh, thành phố.")
        self.init(source, province: province, year: year)
    }
}

extension FieldTreeReader {
    /// Money that must be there and more than nothing.
    func positiveDong(_ name: String) -> Dong {
        let amount = requiredDong(name, "Ghi số tiền.")
        // What cannot be read, or is below nothing, has been told already.
        if amount == .zero, forgiving.dong(name) == Dong.zero { fault(name, "Số tiền phải lớn hơn 0.") }
        return amount
    }

    /// A day until today; today where none was typed.
    func pastDay(_ name: String, today: Day) -> Day {
        let day = day(name) ?? today
        if day > today { fault(name, "Ngày \(day.vietnamese) chưa đến.") }
        return day
    }
}

extension FieldShape {
    package static let sourceFlow = FieldShape("NewFlow") { FlowRequest($0, today: today) }
}
