import Database

/// A product in a contest (sản phẩm dự bình chọn) and what became of it.
package struct ContestEntry: Sendable, Hashable {
    package let id: Int64
    package let contestID: Int64
    /// From 1 in each contest; all that judges see where names are hidden.
    package let position: Int
    package let product: String
    package let group: ProductGroup
    package let beneficiary: Int64
    package let establishment: String
    package let words: String?
    /// The commune's letter, where no lower contest was held.
    package let letter: String?
    /// The entry of the level below whose certificate let it in.
    package let from: Int64?
    /// Why it may not take part; nil where it may.
    package let ineligible: String?
    package let certificate: ContestCertificate?
    /// What the council says to the establishment; released with the decision.
    package let feedback: String?
    package let version: Int
}

/// A certificate of a typical product (giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu).
package struct ContestCertificate: Sendable, Hashable {
    package let number: String
    package let awardedOn: Day
    /// The last day on which it stands.
    package let lastDay: Day

    package func stands(on day: Day) -> Bool { awardedOn <= day && day <= lastDay }
}

/// A product as somebody enters it.
struct ContestEntryDraft {
    let from: Int64?
    let beneficiary: String?
    let product: String?
    let group: ProductGroup?
    let words: String?
    let letter: String?
    let ineligible: String?
    let version: Int?

    /// Reads "from", or "beneficiary" (its name or its number), "product" and "group"; "words", "letter", "ineligible",
    /// "version".
    init(_ fields: FieldTreeReader) {
        from = fields.id("from")
        beneficiary = fields.text("beneficiary")
        product = fields.text("product")
        group = fields.choice("group", of: ProductGroup.self)
        words = fields.text("words", .prose)
        letter = fields.text("letter")
        ineligible = fields.text("ineligible", .prose)
        version = fields.integer("version", in: 1...Int(Int32.max))
        guard from == nil else { return }
        if product == nil { fields.fault("product", "Ghi tên sản phẩm.") }
        if group == nil { fields.fault("group", "Chọn nhóm sản phẩm.") }
    }
}

extension ContestEntry {
    /// What a correction that does not name it leaves as it is.
    var kept: FieldTree {
        .group([
            "product": .text(product), "group": .text(group.rawValue), "words": words.map(FieldTree.text) ?? .empty,
            "ineligible": ineligible.map(FieldTree.text) ?? .empty,
        ])
    }

    /// The entries that a condition over `contest_entry e` names, in the order of their numbers.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [ContestEntry] {
        try tx.rows(
            """
            SELECT e.id, e.contest_id, e.position, e.product, e.product_group, e.beneficiary_id, b.name, e.words,
                e.letter, e.from_id, e.ineligible, e.certificate, e.awarded_on, e.last_day, e.feedback, e.version
            FROM contest_entry e JOIN beneficiary b ON b.id = e.beneficiary_id
            WHERE \(condition) ORDER BY e.contest_id, e.position
            """
        ) { row in
            ContestEntry(
                id: try row.get(0),
                contestID: try row.get(1),
                position: try row.get(2),
                product: try row.get(3),
                group: try row.get(4),
                beneficiary: try row.get(5),
                establishment: try row.get(6),
                words: try row.get(7),
                letter: try row.get(8),
                from: try row.get(9),
                ineligible: try row.get(10),
                certificate: try ContestCertificate(row, from: 11),
                feedback: try row.get(14),
                version: try row.get(15)
            )
        }
    }
}

extension ContestCertificate {
    /// Nil where the row holds none.
    fileprivate init?(_ row: Row, from column: Int) throws {
        let number: String? = try row.get(column)
        guard let number else { return nil }
        self.number = number
        awardedOn = try row.get(column + 1)
        lastDay = try row.get(column + 2)
    }
}
