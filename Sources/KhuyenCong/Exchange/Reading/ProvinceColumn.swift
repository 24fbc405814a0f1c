import Office
import Vietnamese

extension SheetInterpreter {
    /// The column in which most words are names of provinces, under "Tỉnh", "Địa phương"; in a list of the whole country
    /// also under another heading.
    func provinceColumn(_ rows: [RawRow]) -> Int? {
        let named = layout.columns.filter { isOfProvinces($0, rows) }
        let headed = named.first { column in
            let key = Fold.key(column.heading)
            return ["tinh", "dia phuong", "thanh pho"].contains { key.mentions($0) }
        }
        return (headed ?? (national == nil ? nil : named.first))?.index
    }

    private func isOfProvinces(_ column: SheetLayout.Column, _ rows: [RawRow]) -> Bool {
        switch column.field {
        case nil, .place: break
        case .implementer, .beneficiary: if national == nil { return false }
        default: return false
        }
        let words = rows.prefix(400).compactMap { $0.cell(column.index).words }.filter {
            $0.contains(where: \.isLetter)
        }
        let count = words.count { isProvince($0) }
        return count * 2 > words.count || count > 0 && national != nil && isHeadedAlone(column)
    }

    /// "Tỉnh", "Tỉnh/TP": nothing but provinces belongs there, though many cells may tell several.
    private func isHeadedAlone(_ column: SheetLayout.Column) -> Bool {
        let words = Fold.key(column.heading).split { !$0.isLetter }
        return words.contains("tinh") && words.allSatisfy { ["tinh", "tp", "thanh", "pho", "ten"].contains($0) }
    }

    private func isProvince(_ words: String) -> Bool {
        national.map { $0.names.whole(words) != nil } ?? provinces.all.contains(ProvinceHeading.bare(words))
    }
}
