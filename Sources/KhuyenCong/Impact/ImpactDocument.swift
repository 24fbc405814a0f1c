import Statistics

/// The report on results as a document: what is known, growth, groups, the comparison, and what is not shown.
struct ImpactDocument {
    let request: ReportRequest
    let place: PeriodReport.Place
    let cases: [ImpactCase]
    /// How many establishments the State supported in the period at all.
    let supported: Int
    let territories: Territories

    /// Below this a median would tell a single establishment's business.
    static let fewest = 3

    private var years: ClosedRange<Int> { request.query.from...request.query.to }

    /// First supported within the period.
    private var treated: [ImpactCase] {
        cases.filter { one in one.supportYear.map(years.contains) ?? false }
    }

    var document: ReportDocument {
        let effects = ImpactMeasure.allCases.compactMap { ImpactEffect($0, cases, supportedIn: years) }
        return ReportDocument(
            request: request,
            title: "Hiệu quả của cơ sở thụ hưởng",
            subtitle:
                "\(place.name), cơ sở được hỗ trợ lần đầu trong \(PeriodWords.years(years.lowerBound, years.upperBound))",
            notes: [
                "T0 là năm được hỗ trợ lần đầu; so với năm mới nhất có số liệu trong ba năm sau đó.",
                "Chỉ tính số liệu đã duyệt. Trung vị và tứ phân vị nội suy tuyến tính (như QUARTILE.INC của bảng tính).",
                "Gấp “lần” là số năm sau chia số năm T0; “%” là phần tăng so với T0: gấp 1,12 lần tức là tăng 12 %.",
            ],
            sections: [known, growth] + groups + [
                ImpactComparison(effects: effects).section, ImpactLimits(self, treated, effects).section,
            ]
        )
    }

    private var known: ReportSection {
        let surveyed = treated.filter { one in ImpactMeasure.allCases.contains { one.pair($0) != nil } }
        let rows: [(String, Int, [Int64])] = [
            ("Cơ sở được hỗ trợ trong kỳ", supported, []),
            ("Có số liệu năm T0 và một năm sau", surveyed.count, surveyed.map(\.beneficiaryID)),
            (
                "Cơ sở chưa được hỗ trợ có số liệu để so sánh",
                cases.count { $0.supportYear == nil }, cases.filter { $0.supportYear == nil }.map(\.beneficiaryID)
            ),
        ]
        let table = ReportTable(
            "surveyed",
            "Cơ sở có số liệu",
            columns: [ReportTable.Column("Nội dung"), ReportTable.Column("Số cơ sở", .count)],
            rows: rows.map { name, count, ids in
                ReportTable.Row([.text(name), .figure(.count(count, .records(table: "beneficiary", ids: ids)))])
            }
        )
        return ReportSection("Cơ sở có số liệu", tables: [table, missing])
    }

    /// Figures that are not there in the years that count, by reason.
    private var missing: ReportTable {
        let surveys = treated.flatMap { one in
            one.surveys.values.filter { survey in
                one.supportYear.map { ($0...($0 + ImpactPanel.yearsAfter)).contains(survey.year) } ?? false
            }
        }
        let rows = MissingReason.allCases.compactMap { reason -> ReportTable.Row? in
            let lacking = surveys.filter { $0.figures.values.contains(.missing(reason)) }
            let count = surveys.reduce(0) { $0 + $1.figures.values.count { $0 == .missing(reason) } }
            guard count > 0 else { return nil }
            let origin = FigureOrigin.records(table: "impact_survey", ids: lacking.map(\.id).sorted())
            return ReportTable.Row([.text(reason.name), .figure(.count(count, origin))])
        }
        return ReportTable(
            "missing",
            "Số liệu không có, theo lý do",
            columns: [ReportTable.Column("Lý do"), ReportTable.Column("Số liệu", .count, addsUp: true)],
            rows: rows
        )
    }

    private var growth: ReportSection {
        let rows = ImpactMeasure.allCases.map { GrowthRow($0.name, $0, treated).row }
        let sentences = ImpactMeasure.allCases.compactMap { GrowthRow($0.name, $0, treated).sentence }
        let table = ReportTable(
            "growth",
            "Năm sau hỗ trợ so với năm được hỗ trợ",
            columns: GrowthRow.columns("Chỉ số"),
            rows: rows,
            note: "Nhóm dưới \(ImpactDocument.fewest) cơ sở không nêu số liệu."
        )
        return ReportSection("Thay đổi từ năm được hỗ trợ", paragraphs: sentences, tables: [table])
    }

    private var groups: [ReportSection] {
        let kinds = Set(treated.flatMap(\.kinds)).sorted { $0.rawValue < $1.rawValue }
        let places = Set(treated.compactMap(\.place)).sorted()
        return [
            section(
                "by-kind",
                "Theo nội dung hỗ trợ",
                "Nội dung",
                kinds.map { kind in
                    (kind.officialName, treated.filter { $0.kinds.contains(kind) })
                }
            ),
            section(
                "by-size",
                "Theo quy mô",
                "Quy mô",
                ImpactSize.allCases.map { size in
                    (size.name, treated.filter { $0.size == size })
                }
            ),
            section(
                "by-place",
                "Theo địa bàn",
                "Địa bàn",
                places.map { code in
                    (territories.name(request.query.map, code), treated.filter { $0.place == code })
                }
            ),
        ].compactMap { $0 }
    }

    private typealias Groups = [(name: String, cases: [ImpactCase])]

    /// A table for each measure that some group can tell.
    private func section(_ id: String, _ heading: String, _ label: String, _ groups: Groups) -> ReportSection? {
        let tables = ImpactMeasure.allCases.compactMap { measure in
            table(measure == .revenue ? id : "\(id)-\(measure.rawValue)", heading, label, measure, groups)
        }
        return tables.isEmpty ? nil : ReportSection(heading, tables: tables)
    }

    /// Revenue of every group; of the other measures those that have enough establishments to be told.
    private func table(
        _ id: String,
        _ heading: String,
        _ label: String,
        _ measure: ImpactMeasure,
        _ groups: Groups
    ) -> ReportTable? {
        let rows = groups.filter { !$0.cases.isEmpty }.map { GrowthRow($0.name, measure, $0.cases) }
            .filter { measure == .revenue || $0.isTold }.map(\.row)
        guard !rows.isEmpty else { return nil }
        let caption = "\(measure.name) \(heading.lowercased())"
        return ReportTable(id, caption, columns: GrowthRow.columns(label), rows: rows)
    }
}
