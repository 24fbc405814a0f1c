/// A contest as somebody enters it.
struct ContestDraft {
    let level: ContestLevel
    let place: String?
    let province: String?
    let year: Int
    let days: ContestDays
    let hidesNames: Bool
    let weights: ContestWeights
    let version: Int?

    /// Reads "place" (a commune, a province, a region; empty: the nation), "year", "entriesUntil", "judgingFrom",
    /// "judgingUntil", "hidesNames", "weights" and "version".
    init(_ fields: FieldTreeReader, _ territories: Territories) {
        let code = fields.text("place").flatMap { $0 == PeriodQuery.nation ? nil : $0 }
        let unit = code.flatMap { territories.unit(.of2025, $0) }
        place = code
        province = code.flatMap { territories.provinceNow(map: .of2025, code: $0) }
        level =
            if code == nil {
                .nation
            } else if let unit {
                unit.level == .province ? .province : .commune
            } else {
                .region
            }
        if let code, unit == nil, territories.region(code) == nil {
            fields.fault("place", "Không có xã, tỉnh, khu vực nào mang mã \(code).")
        }
        let typedYear = fields.integer("year", in: .programmeYears)
        if fields.text("year") == nil { fields.fault("year", "Ghi năm bình chọn.") }
        year = typedYear ?? 1990
        let first = Day.firstOfYear(year)
        days = ContestDays(
            entriesUntil: ContestDraft.day("entriesUntil", "Ghi hạn nhận sản phẩm.", fields) ?? first,
            judgingFrom: ContestDraft.day("judgingFrom", "Ghi ngày bắt đầu chấm.", fields) ?? first,
            judgingUntil: ContestDraft.day("judgingUntil", "Ghi ngày chấm xong.", fields) ?? first
        )
        if days.judgingFrom > days.judgingUntil { fields.fault("judgingUntil", "Ngày chấm xong trước ngày bắt đầu.") }
        hidesNames = fields.flag("hidesNames")
        weights = fields.group("weights", ContestWeights.read)
        version = fields.integer("version", in: 1...Int(Int32.max))
    }

    /// As a contest was, in another year, on the same days of it.
    init(_ contest: Contest, in year: Int) {
        level = contest.level
        place = contest.place
        province = contest.provinceNow
        self.year = year
        let months = 12 * (year - contest.year)
        days = ContestDays(
            entriesUntil: contest.days.entriesUntil.adding(months: months),
            judgingFrom: contest.days.judgingFrom.adding(months: months),
            judgingUntil: contest.days.judgingUntil.adding(months: months)
        )
        hidesNames = contest.hidesNames
        weights = contest.weights
        version = nil
    }

    private static func day(_ name: String, _ request: String, _ fields: FieldTreeReader) -> Day? {
        if fields.text(name) == nil { fields.fault(name, request) }
        return fields.day(name)
    }
}
