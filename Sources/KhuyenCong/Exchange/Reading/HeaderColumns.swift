import Office
import Vietnamese

/// What the columns under a header mean, taken together.
extension HeaderFinder {
    func columns(
        _ written: [[String]],
        _ title: String,
        above rows: ArraySlice<RawRow>,
        results: Stage?
    ) -> [SheetLayout.Column] {
        let paths = written.map { $0.map(YearHeadings.withYearApart) }
        let (told, years) = years(of: paths, title)
        var fields = zip(paths, told).map { field($0, hasYear: $1 != nil, isOfResults: results != nil) }
        for (position, path) in written.enumerated() { fields[position] = rememberedField(path) ?? fields[position] }
        promoteUnits(&fields, paths, rows)
        promoteContent(&fields, paths)
        HeaderFinder.promoteStages(&fields, paths, rows)
        HeaderFinder.promotePayers(&fields, paths, rows)
        askCells(&fields, paths, rows)
        var stages = paths.map { StageReader.read(columnPath: $0) }
        let replaced = HeaderFinder.dropAdjusted(&fields, paths, stages, years)
        dropFirstPlans(&fields, written)
        HeaderFinder.dropLimits(&fields, paths)
        dropRates(&fields, written)
        for position in HeaderFinder.proposals(&fields, paths, stages) { stages[position] = .registered }
        HeaderFinder.takeYearToDate(&fields, &stages, paths)
        let setApart = HeaderFinder.setApart(&stages, fields, paths, years, results: results)
        let differ = setApart || StageReader.differ(zip(fields, stages).filter { $0.0?.isAmount ?? false }.map(\.1))
        return paths.indices.compactMap { position in
            let path = paths[position]
            guard !path.isEmpty else { return nil }
            let isAmount = fields[position]?.isAmount ?? false
            return SheetLayout.Column(
                index: position + 1,
                heading: written[position].joined(separator: " – "),
                field: fields[position],
                stage: (differ || StageReader.isLabelled(path)) && isAmount ? stages[position] : nil,
                unit: path.reversed().lazy.compactMap(MoneyUnit.detect(in:)).first,
                year: isAmount ? years[position] : nil,
                replacedBy: replaced[position].map { $0 + 1 }
            )
        }
    }

    private func field(_ path: [String], hasYear: Bool, isOfResults: Bool) -> ImportField? {
        guard hasYear else { return HeadingReader.field(ofPath: path, isOfResults: isOfResults) }
        let words = path.compactMap(YearHeadings.withoutYear).filter { !YearHeadings.onlyAnnounces($0) }
        // "Năm 2016" over "Kế hoạch" and "Thực hiện": what is left only names the stage.
        let isBare = words.isEmpty || StageReader.read(columnPath: words) != nil
        let field = HeadingReader.field(ofPath: words) ?? (isBare ? .support : nil)
        return field?.isAmount ?? true ? field : HeadingReader.field(ofPath: path, isOfResults: isOfResults)
    }

    /// The years that the headings name, and those that the columns mean.
    private func years(of paths: [[String]], _ title: String) -> (told: [Int?], meant: [Int?]) {
        if let apart = yearsApart(paths, title) { return apart }
        let told = YearHeadings.years(of: paths)
        return (told, told)
    }

    /// "TH năm 2022" in a list of 2023: the other columns mean the title's year; nil where no heading names another one.
    private func yearsApart(_ paths: [[String]], _ title: String) -> (told: [Int?], meant: [Int?])? {
        let told = paths.map { path in
            YearHeadings.mayBePaidLater(path) ? nil : path.reversed().lazy.compactMap(YearHeadings.yearOfMoney).first
        }
        guard let year = told.lazy.compactMap({ $0 }).first, told.allSatisfy({ $0 == nil || $0 == year }),
            let titled = SheetEvidence.year(inTitle: title, sheet: sheet) ?? SheetEvidence.year(ofResults: title),
            titled.untilYear == nil, titled.year != year
        else { return nil }
        let fields = paths.indices.map { position in
            field(paths[position], hasYear: told[position] != nil, isOfResults: false)
        }
        guard !fields.contains(.year),
            zip(fields, told).contains(where: { ($0?.isAmount ?? false) && $1 != nil })
        else { return nil }
        return (told, told.map { $0 ?? titled.year })
    }

