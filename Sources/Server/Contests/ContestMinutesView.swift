import KhuyenCong

/// What the sheets come to, for the head of the judges to sign and send to the council
/// (biên bản tổng hợp kết quả bình chọn, Điều 16 khoản 3 Thông tư 26/2014/TT-BCT).
struct ContestMinutesView {
    let detail: ContestDetail

    private var contest: Contest { detail.contest }

    var page: Page {
        Page(
            "Biên bản tổng hợp kết quả chấm",
            section: .contests,
            crumbs: [Crumb("Bình chọn sản phẩm", .contests), Crumb(contest.name, .contest(contest.id))],
            summary: SummaryLine([contest.name]).html,
            body: detail.isSealed ? sealed : minutes
        )
    }

    private var sealed: HTML {
        EmptyState("Phiếu chấm còn niêm phong; có biên bản khi đủ phiếu hoặc hết ngày chấm.").html
    }

    private var minutes: HTML {
        """
        <p class="note screen-only">In trang này (Ctrl+P); Trưởng ban Giám khảo ký, gửi Hội đồng bình chọn.</p>
        \(facts)\(ContestProductTable(detail: detail).html(detail.ranked))
        <div class="signatures"><div>Thư ký</div><div>Trưởng ban Giám khảo</div></div>
        <p class="basis">Khoản 3 Điều 16 Thông tư 26/2014/TT-BCT.</p>
        """
    }

    private var facts: HTML {
        let judges = detail.judges.filter { $0.answer == .accepted }.map(\.name)
        let enough = detail.entries.count { (detail.tallies[$0.id]?.mean ?? 0) >= Contest.leastScore }
        let leastPoints = ContestLabels.points(Contest.leastScore)
        return DefinitionList([
            (
                "Chấm điểm",
                "\(contest.days.judgingFrom.vietnamese) đến \(contest.days.judgingUntil.vietnamese)"
            ),
            ("Ban giám khảo", "\(judges.count) người: \(judges.joined(separator: ", "))"),
            ("Kết quả", "\(enough)/\(detail.entries.count) sản phẩm đạt từ \(leastPoints) điểm bình quân"),
        ]).html
    }
}
