/// A conference as somebody enters it.
struct ConferenceDraft {
    let number: Int
    let province: String?
    let region: String?
    let theme: String
    let host: String
    let venue: String?
    let heldOn: Day?
    let years: YearSpan
    let roundID: Int64?
    let nextHost: String?
    let version: Int?

    /// Reads "number", "place" (a province or a region; empty: the nation), "theme", "host", "venue", "heldOn", "from",
    /// "to", "round", "nextHost" and "version".
    init(_ fields: FieldTreeReader, _ territories: Territories) {
        let number = fields.integer("number", in: 1...399)
        if fields.text("number") == nil { fields.fault("number", "Ghi hội nghị lần thứ mấy.") }
        self.number = number ?? 1
        let place = fields.text("place").flatMap { $0 == PeriodQuery.nation ? nil : $0 }
        region = place.flatMap { territories.region($0)?.code }
        province = region == nil ? place : nil
        if let province, territories.unit(.of2025, province)?.level != .province {
            fields.fault("place", "Không có tỉnh, thành phố, khu vực nào mang mã \(province).")
        }
        theme = fields.required("theme", "Ghi chủ đề hội nghị.")
        host = fields.required("host", "Ghi đơn vị đăng cai.")
        venue = fields.text("venue")
        heldOn = fields.day("heldOn")
        let from = fields.integer("from", in: .programmeYears)
        let to = fields.integer("to", in: .programmeYears) ?? from
        if fields.text("from") == nil { fields.fault("from", "Ghi năm đầu của kỳ báo cáo.") }
        if let from, let to, from > to { fields.fault("to", "Năm cuối trước năm đầu.") }
        years = YearSpan(from: from ?? 1990, to: max(to ?? 1990, from ?? 1990))
        roundID = fields.id("round")
        nextHost = fields.text("nextHost")
        version = fields.integer("version", in: 0...Int(Int32.max))
    }
}
