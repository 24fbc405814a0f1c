import KhuyenCong
import Vietnamese

/// The form by which a published figure is written down.
struct ReportedFigureForm: Sendable {
    enum Name {
        static let place = "dia-ban"
        static let unit = "don-vi"
        static let from = "from"
        static let to = "to"
        static let basis = "pham-vi"
        static let source = "nguon"
        static let kind = "noi-dung"
        static let measure = "chi-tieu"
        static let nature = "tinh-chat"
        static let upper = "den-muc"
        static let value = "value"
        static let publication = "publication"
        static let quotation = "trich-dan"
        static let replaces = "thay"
        static let reason = "reason"
    }

    let choices: PeriodChoices

    func fields(_ typed: URLQuery, _ faults: FormFaults, isReplacing: Bool) -> HTML {
        let fields: [FormField] = [
            FormField(Name.place, "Địa bàn", .choice(places, empty: nil), isRequired: true),
            FormField(
                Name.unit,
                "Mã huyện, xã",
                .input(kind: .text, inputMode: .numeric),
                help: "Khi số liệu là của một huyện, xã. <a href=\"\(SiteURL.adminUnits)\">Xem mã</a>"
            ),
            FormField(Name.from, "Từ năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
            FormField(Name.to, "Đến năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
            FormField(Name.basis, "Phạm vi", .choice(bases, empty: nil), isRequired: true),
            FormField(Name.measure, "Chỉ tiêu", .choice(measures, empty: nil), isRequired: true),
            FormField(Name.nature, "Tính chất", .choice(natures, empty: nil), isRequired: true),
            FormField(Name.source, "Nguồn kinh phí", .choice(sources, empty: "Mọi nguồn")),
            FormField(Name.kind, "Nội dung", .choice(kinds, empty: "Mọi nội dung")),
            FormField(
                Name.value,
                "Giá trị",
                help: "\(readBack(typed) ?? "Gõ tự do: 38,995 tỷ; 14.745 triệu đồng; 542")",
                isRequired: true
            ),
            FormField(
                Name.upper,
                "Đến mức",
                .input(kind: .text, inputMode: .numeric),
                help: "Chỉ ghi khi mục tiêu là một khoảng, ví dụ 20–30 mô hình"
            ),
            FormField(
                Name.publication,
                "Nguồn công bố",
                help: "Tên văn bản, số, ngày, trang",
                isRequired: true
            ),
            FormField(Name.quotation, "Trích nguyên văn", .area(rows: 3), isRequired: true),
        ]
        let reason = FormField(Name.reason, "Lý do thay số cũ", isRequired: true)
        let all = isReplacing ? fields + [reason] : fields
        return "\(each: all, { $0.html(typed[$0.name], faults: faults) })"
    }

    /// - Throws: `FormFaults`, `Refusal` (invalid).
    static func read(_ form: URLQuery) throws -> ReportedFigureDraft {
        var reader = FieldReader(form)
        let place = reader.text(Name.place, "Địa bàn", isRequired: true)?.split(separator: ":")
        let unit = reader.text(Name.unit, "Mã huyện, xã", atMost: 10)
        let from = reader.year(Name.from, "Từ năm", isRequired: true)
        let to = reader.year(Name.to, "Đến năm", isRequired: true)
        let basis = reader.choice(Name.basis, "Phạm vi", as: ReportBasis.self, isRequired: true)
        let measure = reader.choice(Name.measure, "Chỉ tiêu", as: ReportedFigure.Measure.self, isRequired: true)
        let source = reader.choice(Name.source, "Nguồn kinh phí", as: FundingSource.Code.self)
        let kind = reader.choice(Name.kind, "Nội dung", as: ActivityKind.Code.self)
        let nature = reader.choice(Name.nature, "Tính chất", as: ReportedFigure.Nature.self) ?? .actual
        let value = value(&reader, measure: measure ?? .amount)
        let upper = reader.integer(Name.upper, "Đến mức", in: 0...Int64.max)
        let publication = reader.text(Name.publication, "Nguồn công bố", isRequired: true)
        let most = TextLength.prose.rawValue
        let quotation = reader.text(Name.quotation, "Trích nguyên văn", atMost: most, isRequired: true)
        let map = place?.first.flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:))
        if place != nil, map == nil || place?.count != 2 { reader.refuse(Name.place, "Chọn địa bàn trong danh sách.") }
        try reader.check()
        return ReportedFigureDraft(
            query: try PeriodQuery(
                place: unit ?? place.map { String($0[1]) } ?? PeriodQuery.nation,
                map: map,
                from: from ?? 0,
                to: to ?? 0,
                basis: basis ?? .support
            ),
            source: source,
            kind: kind,
            measure: measure ?? .amount,
            value: value ?? 0,
            publication: publication ?? "",
            quotation: quotation ?? "",
            nature: nature,
            upper: upper
        )
    }

