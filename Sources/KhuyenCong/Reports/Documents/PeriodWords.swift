/// How a report says what its figures are.
enum PeriodWords {
    static func years(_ from: Int, _ to: Int) -> String {
        from == to ? "năm \(from)" : "giai đoạn \(from)–\(to)"
    }

    /// "năm 2021 và 9 tháng năm 2022 (chốt ngày 14/09/2022)".
    static func span(_ query: PeriodQuery) -> String {
        guard let days = query.days else { return years(query.from, query.to) }
        guard days.from == Day.firstOfYear(query.from) else {
            return "từ \(days.from.vietnamese) đến \(days.to.vietnamese)"
        }
        let part = part(until: days.to)
        switch query.years {
        case 1: return part
        case 2: return "năm \(query.from) và \(part)"
        default: return "giai đoạn \(query.from)–\(query.to - 1) và \(part)"
        }
    }

    /// For the head of a column: "2021–2025", "2026", "2021 và 9 tháng 2022", "01/07/2022 – 30/06/2023".
    static func short(_ query: PeriodQuery) -> String {
        guard let days = query.days else {
            return query.from == query.to ? String(query.from) : "\(query.from)–\(query.to)"
        }
        guard days.from == Day.firstOfYear(query.from), let count = months(until: days.to) else {
            return "\(days.from.vietnamese) – \(days.to.vietnamese)"
        }
        let part = "\(count) tháng \(query.to)"
        switch query.years {
        case 1: return part
        case 2: return "\(query.from) và \(part)"
        default: return "\(query.from)–\(query.to - 1) và \(part)"
        }
    }

    private static func part(until day: Day) -> String {
        guard let count = months(until: day) else { return "năm \(day.year) đến ngày \(day.vietnamese)" }
        let words = "\(count) tháng năm \(day.year)"
        return day.isLastOfMonth ? words : "\(words) (chốt ngày \(day.vietnamese))"
    }

    /// The first months of a year; offices close the half-year and the nine months some days before their end.
    private static func months(until day: Day) -> Int? {
        let isEarlyClose = (day.month == 6 || day.month == 9) && day.day >= 10
        return day.isLastOfMonth || isEarlyClose ? day.month : nil
    }

    /// What the figures are; whoever reads it later must know which day "today" was.
    ///
    /// `scope`: which money is counted, where the report counts another than its basis says.
    static func notes(
        _ query: PeriodQuery,
        _ place: PeriodReport.Place,
        today: Day,
        scope: String? = nil
    ) -> [String] {
        var notes = [
            "Phạm vi: \(scope ?? basis(query.basis)).", "Giai đoạn của số tiền: \(stage(query.stage)).",
            "Bản đồ hành chính: \(map(query.map)).",
        ]
        notes.append("Sổ tính đến \(query.asOf.map { "hết ngày \($0.vietnamese)" } ?? "ngày \(today.vietnamese)").")
        if place.formedFrom.count > 1 {
            notes.append("Hợp nhất từ: \(place.formedFrom.map(\.name).joined(separator: ", ")).")
        }
        return notes
    }

    /// Why growth between periods says less than it seems; nil where they are equally long.
    static func lengths(_ periods: [PeriodQuery]) -> String? {
        let years = periods.map(\.years)
        guard Set(years).count > 1 else { return nil }
        let words = years.map { "\($0) năm" }.joined(separator: ", ")
        return "Các kỳ dài ngắn khác nhau (\(words)), nên tăng, giảm có phần do độ dài của kỳ."
    }

    /// How amounts are carried to the places of a map; nil where every row of a table has its place.
    static func placeRule(_ map: AdminMap, of rows: [ReportTable.Row]) -> String? {
        rows.contains { $0.role == .undetermined } ? placeRule(map) : nil
    }

    static func placeRule(_ map: AdminMap) -> String {
        switch map {
        case .of2024:
            "Đề án của xã mới lập từ nhiều tỉnh, huyện, xã cũ, và đề án chỉ ghi tỉnh, huyện, không chia được cho từng nơi: "
                + "ghi ở dòng chưa xác định được."
        case .of2025:
            "Đề án của xã cũ bị chia cho nhiều xã mới, và đề án chỉ ghi tỉnh, huyện, không chia được cho từng xã: "
                + "ghi ở dòng chưa xác định được."
        }
    }

    static func stage(_ stage: StageChoice) -> String {
        switch stage {
        case .furthest: "xa nhất đã biết của từng dòng"
        case .only(let stage): StageLabels.label(stage).lowercased()
        }
    }

    static func basis(_ basis: ReportBasis) -> String {
        switch basis {
        case .support: "kinh phí Nhà nước hỗ trợ"
        case .counterpart: "vốn đối ứng"
        case .total: "tổng kinh phí của mọi nguồn: hỗ trợ, đối ứng, nguồn khác"
        }
    }

    static func map(_ map: AdminMap) -> String {
        switch map {
        case .of2024: "63 tỉnh, thành phố (đến 30/6/2025)"
        case .of2025: "34 tỉnh, thành phố (từ 01/7/2025)"
        }
    }
}

extension ReportDocument {
    /// With a note on the choices that say how money is counted, where the report counts none.
    func namingUnusedChoices() -> ReportDocument {
        let query = request.query
        let unused = [
            query.basis == .support ? nil : "phạm vi (\(PeriodWords.basis(query.basis)))",
            query.stage == .furthest ? nil : "giai đoạn của số tiền (\(PeriodWords.stage(query.stage)))",
            query.asOf.map { "ngày của sổ (\($0.vietnamese))" },
        ].compactMap(\.self)
        guard !unused.isEmpty else { return self }
        let note = "Báo cáo này không đếm theo lựa chọn đã ghi: \(unused.joined(separator: ", "))."
        return ReportDocument(
            request: request,
            title: title,
            subtitle: subtitle,
            notes: notes + [note],
            sections: sections
        )
    }
}

extension PeriodQuery {
    /// "giai đoạn 2016–2020", "năm 2021 và 9 tháng năm 2022".
    package var spanWords: String { PeriodWords.span(self) }
}
