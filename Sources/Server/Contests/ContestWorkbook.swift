import KhuyenCong
import Office

/// The products of a contest as a workbook; scores stand in it once the sheets are open, establishments where the page names
/// them.
struct ContestWorkbook {
    let detail: ContestDetail

    private var contest: Contest { detail.contest }

    var workbook: RegisterWorkbook {
        RegisterWorkbook(
            title: contest.name.uppercased(),
            sheet: "Sản phẩm",
            note: detail.isSealed
                ? "Phiếu chấm còn niêm phong"
                : "Điểm trên 100; \(contest.decision.map { "quyết định \($0)" } ?? "chưa công nhận")",
            columns: [
                .init("Số", 8, .plain), .init("Sản phẩm", 40), .init("Cơ sở", 40), .init("Nhóm", 36),
                .init("Số phiếu", 10, .plain), .init("Bình quân", 12), .init("Trung vị", 12), .init("Chênh lệch", 12),
                .init("Không đủ điều kiện", 36), .init("Giấy chứng nhận", 20), .init("Ngày cấp", 12, .date),
                .init("Đến ngày", 12, .date), .init("Nhận xét", 60),
            ],
            rows: detail.ranked.map(cells)
        )
    }

    private func cells(_ entry: ContestEntry) -> [CellValue] {
        let tally = detail.tallies[entry.id]
        let points = [tally?.mean, tally?.median, tally?.spread].map { hundredths -> CellValue in
            hundredths.map { .number(Double($0) / 100) } ?? .empty
        }
        let head: [CellValue] = [
            .number(Double(entry.position)), .text(entry.product),
            detail.namesEstablishments ? .text(entry.establishment) : .empty, .text(entry.group.name),
            .count(tally.map { Int64($0.scores.count) }),
        ]
        return head + points + [
            .words(entry.ineligible), .words(entry.certificate?.number), .day(entry.certificate?.awardedOn),
            .day(entry.certificate?.lastDay), .words(entry.feedback),
        ]
    }
}
