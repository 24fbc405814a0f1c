import KhuyenCong
import Office

/// The collaborators of a place with the work of each as a workbook.
struct CollaboratorWorkbook {
    let network: CollaboratorNetwork
    let territories: Territories
    let today: Day

    var workbook: RegisterWorkbook {
        RegisterWorkbook(
            title: "CỘNG TÁC VIÊN KHUYẾN CÔNG",
            sheet: "Cộng tác viên",
            note: "Lập ngày \(today.vietnamese)",
            columns: [
                .init("Họ tên", 30), .init("Tỉnh, thành phố", 24), .init("Xã, phường phụ trách", 50),
                .init("Điện thoại", 16), .init("Quyết định", 30), .init("Từ ngày", 12, .date),
                .init("Đến ngày", 12, .date), .init("Đang làm", 10), .init("Hồ sơ đang mở", 12, .plain),
                .init("Cơ sở", 10, .plain),
            ],
            rows: network.members.map(cells)
        )
    }

    private func cells(_ member: CollaboratorNetwork.Member) -> [CellValue] {
        let person = member.collaborator
        return [
            .text(person.name), .text(territories.name(.of2025, person.provinceNow)),
            .text(person.communes.map(\.name).joined(separator: ", ")), .words(person.phone), .text(person.decision),
            .day(person.from), .day(person.until), .text(person.serves(on: today) ? "có" : "không"),
            .number(Double(member.load.files)), .number(Double(member.load.establishments)),
        ]
    }
}
