import Office
import Vietnamese

/// Rows turned into projects and their lines.
extension SheetInterpreter {
    mutating func add(_ row: RawRow) {
        var issues = RowIssues(place: place, row: row)
        let reading = line(row, &issues)
        let title = text(.title, row)
        if title == nil { nameMissingTitle(&issues) }
        refuseForeign(row, &issues)
        refuseSecondTelling(row, isFurther: false, &issues)
        let key = text(.projectKey, row)
        let known = key.flatMap { byKey[$0] }
        if let known { refuseOtherProvince(reading.province, than: projects[known], &issues) }
        let span = projectYears(row) ?? (year: reading.year, untilYear: reading.untilYear)
        totals.add(reading.money, faults: issues.columns)
        findings += issues.findings
        if let index = known {
            projects[index].lines += reading.lines
            projects[index].isRefused = projects[index].isRefused || issues.hasError
            return
        }
        if let key { byKey[key] = projects.count }
        projects.append(
            ImportedProject(
                sheet: place.sheet,
                row: row.number,
                key: key,
                title: title ?? "",
                titleCell: row.address(layout.column(.title)?.index ?? 1),
                implementer: text(.implementer, row),
                province: reading.province,
                year: span.year,
                untilYear: span.untilYear,
                placeText: placeWords(row) ?? reading.placeAround,
                isPlaceAround: placeWords(row) == nil || text(.provinceCode, row) != nil,
                note: text(.note, row).map(PersonalNumber.hidden),
                identifiers: identifiers(row),
                lines: reading.lines,
                isRefused: issues.hasError
            )
        )
    }

    private func nameMissingTitle(_ issues: inout RowIssues) {
        issues.error(
            layout.column(.title)?.index ?? 1,
            "",
            "Thiếu tên đề án.",
            remedy: "Ghi tên đề án vào ô này, hoặc xóa cả dòng nếu dòng thừa."
        )
    }

    mutating func addLine(_ row: RawRow) {
        guard let last = projects.indices.last else { return }
        var issues = RowIssues(place: place, row: row)
        let reading = line(row, of: projects[last], &issues)
        refuseOtherProvince(reading.province, than: projects[last], &issues)
        refuseSecondTelling(row, isFurther: true, &issues)
        totals.add(reading.money, faults: issues.columns)
        warnOfMoneyAlone(row, &issues)
        findings += issues.findings
        projects[last].lines += reading.lines
        projects[last].isRefused = projects[last].isRefused || issues.hasError
    }

    /// A list of several provinces: only the rows of this one are its office's.
    private mutating func refuseForeign(_ row: RawRow, _ issues: inout RowIssues) {
        guard national == nil else { return }
        let remedy = "Bỏ các dòng của tỉnh khác, hoặc chọn nhận riêng các dòng đúng."
        if let foreignProvince, let column = layout.column(.title) {
            issues.error(
                column.index,
                row.cell(column.index).words ?? "",
                "Dòng này đứng dưới tiêu đề \"\(foreignProvince)\", không thuộc tỉnh đang nhập.",
                remedy: remedy
            )
        } else if let told = assumptions.provinceColumn, let words = row.cell(told).words,
            let other = otherProvinces.first(among: [words])
        {
            issues.error(told, words, "Dòng này của \(other), không thuộc tỉnh đang nhập.", remedy: remedy)
        }
    }

    func text(_ field: ImportField, _ row: RawRow) -> String? {
        layout.column(field).flatMap { row.cell($0.index).words }
    }

    /// One row: its kind, place, beneficiary and amounts, each doubtful cell named.
    private mutating func line(
        _ row: RawRow,
        of project: ImportedProject? = nil,
        _ issues: inout RowIssues
    ) -> LineReading {
        let money = shares.isEmpty ? amounts(row, groups, &issues) : amounts(row, by: shares, &issues)
        let year = years(of: money) ?? year(row, &issues)
        let found = place(of: row, year: year.year, isFurther: project != nil, &issues)
        let kind = kind(row, groups, of: project, &issues)
        nameDoubts(row, money, year, &issues)
        let quantities = quantities(row, &issues)
        let numbers = numbers(row, &issues)
        let beneficiary = beneficiary(row)
        let told = money.years.isEmpty ? [year.year] : money.years
        // Asked within the closure below each of them would copy the whole interpreter.
        let (costItem, payee, unmapped) = (text(.costItem, row), text(.payee, row), unmapped(row))
        let lines = told.map { budgetYear in
            let isFirst = budgetYear == told.first
            return ImportedLine(
                row: row.number,
                year: budgetYear,
                kind: kind,
                place: found.unit,
                beneficiary: beneficiary,
                taxCode: numbers.taxCode,
                numbers: numbers.others,
                costItem: costItem,
                payee: payee,
                amounts: money.years.isEmpty ? money.amounts : money.amounts(in: budgetYear, isFirst: isFirst),
                quantities: isFirst ? quantities : [],
                unmapped: isFirst ? unmapped : []
            )
        }
        for line in lines { warnOfLimits(line, row, &issues) }
        return LineReading(
            lines: lines,
            province: found.province,
            placeAround: found.unit.flatMap { territories.address($0.map, $0.code) },
            year: year.year,
            untilYear: year.untilYear,
            money: money
        )
    }

    /// The name of the establishment, without what else its cell tells.
    private mutating func beneficiary(_ row: RawRow) -> String? {
        // "Đơn vị" over provinces.
        guard layout.column(.beneficiary)?.index != assumptions.provinceColumn else { return nil }
        let cell = text(.beneficiary, row).map(BeneficiaryCell.init)
        if cell?.hasMore ?? false { assumptions.cutBeneficiaries += 1 }
        return cell?.name
    }

    /// What is doubtful of the row as a whole.
    private mutating func nameDoubts(
        _ row: RawRow,
        _ money: RowMoney,
        _ year: (year: Int, untilYear: Int),
        _ issues: inout RowIssues
    ) {
        warnOfFuture(row, &issues)
        checkEndedSources(money, year: year.year, row, &issues)
        noteSeveralYears(year, money)
        warnOfGivenUp(row, money, &issues)
    }

    /// The years of a row whose money columns name them.
    private func years(of money: RowMoney) -> (year: Int, untilYear: Int)? {
        guard let first = money.years.first, let last = money.years.last else { return nil }
        return (first, last)
    }

    private func unmapped(_ row: RawRow) -> [UnmappedCell] {
        layout.columns.compactMap { column in
            guard column.field?.isKeptAsText ?? true, let value = row.cell(column.index).words else { return nil }
            return UnmappedCell(heading: column.heading, value: column.kept(value))
        }
    }
}
