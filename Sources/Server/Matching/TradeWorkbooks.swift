import KhuyenCong
import Office

/// The notices of a list as a workbook.
struct TradeNoticeWorkbook {
    let notices: [TradeNotice]
    let territories: Territories
    let today: Day

    var workbook: RegisterWorkbook {
        RegisterWorkbook(
            title: "TIN CUNG – CẦU",
            sheet: "Tin",
            note: "Lập ngày \(today.vietnamese)",
            columns: [
                .init("Tin số", 8, .plain), .init("Bên", 12), .init("Loại hàng", 26), .init("Hàng", 40),
                .init("Quy cách, yêu cầu", 50), .init("Số lượng", 12, .amount), .init("Đơn vị tính", 14),
                .init("Đơn giá (đồng)", 16, .amount), .init("Ai", 36), .init("Liên hệ", 26),
                .init("Tỉnh, thành phố", 24), .init("Hạn", 12, .date), .init("Tình trạng", 26),
            ],
            rows: notices.map(cells)
        )
    }

    private func cells(_ notice: TradeNotice) -> [CellValue] {
        [
            .number(Double(notice.id)), .text(notice.side.name), .text(notice.subject.name), .text(notice.title),
            .words(notice.words), .count(notice.quantity), .words(notice.quantityUnit), .count(notice.unitPrice),
            .text(notice.party), .text(notice.contact), .text(territories.name(.of2025, notice.provinceNow)),
            .day(notice.openUntil), .text(notice.isOpen(on: today) ? "đang mở" : notice.endedFor ?? "đã hết hạn"),
        ]
    }
}

/// Who was brought together, and what was agreed and sold, as a workbook.
struct TradeMatchWorkbook {
    let matches: [TradeMatch]
    let today: Day

    var workbook: RegisterWorkbook {
        RegisterWorkbook(
            title: "KẾT NỐI CUNG – CẦU",
            sheet: "Kết nối",
            note: "Lập ngày \(today.vietnamese); đơn vị tính: đồng",
            columns: [
                .init("Kết nối số", 10, .plain), .init("Hàng", 40), .init("Bên bán", 36), .init("Bên mua", 36),
                .init("Giới thiệu ngày", 14, .date), .init("Bước", 30), .init("Ký ngày", 12, .date),
                .init("Văn bản", 26), .init("Giá trị ký", 18, .amount), .init("Đã bán", 18, .amount),
                .init("Lý do không thành", 36), .init("Hỏi lại từ", 12, .date),
            ],
            rows: matches.map(cells)
        )
    }

    private func cells(_ match: TradeMatch) -> [CellValue] {
        [
            .number(Double(match.id)), .text(match.offer.title), .text(match.offer.party), .text(match.need.party),
            .day(match.introducedOn), .text(match.state.name), .day(match.agreedOn), .words(match.paper),
            .count(match.agreedValue), .count(match.sold), .words(match.reason), .day(match.nextAsking),
        ]
    }
}
