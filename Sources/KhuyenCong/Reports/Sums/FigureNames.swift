/// What the groups of a report are called, and in which order they stand.
struct FigureNames {
    let territories: Territories
    let map: AdminMap

    func name(_ figure: PeriodFigure) -> String {
        switch figure {
        case .total: "Cả kỳ"
        case .source(let source): source.officialName
        case .kind(let kind): kind?.officialName ?? "Chưa phân loại"
        case .year(let year): String(year)
        case .place(let code): code.map { territories.name(map, $0) } ?? "Chưa xác định được"
        case .provinceNow(let code): code.map { territories.name(.of2025, $0) } ?? "Chưa xác định được"
        case .provinceOld(let code): code.map { territories.name(.of2024, $0) } ?? "Chưa xác định được"
        case .form(let form): form?.name ?? "Không ghi tên cơ sở"
        case .month(let month): month.map { "\($0.suffix(2))/\($0.prefix(4))" } ?? "Chưa rõ tháng"
        }
    }

    /// Sources and kinds in the order of the law, places by their codes, months in time; what is unknown last.
    func sorted(_ figures: some Sequence<PeriodFigure>) -> [PeriodFigure] {
        figures.sorted { FigureNames.rank($0) < FigureNames.rank($1) }
    }

    private static func rank(_ figure: PeriodFigure) -> (Int, String) {
        let last = 10_000
        return switch figure {
        case .total: (0, "")
        case .source(let source): (FundingSource.Code.allCases.firstIndex(of: source) ?? last, "")
        case .kind(let kind): (kind.flatMap { ActivityKind.Code.allCases.firstIndex(of: $0) } ?? last, "")
        case .year(let year): (year, "")
        case .place(let code), .provinceNow(let code), .provinceOld(let code): (code == nil ? last : 0, code ?? "")
        case .form(let form): (form.flatMap { BeneficiaryForm.allCases.firstIndex(of: $0) } ?? last, "")
        case .month(let month): (month == nil ? last : 0, month ?? "")
        }
    }
}
