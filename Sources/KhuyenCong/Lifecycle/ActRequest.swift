/// What every act is told, whatever it is: the version seen, the day and paper, on whose behalf, what is overridden.
package struct ActRequest: Sendable, Equatable {
    /// The version of the file that the form was drawn from.
    package let version: Int?
    package let day: Day
    /// Whether the day was told; else it is that of today.
    let isDayTold: Bool
    package let document: ActDocument
    package let onBehalfOf: String?
    /// Whether the act is said to be entered for somebody, named or not yet.
    let isOnBehalf: Bool
    package let overrides: [Override]
    package let papers: [ActPaper]

    /// A check that the officer acts against, with the reason.
    package struct Override: Sendable, Equatable {
        package let rule: CheckRule
        /// Nil overrides the rule on every line.
        package let line: Int?
        package let reason: String
    }

    /// Reads "version", "day", "document", "onBehalfOf", "papers" and "overrides"; the act reads its own fields beside them.
    init(_ fields: FieldTreeReader, today: Day) {
        version = fields.integer("version", in: 0...Int(Int32.max))
        day = fields.day("day") ?? today
        isDayTold = !fields.tree["day"].isBlank
        if day > today {
            fields.fault("day", "Ngày \(day.vietnamese) chưa đến.")
        }
        document = fields.group("document") { group in
            ActDocument(
                office: group.text("office"),
                type: group.text("type"),
                number: group.text("number"),
                year: group.integer("year", in: .programmeYears),
                signer: group.text("signer"),
                legalGround: group.text("legalGround", .prose)
            )
        }
        onBehalfOf = fields.text("onBehalfOf")
        isOnBehalf = fields.tree["onBehalfOf"] != .empty
        papers = ActPaper.list(fields)
        overrides = fields.list("overrides") { override in
            Override(
                rule: override.choice("rule", of: CheckRule.self) ?? .norm,
                line: override.integer("line", in: 1...1000),
                reason: override.required("reason", "Ghi lý do vượt quy định.", .prose)
            )
        }
    }
}
