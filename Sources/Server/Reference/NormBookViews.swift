import KhuyenCong
import Vietnamese

/// All packs, and the norms of the one that is open.
struct NormBookView {
    let book: NormBook
    let pack: NormPack?
    let history: NormHistory?
    let today: Day

    static func url(pack: Int64) -> SiteURL {
        SiteURL.norms.with(["bo": String(pack)])
    }

    var page: Page {
        Page(
            "Định mức hỗ trợ",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: "Ngày phê duyệt chọn bộ định mức: của tỉnh, nếu không có thì của tỉnh cũ, rồi của trung ương.",
            actions: actions,
            body: "\(packs)\(pack.map(norms))\(pack.flatMap(superseded))"
        )
    }

    private var actions: HTML {
        guard !book.editableProvinces.isEmpty || book.mayEdit(nil) else { return .empty }
        return ButtonLink("Thêm bộ định mức", SiteURL.norms.with(["them-bo": "1"])).html
    }

    private var views: PackViews<NormPack> { PackViews(url: NormBookView.url) }

    private var packs: HTML {
        guard !book.packs.isEmpty else { return EmptyState("Chưa có bộ định mức nào.").html }
        let book = book
        let table = DataTable<NormPack>(
            "Các bộ định mức",
            columns: [
                views.name("Bộ định mức", open: pack?.id),
                .init("Của") { "\(book.owner(of: $0))" },
                views.validity(on: today),
                .init("Số định mức", .figure) { "\($0.norms.count)" },
                .init("Chưa kiểm chứng", .figure) { "\($0.norms.count { $0.basis.evidence.isWeak })" },
            ]
        )
        return table.html(book.packs)
    }

    private func norms(_ pack: NormPack) -> HTML {
        let mayEdit = pack.supersededAt == nil && book.mayEdit(pack.place)
        let content =
            pack.norms.isEmpty ? EmptyState("Bộ này chưa có định mức nào.").html : table(mayEdit).html(pack.norms)
        let buttons: HTML =
            mayEdit
            ? """
            <div class="actions">\(ButtonLink("Thêm định mức", SiteURL.norms.with(["them": String(pack.id)])).html)
            \(ButtonLink("Sửa bộ này", SiteURL.norms.with(["sua-bo": String(pack.id)])).html)</div>
            """
            : .empty
        return Panel(
            pack.name,
            note: "\(book.owner(of: pack)), \(pack.validity.inclusive)",
            actions: buttons,
            content: "\(views.replaced(pack))<p>Căn cứ: \(pack.basis.html)</p>\(content)"
        ).html
    }

    private func table(_ mayEdit: Bool) -> DataTable<Norm> {
        var columns = NormColumns.all
        if mayEdit {
            columns.append(
                .init("Việc", .code) { "<a href=\"\(SiteURL.norms.with(["sua": String($0.id)]))\">Sửa, bỏ</a>" }
            )
        }
        return DataTable("Định mức", columns: columns)
    }

    private func superseded(_ pack: NormPack) -> HTML? {
        guard let history else { return nil }
        let rows = DataTable<Norm>(
            "Định mức đã thay",
            columns: NormColumns.all + [
                .init("Thay lúc", .code) { "\($0.supersededAt?.vietnamese)" }
            ]
        )
        return views.history(
            of: pack,
            packs: history.packs,
            rows: history.norms.count,
            rows.html(history.norms)
        )
    }
}

/// The columns that a norm has in every list.
enum NormColumns {
    static var all: [DataTable<Norm>.Column] {
        [
            .init("Nội dung") { "\($0.item)<small>\($0.kind.officialName)</small>" },
            .init("Tỷ lệ", unit: "%", .figure) { "\(rate($0.rateHundredths) ?? "—")" },
            .init("Mức trần", unit: "triệu đồng", .figure) { norm in
                "\(norm.ceiling.map { MoneyWriter.inMillions($0.amount) } ?? "—")"
            },
            .init("Tính cho một") { "\($0.per?.officialName ?? "—")\(factors($0))" },
            .init("Căn cứ") { norm in "\(norm.basis.html)\(note(norm))" },
        ]
    }

    /// 3000 hundredths are "30", 1250 are "12,5".
    static func rate(_ hundredths: Int?) -> String? {
        hundredths.map { MoneyWriter.decimal(ExactDecimal(Int64($0), scale: 2)) }
    }

    private static func note(_ norm: Norm) -> HTML {
        norm.note.map { note -> HTML in "<small>\(note)</small>" } ?? .empty
    }

    /// "dây chuyền × 1,5; nhân hệ số ưu tiên".
    private static func factors(_ norm: Norm) -> HTML {
        let factors = norm.factors
        let words = [
            rate(factors.lineFactorHundredths).map { "dây chuyền × \($0)" },
            rate(factors.difficultRateHundredths).map { "địa bàn khó khăn \($0)%" },
            factors.isDifficultOnly ? "chỉ ở địa bàn khó khăn" : nil,
            factors.takesPriority ? "nhân hệ số ưu tiên" : nil,
        ].compactMap { $0 }
        return words.isEmpty ? .empty : "<small>\(words.joined(separator: "; "))</small>"
    }
}
