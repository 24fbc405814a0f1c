import KhuyenCong

/// The questions of a notice.
enum TradeNoticeForm {
    /// `isNew`: side and sort of thing stay as they are once a notice stands.
    static func html(_ fields: TypedFields, provinces: [AdminUnit], isNew: Bool) -> HTML {
        """
        \(if: isNew, "\(each: kinds, fields.html)")\(each: what, fields.html)
        <div class="row">\(each: amount, fields.html)\(fields.money("unitPrice", "Đơn giá"))</div>
        \(each: who, fields.html)\(if: provinces.count > 1, fields.html(place(provinces)))\(fields.html(until))
        """
    }

    /// A notice as the form that corrects it.
    static func tree(_ notice: TradeNotice) -> FieldTree {
        .group([
            "side": .text(notice.side.rawValue), "subject": .text(notice.subject.rawValue),
            "title": .text(notice.title), "words": notice.words.map(FieldTree.text) ?? .empty,
            "beneficiary": notice.beneficiaryID.map(FieldTree.number) ?? .empty,
            "party": notice.beneficiaryID == nil ? .text(notice.party) : .empty, "contact": .text(notice.contact),
            "province": .text(notice.provinceNow), "quantity": notice.quantity.map(FieldTree.number) ?? .empty,
            "quantityUnit": notice.quantityUnit.map(FieldTree.text) ?? .empty,
            "unitPrice": notice.unitPrice.map(FieldTree.number) ?? .empty,
            "openUntil": .text(notice.openUntil.vietnamese),
        ])
    }

    private static let kinds = [
        FormField(
            "side",
            "Bên",
            .radios(TradeSide.allCases.map { (value: $0.rawValue, label: $0.name, help: String?.none) }),
            isRequired: true
        ),
        FormField(
            "subject",
            "Loại hàng",
            .choice(TradeSubject.allCases.map { (value: $0.rawValue, label: $0.name) }, empty: "Chọn"),
            isRequired: true
        ),
    ]

    private static let what = [
        FormField(
            "title",
            "Tên hàng",
            help: "Như “Khay mây tre đan xuất khẩu”: tin bên kia được tìm theo các chữ này.",
            isRequired: true
        ),
        FormField("words", "Quy cách, yêu cầu", .area(rows: 3)),
    ]

    private static let amount = [
        FormField("quantity", "Số lượng", .input(kind: .text, inputMode: .numeric)),
        FormField("quantityUnit", "Đơn vị", help: "Như “tấn/năm”."),
    ]

    private static let who = [
        FormField("beneficiary", "Số của cơ sở", help: "Số ở trang của cơ sở; bên mua ngoài sổ thì ghi tên dưới đây."),
        FormField("party", "Tên bên mua bán"),
        FormField("contact", "Liên hệ", help: "Người, điện thoại; cán bộ các tỉnh xem được.", isRequired: true),
    ]

    private static let until = FormField("openUntil", "Hết hạn ngày", help: "Ghi như 31/03/2027.", isRequired: true)

    private static func place(_ provinces: [AdminUnit]) -> FormField {
        let choices = provinces.map { (value: $0.code, label: $0.name) }
        return FormField("province", "Tỉnh, thành phố", .choice(choices, empty: "Chọn tỉnh"), isRequired: true)
    }
}
