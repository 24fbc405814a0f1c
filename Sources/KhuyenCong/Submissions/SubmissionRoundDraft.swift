/// A round as somebody opens it.
struct SubmissionRoundDraft {
    let province: String?
    let title: String
    let years: YearSpan
    let dueOn: Day
    let places: [String]

    init(_ fields: FieldTreeReader, _ territories: Territories) {
        let province = fields.text("province")
        if let province, territories.unit(.of2025, province)?.level != .province {
            fields.fault("province", "Không có tỉnh, thành phố nào mang mã \(province).")
        }
        self.province = province
        title = fields.required("title", "Ghi tên đợt.")
        let from = fields.integer("from", in: .programmeYears)
        let to = fields.integer("to", in: .programmeYears) ?? from
        if fields.text("from") == nil { fields.fault("from", "Ghi năm đầu.") }
        years = YearSpan(from: from ?? 1990, to: max(to ?? 1990, from ?? 1990))
        if let from, let to, from > to { fields.fault("to", "Năm cuối trước năm đầu.") }
        let day = fields.day("dueOn")
        if fields.text("dueOn") == nil { fields.fault("dueOn", "Ghi hạn gửi.") }
        dueOn = day ?? Day.lastOfYear(to ?? 1990)
        let all =
            province.map { territories.children(of: $0, map: .of2025).map(\.code) }
            ?? territories.provinces(.of2025).map(\.code)
        let typed = fields.texts("places")
        let strangers = typed.filter { !all.contains($0) }
        if !strangers.isEmpty {
            fields.fault("places", "Không thuộc phạm vi của đợt: \(strangers.joined(separator: ", ")).")
        }
        places = Set(typed.isEmpty ? all : typed).sorted()
    }
}
