import KhuyenCong
import Office

/// The organisations of a list, all its pages, as a workbook; accounts stay on the page of each.
struct OrganisationWorkbook {
    let terms: [OrganisationTerm]
    let surroundings: OrganisationSurroundings
    let today: Day

    var workbook: RegisterWorkbook {
        RegisterWorkbook(
            title: "TỔ CHỨC",
            sheet: "Tổ chức",
            note: "Lập ngày \(today.vietnamese)",
            columns: [
                .init("Tên tổ chức", 50), .init("Loại", 30), .init("Trực thuộc", 50), .init("Nơi", 36),
                .init("Mã đơn vị quan hệ ngân sách", 16), .init("Thời hạn", 28),
            ],
            rows: terms.map(cells)
        )
    }

    private func cells(_ term: OrganisationTerm) -> [CellValue] {
        [
            .text(term.name), .text(term.kind.label), .words(term.parentID.flatMap { surroundings.name(of: $0) }),
            .text(surroundings.territories.words(term.place) ?? "Cả nước"), .words(term.budgetUnitCode),
            .text(term.validity.inclusive),
        ]
    }
}
