import Database

/// Which side of a trade somebody is on (bên chào hàng, bên cần mua).
package enum TradeSide: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case offer, need

    package var name: String {
        switch self {
        case .offer: "Chào hàng"
        case .need: "Cần mua"
        }
    }
}

/// What is traded (loại hàng): only things of one sort are matched.
package enum TradeSubject: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case product, material, machine, service

    package var name: String {
        switch self {
        case .product: "Sản phẩm"
        case .material: "Nguyên liệu, vật tư"
        case .machine: "Máy móc, thiết bị"
        case .service: "Dịch vụ, gia công, phân phối"
        }
    }
}

/// What an establishment or a buyer offers or looks for (tin cung – cầu).
package struct TradeNotice: Sendable, Hashable {
    package let id: Int64
    package let side: TradeSide
    package let subject: TradeSubject
    package let title: String
    package let words: String?
    /// Who it is: an establishment of the register, or the name of a buyer outside it.
    package let beneficiaryID: Int64?
    package let party: String
    package let contact: String
    package let provinceNow: String
    /// How much, with its unit: "120", "tấn/năm".
    package let quantity: Int64?
    package let quantityUnit: String?
    /// Đồng for one unit: asked for in an offer, the most that a buyer would pay in a need.
    package let unitPrice: Int64?
    package let openUntil: Day
    /// Why it was ended before its day; nil while it stands.
    package let endedFor: String?
    package let officerName: String
    package let version: Int

    package func isOpen(on day: Day) -> Bool { endedFor == nil && day <= openUntil }
}

extension TradeNotice {
    /// The notices that a condition over `trade_notice n` names, the newest first.
    static func rows(_ condition: SQL, window: SQL = "", in tx: Transaction) throws -> [TradeNotice] {
        try tx.rows(
            """
            SELECT n.id, n.side, n.subject, n.title, n.words, n.beneficiary_id, COALESCE(b.name, n.party), n.contact,
                n.province_now, n.quantity, n.quantity_unit, n.unit_price, n.open_until, n.ended_for,
                \(SQL.officerName(of: "n")), n.version
            FROM trade_notice n LEFT JOIN beneficiary b ON b.id = n.beneficiary_id
            WHERE \(condition) ORDER BY n.id DESC\(window)
            """
        ) { row in
            TradeNotice(
                id: try row.get(0),
                side: try row.get(1),
                subject: try row.get(2),
                title: try row.get(3),
                words: try row.get(4),
                beneficiaryID: try row.get(5),
                party: try row.get(6),
                contact: try row.get(7),
                provinceNow: try row.get(8),
                quantity: try row.get(9),
                quantityUnit: try row.get(10),
                unitPrice: try row.get(11),
                openUntil: try row.get(12),
                endedFor: try row.get(13),
                officerName: try row.get(14),
                version: try row.get(15)
            )
        }
    }
}

/// A notice as somebody enters or corrects it.
struct TradeNoticeDraft {
    let side: TradeSide
    let subject: TradeSubject
    let title: String
    let words: String?
    let beneficiaryID: Int64?
    let party: String?
    let contact: String
    let province: String
    let quantity: Int64?
    let quantityUnit: String?
    let unitPrice: Int64?
    let openUntil: Day
    let version: Int?

    /// Reads "side", "subject", "title", "words", "beneficiary" (its number) or "party", "contact", "province",
    /// "quantity" with "quantityUnit", "unitPrice", "openUntil" and "version".
    init(_ fields: FieldTreeReader, today: Day, own: String?) {
        side = fields.requiredChoice("side", of: TradeSide.self, "Chọn chào hàng hay cần mua.") ?? .offer
        subject = fields.requiredChoice("subject", of: TradeSubject.self, "Chọn loại hàng.") ?? .product
        title = fields.required("title", "Ghi tên hàng, như “Khay mây tre đan xuất khẩu”.")
        words = fields.text("words", .prose)
        beneficiaryID = fields.id("beneficiary")
        party = fields.text("party")
        if beneficiaryID == nil, party == nil { fields.fault("party", "Ghi số của cơ sở, hoặc tên bên mua bán.") }
        contact = fields.required("contact", "Ghi cách liên hệ.")
        province = fields.text("province") ?? own ?? ""
        if province.isEmpty { fields.fault("province", "Chọn tỉnh, thành phố.") }
        quantity = fields.integer("quantity", in: 1...1_000_000_000).map(Int64.init)
        quantityUnit = fields.text("quantityUnit")
        if quantity != nil, quantityUnit == nil { fields.fault("quantityUnit", "Ghi đơn vị, như “tấn/năm”.") }
        unitPrice = fields.dong("unitPrice")?.amount
        let day = fields.day("openUntil")
        openUntil = day ?? today
        if day == nil, fields.text("openUntil") == nil { fields.fault("openUntil", "Ghi ngày hết hạn của tin.") }
        if let day, day < today { fields.fault("openUntil", "Ngày \(day.vietnamese) đã qua.") }
        if let day, day > today.adding(months: TradeNoticeDraft.longestMonths) {
            fields.fault(
                "openUntil",
                "Tin đăng không quá \(TradeNoticeDraft.longestMonths) tháng; hết hạn thì đăng lại."
            )
        }
        version = fields.integer("version", in: 1...Int(Int32.max))
    }

    /// Older wishes are seldom true, and who still has them renews them: our own rule, not a law's.
    private static let longestMonths = 12
}
