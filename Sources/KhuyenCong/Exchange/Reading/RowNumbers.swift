import Office
import Vietnamese

/// The numbers by which a row tells who its beneficiary is.
struct RowNumbers {
    var taxCode: String?
    /// At most one personal number and one registration.
    var others: [BeneficiaryNumber] = []
}

extension SheetInterpreter {
    func numbers(_ row: RawRow, _ issues: inout RowIssues) -> RowNumbers {
        var numbers = RowNumbers()
        readTaxCode(row, &numbers, &issues)
        readPersonalNumber(row, &numbers, &issues)
        // A few digits are no registration: they would make one establishment of many.
        if let words = text(.registration, row), words.filter(\.isNumber).count >= 6 {
            readRegistration(words, row, &numbers)
        }
        return numbers
    }

    /// A household's business bears the personal number of its head since 01/07/2025, under any heading.
    private func readRegistration(_ words: String, _ row: RawRow, _ numbers: inout RowNumbers) {
        if TaxCode.isValid(words) {
            numbers.taxCode = numbers.taxCode ?? words
        } else if PersonalNumber.hidden(in: words) == words {
            numbers.others.append(BeneficiaryNumber(.registration, words))
        } else if isPerson(row), let number = PersonalNumber.found(in: words),
            !numbers.others.contains(where: { $0.kind == .personalNumber })
        {
            numbers.others.append(BeneficiaryNumber(.personalNumber, number))
        }
    }

    /// The tax code, or the personal number that is a household's since 01/07/2025.
    private func readTaxCode(_ row: RawRow, _ numbers: inout RowNumbers, _ issues: inout RowIssues) {
        guard let column = layout.column(.taxCode), let words = row.cell(column.index).words else { return }
        if TaxCode.isValid(words) {
            numbers.taxCode = words
            return
        }
        if words.utf8.first != UInt8(ascii: "0"), TaxCode.isValid("0" + words) {
            numbers.taxCode = "0" + words
            issues.warning(
                column.index,
                words,
                "Mã số thuế mất số 0 ở đầu; đã hiểu là 0\(words).",
                remedy: "Định dạng cột này là chữ (Text) rồi ghi đủ chữ số."
            )
            return
        }
        if isPerson(row), let number = personalNumber(in: words, column, shortest: 11, &issues) {
            numbers.others.append(BeneficiaryNumber(.personalNumber, number))
            return
        }
        issues.warning(
            column.index,
            column.kept(words),
            "Mã số thuế sai chữ số kiểm tra; giữ nguyên chữ, không dùng để nhận ra cơ sở.",
            remedy: "Đối chiếu mã số thuế 10 hoặc 13 chữ số với đăng ký kinh doanh."
        )
    }

    private func readPersonalNumber(_ row: RawRow, _ numbers: inout RowNumbers, _ issues: inout RowIssues) {
        guard numbers.others.isEmpty, let column = layout.column(.personalNumber),
            let words = row.cell(column.index).words, words.contains(where: \.isNumber), isPerson(row)
        else { return }
        if let number = personalNumber(in: words, column, shortest: 10, &issues) {
            numbers.others.append(BeneficiaryNumber(.personalNumber, number))
            return
        }
        issues.warning(
            column.index,
            column.kept(words),
            "Không phải số định danh cá nhân 12 chữ số; không dùng để nhận ra cơ sở.",
            remedy: "Ghi đủ 12 chữ số, định dạng cột là chữ (Text)."
        )
    }

    /// A firm's representative is not the firm: one person may stand for several.
    private func isPerson(_ row: RawRow) -> Bool {
        switch text(.beneficiary, row).flatMap(BeneficiaryForm.guess(fromName:)) {
        case .company, .privateEnterprise, .cooperative, .cooperativeUnion, .cooperativeGroup: false
        case .household, .artisan, .other, nil: true
        }
    }

    /// The number in a cell; spreadsheets drop zeros in front, so that 040090012345 comes as 40090012345.
    private func personalNumber(
        in words: String,
        _ column: SheetLayout.Column,
        shortest: Int,
        _ issues: inout RowIssues
    ) -> String? {
        if let number = PersonalNumber.found(in: words) { return number }
        guard (shortest..<12).contains(words.utf8.count), words.utf8.first != UInt8(ascii: "0"), Int(words) != nil,
            let number = PersonalNumber.normalized(String(repeating: "0", count: 12 - words.utf8.count) + words)
        else { return nil }
        issues.warning(
            column.index,
            PersonalNumber.masked(words),
            "Số định danh cá nhân mất số 0 ở đầu; đã hiểu là \(PersonalNumber.masked(number)).",
            remedy: "Định dạng cột này là chữ (Text) rồi ghi đủ 12 chữ số."
        )
        return number
    }
}

extension SheetLayout.Column {
    /// A cell of the column as it is kept and shown: personal numbers masked.
    func kept(_ words: String) -> String {
        switch field {
        case .personalNumber: PersonalNumber.masked(words)
        case .taxCode where words.utf8.count > 10 && Int(words) != nil && !TaxCode.isValid(words):
            PersonalNumber.masked(words)
        default: PersonalNumber.hidden(in: words)
        }
    }
}
