import KhuyenCong

/// In which frozen reports a project was counted; nothing where it was in none.
struct FrozenCountPanel: Sendable {
    let reports: [FrozenReport]

    var html: HTML {
        guard !reports.isEmpty else { return .empty }
        let table = DataTable<FrozenReport>(
            "Báo cáo đã chốt có tính đề án này",
            columns: [
                .init("Báo cáo") { "<a href=\"\(SiteURL.frozenReport($0.id))\">\($0.name)</a>" },
                .init("Nội dung") { "\($0.title)<small>\($0.subtitle)</small>" },
                .init("Ngày chốt", .code) { "\($0.frozenOn.vietnamese)" },
                .init("Trạng thái") { FrozenViews.tag($0.state) },
            ]
        )
        return Panel("Đã tính trong báo cáo", content: table.html(reports)).html
    }
}
