import Office
import Vietnamese

/// What a list that this system wrote tells by codes, so that no word of it has to be understood again.
extension SheetInterpreter {
    /// The place by its codes; nil in any other list, and where the codes name no unit.
    func codedPlace(_ row: RawRow, _ issues: inout RowIssues) -> FoundPlace? {
        guard let map = text(.placeMap, row).flatMap({ Int($0) }).flatMap(AdminMap.init(rawValue:)),
            let column = layout.column(.provinceCode), let code = text(.provinceCode, row),
            let province = territories.unit(map, code), province.level == .province
        else { return nil }
        let key = PlaceKey(map, code)
        if !provinces.contains(key) {
            issues.error(
                column.index,
                code,
                "Dòng này của \(province.name), không thuộc tỉnh đang nhập.",
                remedy: "Bỏ các dòng của tỉnh khác, hoặc chọn nhận riêng các dòng đúng."
            )
        }
        guard let unit = text(.placeCode, row) else { return FoundPlace(province: key, unit: nil) }
        guard territories.province(of: map, code: unit)?.code == code else { return nil }
        return FoundPlace(province: key, unit: PlaceKey(map, unit))
    }

    /// The first and last year of the whole project, beside the budget year of the row.
    func projectYears(_ row: RawRow) -> (year: Int, untilYear: Int)? {
        guard let column = layout.column(.projectYears), let reading = yearCell(row.cell(column.index)) else {
            return nil
        }
        return (reading.year, max(reading.year, reading.untilYear ?? reading.year))
    }
}
