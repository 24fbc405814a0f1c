import Claims
import KhuyenCong

/// Saying of which source, kind, basis and period a figure is, where it was read otherwise.
enum ClaimReread {
    enum Name {
        /// Which figure is asked about: "0:12:20".
        static let asked = "sua"
        /// The figure that the fields are of.
        static let figure = "so"
        static let source = "nguon"
        static let kind = "noi-dung"
        static let basis = "pham-vi"
        static let years = "ky"
    }

    /// Where a page that has the fields leads to.
    static let anchor = "sua"

    static func word(_ figure: Figure, _ part: Int) -> String {
        "\(part):\(figure.start):\(figure.end)"
    }

    static func place(_ word: String?) -> KeptPlace? {
        let numbers = (word ?? "").split(separator: ":").map { Int($0) }
        guard numbers.count == 3, let part = numbers[0], let start = numbers[1], let end = numbers[2], part >= 0,
            start >= 0, start < end
        else { return nil }
        return KeptPlace(position: part, start: start, end: end)
    }

    /// The figure that was asked about, with the number of its text.
    static func figure(_ place: KeptPlace?, in sheet: ClaimSheet) -> (figure: Figure, part: Int)? {
        guard let place, sheet.parts.indices.contains(place.position) else { return nil }
        let figures = sheet.parts[place.position].figures
        return figures.first { $0.start == place.start && $0.end == place.end }.map { ($0, place.position) }
    }

    /// What a form says of one figure; nil where it has no such fields.
    ///
    /// - Throws: `Refusal` (invalid) where the years are no period.
    static func choices(_ form: Form) throws -> (place: KeptPlace, choices: [FigurePick.Choice])? {
        guard let place = place(form[Name.figure]) else { return nil }
        var choices = [Name.source, Name.kind, Name.basis].compactMap { form[$0] }
            .compactMap(FigurePick.Choice.init(rawValue:))
        if let years = form[Name.years] {
            guard let period = FigurePick.Choice.years(of: years) else {
                throw Refusal.invalid(
                    "Kỳ “\(years)” không phải là năm hay giai đoạn.",
                    field: Name.years,
                    remedy: "Ghi năm đầu và năm cuối, ví dụ 2016-2020, hoặc một năm, ví dụ 2020."
                )
            }
            choices.append(.period(period))
        }
        return (place, choices)
    }

    /// The fields, each empty for what is to stay.
    static func fields(_ figure: Figure, _ part: Int, _ typed: URLQuery = [:], _ faults: FormFaults = .none) -> HTML {
        let keeps = "Giữ như đã hiểu"
        let fields = [
            FormField(Name.source, "Nguồn", .choice(sources, empty: keeps)),
            FormField(Name.kind, "Nội dung", .choice(kinds, empty: keeps)),
            FormField(Name.basis, "Phạm vi", .choice(bases, empty: keeps)),
            FormField(
                Name.years,
                "Kỳ",
                help: "Năm đầu và năm cuối, ví dụ 2016-2020, hoặc một năm. Để trống thì giữ như đã hiểu."
            ),
        ]
        let known = [ClaimFigureWords.period(figure), ClaimFigureWords.subject(figure)].filter { !$0.isEmpty }
        return """
            <h2 id="\(anchor)">Sửa cách hiểu “\(figure.text)”</h2>
            <p>Đang hiểu: \(known.isEmpty ? "chưa rõ kỳ, nguồn, nội dung" : known.joined(separator: "; ")).</p>
            <input type="hidden" name="\(Name.figure)" value="\(word(figure, part))">
            \(each: fields, { $0.html(typed[$0.name], faults: faults) })
            """
    }

    private static var sources: [(value: String, label: String)] {
        [(value: FigurePick.Choice.source(nil).rawValue, label: "Không của riêng nguồn nào")]
            + options(FundingSource.Code.allCases, { .source($0.rawValue) }, ReportLabels.source)
    }

    private static var kinds: [(value: String, label: String)] {
        [(value: FigurePick.Choice.kind(nil).rawValue, label: "Không của riêng nội dung nào")]
            + options(ActivityKind.Code.allCases, { .kind($0.rawValue) }, { ReportLabels.shortKind($0) })
    }

    private static var bases: [(value: String, label: String)] {
        options(ReportBasis.allCases, { .basis(Lexicon.Basis($0)) }, ReportLabels.basis)
    }

    /// Those that the reading of texts knows.
    private static func options<Code>(
        _ codes: [Code],
        _ choice: (Code) -> FigurePick.Choice,
        _ label: (Code) -> String
    ) -> [(value: String, label: String)] {
        codes.map { (value: choice($0).rawValue, label: label($0)) }
            .filter { FigurePick.Choice(rawValue: $0.value) != nil }
    }
}

extension Lexicon.Basis {
    fileprivate init(_ basis: ReportBasis) {
        switch basis {
        case .support: self = .support
        case .counterpart: self = .counterpart
        case .total: self = .total
        }
    }
}