    private func rememberedField(_ path: [String]) -> ImportField? {
        [Fold.key(path.joined(separator: " ")), path.last.map(Fold.key) ?? ""].lazy.compactMap { remembered[$0] }.first
    }

    /// "Kinh phí trước điều chỉnh" is no money that holds, whatever replaced it, unless the office says that it is.
    private func dropFirstPlans(_ fields: inout [ImportField?], _ paths: [[String]]) {
        for position in paths.indices where fields[position]?.isAmount ?? false {
            let key = Fold.key(paths[position].last ?? "")
            guard key.mentions("truoc dieu chinh") || key.mentions("ban dau"), rememberedField(paths[position]) == nil
            else { continue }
            fields[position] = nil
        }
    }

    /// "Mức hỗ trợ" beside "Tổng kinh phí hỗ trợ" is what one establishment was given, and no further money, unless the
    /// office says that it is.
    private func dropRates(_ fields: inout [ImportField?], _ paths: [[String]]) {
        let supports = paths.indices.filter { fields[$0] == .support }
        let rates = supports.filter { Fold.key(paths[$0].last ?? "").hasPrefix("muc ho tro") }
        let sums = supports.filter { Fold.key(paths[$0].last ?? "").mentions("kinh phi") }
        guard sums.contains(where: { !rates.contains($0) }) else { return }
        for position in rates where rememberedField(paths[position]) == nil { fields[position] = nil }
    }

    /// Lists without "Tên đề án" tell the project under "Nội dung", beside the columns that describe it; a summary by
    /// content has none of those.
    private func promoteContent(_ fields: inout [ImportField?], _ paths: [[String]]) {
        let describing: Set<ImportField> = [.place, .beneficiary, .implementer]
        let isDescribed = fields.contains { $0.map(describing.contains) ?? false }
        let isEstimate = contentIsTitle && fields.contains(.number) && fields.contains { $0?.isAmount ?? false }
        guard !fields.contains(.title), isDescribed || isEstimate,
            !paths.contains(where: { Fold.key($0.joined(separator: " ")).mentions("so de an") })
        else { return }
        let supported = paths.indices.first { position in
            fields[position] == nil && HeadingWords.namesWhatIsSupported(paths[position].last ?? "")
        }
        if let content = fields.firstIndex(of: .kind) ?? supported { fields[content] = .title }
    }

    /// "KH 2020", "Thực hiện": a heading that is nothing but a stage, over numbers.
    private static func promoteStages(
        _ fields: inout [ImportField?],
        _ paths: [[String]],
        _ rows: ArraySlice<RawRow>
    ) {
        for position in paths.indices where fields[position] == nil && StageReader.isBare(paths[position]) {
            // A nought is an answer beside amounts.
            let cells = rows.lazy.map { $0.cell(position + 1) }.filter { !$0.isBlank && !$0.isNought }.prefix(3)
            if !cells.isEmpty, cells.allSatisfy(\.mayBeAmount) { fields[position] = .support }
        }
    }

    /// "Thụ hưởng" over numbers is what those pay, not who they are, and so are "DN" beside the money of a source and "Cơ sở
    /// đầu tư" beside any.
    private static func promotePayers(
        _ fields: inout [ImportField?],
        _ paths: [[String]],
        _ rows: ArraySlice<RawRow>
    ) {
        let hasSource = fields.contains { field in
            if case .source(let source) = field { source != .counterpart } else { false }
        }
        let hasMoney = fields.contains { $0?.isAmount ?? false }
        let payers = paths.indices.filter { position in
            let key = Fold.key(paths[position].last { !HeadingWords.isUnit($0) } ?? "")
            if fields[position] == nil, hasMoney, HeadingWords.namesPayerAndDeed(key) { return true }
            return (fields[position] == .beneficiary || fields[position] == nil && hasSource)
                && HeadingWords.counterpartPayers.contains(key)
        }
        // "DN", "HTX" beside each other count those that came.
        for position in payers where fields[position] != nil || payers.count == 1 {
            let cells = rows.lazy.map { $0.cell(position + 1) }.filter { !$0.isBlank }.prefix(3)
            let areNumbers = cells.allSatisfy { cell in
                cell.words?.allSatisfy { $0.isNumber || ".,- ".contains($0) } ?? false
            }
            if !cells.isEmpty, areNumbers { fields[position] = .source(.counterpart) }
        }
    }
}
