import Foundation
import Office
import Vietnamese

/// A place told twice: "Địa điểm trước sắp xếp" beside "Địa điểm sau sắp xếp".
extension SheetLayout {
    /// The columns of places in force, and those of former ones beside them; the latter only where the former ones tell
    /// which they are.
    static func placesByTime(_ columns: [Column]) -> (present: [Column], former: [Column]) {
        let places = columns.filter { $0.field == .place }
        let former = places.filter(isFormer)
        let present = places.filter { !isFormer($0) }
        guard !former.isEmpty, present.contains(where: isPresent) else { return (places, []) }
        return (present, former)
    }

    private static func isFormer(_ column: Column) -> Bool {
        (" " + Fold.key(column.heading) + " ").mentions(" truoc ")
            || column.heading.lowercased().nfc.split { !$0.isLetter }.contains("cũ")
    }

    private static func isPresent(_ column: Column) -> Bool {
        let key = " " + Fold.key(column.heading) + " "
        return [" sau ", " moi ", " hien nay ", " hien tai "].contains { key.mentions($0) }
    }
}

extension SheetInterpreter {
    /// Of a place told twice the one on the row's map, where it is filled.
    func placeColumns(of row: RawRow, on map: AdminMap) -> [SheetLayout.Column] {
        let former = layout.formerPlaceColumns
        guard !former.isEmpty else { return placeColumns }
        let (own, other) = map == .of2024 ? (former, placeColumns) : (placeColumns, former)
        return own.contains { !row.cell($0.index).isBlank } ? own : other
    }
}