    /// What stands in the form when a figure is to be replaced.
    static func typed(_ figure: ReportedFigure, _ territories: Territories) -> URLQuery {
        let province = territories.province(of: figure.map, code: figure.place)?.code ?? figure.place
        return [
            Name.place: "\(figure.map.rawValue):\(province)",
            Name.unit: province == figure.place ? "" : figure.place,
            Name.from: String(figure.from),
            Name.to: String(figure.to),
            Name.basis: figure.basis.rawValue,
            Name.source: figure.source?.rawValue ?? "",
            Name.kind: figure.kind?.rawValue ?? "",
            Name.measure: figure.measure.rawValue,
            Name.nature: figure.nature.rawValue,
            Name.upper: figure.upper.map { String($0) } ?? "",
            Name.value: figure.measure == .growth ? percent(figure.value) : MoneyWriter.grouped(figure.value),
            Name.publication: figure.publication,
            Name.quotation: figure.quotation,
        ]
    }

    /// Money as people type it, in whole đồng; a number of things otherwise.
    private static func value(_ reader: inout FieldReader, measure: ReportedFigure.Measure) -> Int64? {
        guard measure == .growth else { return number(&reader, measure: measure) }
        guard let typed = reader.text(Name.value, "Giá trị", atMost: 20, isRequired: true) else { return nil }
        guard let hundredths = PercentReader.hundredths(typed) else {
            reader.refuse(Name.value, "Ghi tỷ lệ phần trăm, nhiều nhất hai chữ số lẻ. Ví dụ: 11,21.")
            return nil
        }
        return hundredths
    }

    private static func percent(_ hundredths: Int64) -> String {
        String(MoneyWriter.percent(hundredths).dropLast(2))
    }

    private static func number(_ reader: inout FieldReader, measure: ReportedFigure.Measure) -> Int64? {
        guard measure == .amount else {
            return reader.integer(Name.value, "Giá trị", in: 0...1_000_000_000, isRequired: true)
        }
        guard let typed = reader.text(Name.value, "Giá trị", atMost: 100, isRequired: true) else { return nil }
        guard case .amount(let money) = MoneyReader.read(typed, unit: .dong) else {
            reader.refuse(Name.value, "Không đọc được thành số tiền. Ví dụ: 38,995 tỷ.")
            return nil
        }
        if let other = money.alternative {
            let (first, second) = (MoneyWriter.grouped(money.dong), MoneyWriter.grouped(other))
            reader.refuse(Name.value, "Có thể hiểu là \(first) hoặc \(second) đồng. Ghi rõ đơn vị, ví dụ 38,995 tỷ.")
            return nil
        }
        return money.dong
    }

    /// What was typed, in words, for the eye to compare.
    private func readBack(_ typed: URLQuery) -> String? {
        guard typed[Name.measure] ?? ReportedFigure.Measure.amount.rawValue == ReportedFigure.Measure.amount.rawValue,
            let text = typed[Name.value], case .amount(let money) = MoneyReader.read(text, unit: .dong)
        else { return nil }
        return "\(MoneyWriter.grouped(money.dong)) đồng: \(MoneyWriter.words(money.dong))"
    }

    private var places: [(value: String, label: String)] {
        let nation =
            choices.territory.isNation ? [("\(AdminMap.of2024.rawValue):\(PeriodQuery.nation)", "Cả nước")] : []
        let lists = AdminMap.allCases.flatMap { map in
            choices.provinces(map).map { unit in
                ("\(map.rawValue):\(unit.code)", "\(unit.name), bản đồ \(ReportLabels.map(map))")
            }
        }
        return nation + lists
    }

    private var bases: [(value: String, label: String)] {
        ReportBasis.allCases.map { ($0.rawValue, ReportLabels.basis($0)) }
    }

    private var measures: [(value: String, label: String)] {
        ReportedFigure.Measure.allCases.map { ($0.rawValue, ReportLabels.measure($0)) }
    }

    private var natures: [(value: String, label: String)] {
        ReportedFigure.Nature.allCases.map { ($0.rawValue, ReportLabels.nature($0)) }
    }

    private var sources: [(value: String, label: String)] {
        FundingSource.Code.allCases.map { ($0.rawValue, $0.officialName) }
    }

    private var kinds: [(value: String, label: String)] {
        ActivityKind.Code.allCases.map { ($0.rawValue, $0.officialName) }
    }
}
