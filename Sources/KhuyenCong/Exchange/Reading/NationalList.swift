import Office
import Vietnamese

/// What a list of the whole country needs beside one of a province: whose each row is.
struct NationalList {
    let names: NamedProvinces
    /// Whose rows they are that tell no province, by the sheet's name or the title.
    let titled: NamedProvinces.Named?
    /// The province of the last row that told one.
    fileprivate(set) var current: NamedProvinces.Named?
    private var lists: [String: ListProvinces] = [:]

    /// Nil for the list of one province.
    init?(_ context: SheetInterpreter.Context, title: String, sheet: String) {
        guard context.options.isOfNation else { return nil }
        names = NamedProvinces(context.options.map, context.territories)
        titled = names.heading(sheet) ?? names.mentioned(title)
    }

    /// As the list of this province alone would be read.
    fileprivate mutating func list(of province: String, _ context: SheetInterpreter.Context) -> ListProvinces {
        if let known = lists[province] { return known }
        let list = ListProvinces(province, map: context.options.map, context.territories)
        lists[province] = list
        return list
    }
}

extension RowClassifier {
    /// In a list of the whole country any words between a project and a row "1" end the rows of the province above:
    /// "Báo Công Thương".
    func endsProvince(_ around: Surroundings) -> Bool {
        guard provinces != nil, around.projectDepth != nil, let next = around.next else { return false }
        return !next.cell(title).isBlank && marker(of: next).flatMap { Int($0.filter(\.isNumber)) } == 1
    }
}

extension SheetInterpreter {
    /// Where a row lies, of which province soever it is.
    ///
    /// `isFurther`: it is one more line of the project above.
    mutating func place(of row: RawRow, year: Int, isFurther: Bool, _ issues: inout RowIssues) -> FoundPlace {
        guard turn(toProvinceOf: row, isFurther: isFurther, &issues) else {
            return FoundPlace(province: PlaceKey(options.map ?? .of2025, options.province), unit: nil)
        }
        // Lent from within the interpreter, the cache would have the whole of it copied at each row.
        var cache = PlaceCache()
        swap(&cache, &places)
        defer { swap(&cache, &places) }
        return locate(row, year: year, &cache, &issues)
    }

    /// Turns to the province of a row, so that the row is read as in the list of that province; an error where nothing
    /// tells which it is.
    ///
    /// A further line lies where its project does unless its own cell says otherwise.
    /// - Returns: whether the province is known, as it always is in the list of one province.
    private mutating func turn(toProvinceOf row: RawRow, isFurther: Bool, _ issues: inout RowIssues) -> Bool {
        guard let national else { return true }
        let cell = provinceCell(row)
        let found =
            isFurther
            ? coded(row, national) ?? cell?.words.flatMap(national.names.whole) ?? national.current
            : province(of: row, cell?.words, national) ?? provinceAbove(cell, &issues)
        guard let named = found else {
            self.national?.current = nil
            if !isFurther { nameUnknownProvince(cell, row, &issues) }
            return false
        }
        guard named != national.current else { return true }
        if let list = self.national?.list(of: named.code, context) {
            provinces = list
            formerProvince = list.former(among: [named.heading])
        }
        self.national?.current = named
        return true
    }

    /// "TP.HCM", "Quảng Nam" in the place's column: the row's own province by a name that its map does not have.
    func isProvinceOfRow(_ words: String) -> Bool {
        guard let national, let current = national.current else { return false }
        return national.names.whole(words)?.code == current.code
    }

    /// All lines of a project lie in its province.
    func refuseOtherProvince(_ province: PlaceKey, than project: ImportedProject, _ issues: inout RowIssues) {
        let (own, other) = (territories.provinceNow(of: project.province), territories.provinceNow(of: province))
        guard !project.isRefused, let own, let other, own != other else { return }
        issues.error(
            assumptions.provinceColumn ?? layout.column(.title)?.index ?? 1,
            territories.name(province.map, province.code),
            "Dòng này là phần của đề án \"\(project.title)\" nhưng của tỉnh khác.",
            remedy: "Ghi tên đề án ở dòng này nếu là đề án riêng; nếu không thì sửa tên tỉnh."
        )
    }

    private func nameUnknownProvince(
        _ cell: (column: Int, words: String?)?,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let column = cell?.column ?? placeColumns.first?.index ?? layout.column(.title)?.index ?? 1
        issues.error(
            column,
            row.cell(column).words ?? "",
            "Không biết dòng này của tỉnh, thành phố nào.",
            remedy: "Ghi tên một tỉnh ở cột \"Tỉnh\", ở tiêu đề nhóm hoặc sau địa điểm (\"…, tỉnh Nghệ An\"); "
                + "đề án chung của nhiều tỉnh thì bỏ khỏi danh sách."
        )
    }

    /// What tells a row's province: its codes, its own cell, the groups around it, the office that carries it out, its
    /// place, its title, the title of the list.
    ///
    /// An office goes before the place: a fair that it takes part in may be held elsewhere.
    private func province(of row: RawRow, _ cell: String?, _ national: NationalList) -> NamedProvinces.Named? {
        if let coded = coded(row, national) { return coded }
        let names = national.names
        if let cell {
            if let own = names.heading(cell) ?? names.address(cell) { return own }
            // "Toàn quốc", "Hà Nội, TP.HCM": of no province alone, whatever stands around it.
            if provinces.isWide(cell) { return nil }
        }
        if let headed = groups.titles.lazy.compactMap({ names.heading($0) ?? names.mentioned($0) }).first {
            return headed
        }
        if let office = text(.implementer, row).flatMap(names.office) { return office }
        if let place = placeWords(row).flatMap(names.address) { return place }
        let told = [text(.beneficiary, row), text(.title, row)].compactMap { $0 }
        return told.lazy.compactMap(names.mentioned).first ?? national.titled
    }

    /// The province by the code that this system wrote.
    private func coded(_ row: RawRow, _ national: NationalList) -> NamedProvinces.Named? {
        guard let map = text(.placeMap, row).flatMap({ Int($0) }).flatMap(AdminMap.init(rawValue:)),
            let code = text(.provinceCode, row), let unit = territories.unit(map, code), unit.level == .province
        else { return nil }
        return national.names.whole(unit.name)
    }

    /// The province of the row above, where its cell is left empty below the first of several rows.
    private func provinceAbove(
        _ cell: (column: Int, words: String?)?,
        _ issues: inout RowIssues
    ) -> NamedProvinces.Named? {
        guard let cell, cell.words == nil, let above = national?.current else { return nil }
        issues.warning(
            cell.column,
            "",
            "Ô tỉnh để trống: đã lấy \(above.heading) của dòng trên.",
            remedy: "Ghi tên tỉnh vào ô này nếu hiểu như vậy là sai."
        )
        return above
    }

    private func provinceCell(_ row: RawRow) -> (column: Int, words: String?)? {
        assumptions.provinceColumn.map { (column: $0, words: row.cell($0).words) }
    }
}
