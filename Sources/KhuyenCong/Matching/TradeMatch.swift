import Database

/// An offer and a need brought together (kết nối cung – cầu), and what came of it.
package struct TradeMatch: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case introduced, met, agreed, failed

        package var name: String {
            switch self {
            case .introduced: "Đã giới thiệu"
            case .met: "Đã làm việc"
            case .agreed: "Đã ký biên bản ghi nhớ, hợp đồng"
            case .failed: "Không thành"
            }
        }

        package var next: [State] {
            switch self {
            case .introduced: [.met, .agreed, .failed]
            case .met: [.agreed, .failed]
            case .agreed, .failed: []
            }
        }
    }

    /// What was really sold by a day, as somebody found it.
    package struct FollowUp: Sendable, Hashable {
        package let on: Day
        /// Đồng since the agreement.
        package let sold: Int64
        package let words: String?
        package let officerName: String
    }

    package let id: Int64
    package let offer: TradeNotice
    package let need: TradeNotice
    package let state: State
    package let introducedOn: Day
    /// Who brought them together.
    package let officerName: String
    /// Of an agreement: its day, its value in đồng, its paper.
    package let agreedOn: Day?
    package let agreedValue: Int64?
    package let paper: String?
    /// Why nothing came of it.
    package let reason: String?
    package let followUps: [FollowUp]
    package let version: Int

    /// Months after an agreement in which somebody asks what was sold, as of agreements that projects brought about.
    package static let followUpMonths = OutcomeKind.agreement.followUpMonths

    /// The first day of asking from which on nothing was entered; nil where nothing more is due.
    package var nextAsking: Day? {
        guard let agreedOn else { return nil }
        return TradeMatch.followUpMonths.map { agreedOn.adding(months: $0) }
            .first { day in !followUps.contains { $0.on >= day } }
    }

    package var sold: Int64? { followUps.last?.sold }
}

extension TradeMatch {
    /// The matches that a condition over `trade_match m` with its `offer o` and `need n` names, the newest first.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [TradeMatch] {
        let from: SQL = """
            FROM trade_match m JOIN trade_notice o ON o.id = m.offer_id JOIN trade_notice n ON n.id = m.need_id
            WHERE \(condition)
            """
        let notices = try TradeNotice.rows(
            "n.id IN (SELECT m.offer_id \(from)) OR n.id IN (SELECT m.need_id \(from))",
            in: tx
        )
        let known = Dictionary(uniqueKeysWithValues: notices.map { ($0.id, $0) })
        let followUps = try followUps(of: from, in: tx)
        let matches = try tx.rows(
            """
            SELECT m.id, m.offer_id, m.need_id, m.state, m.introduced_on, m.agreed_on, m.agreed_value, m.paper, m.reason,
                \(SQL.officerName(of: "m")), m.version \(from) ORDER BY m.id DESC
            """
        ) { row -> TradeMatch? in
            let id: Int64 = try row.get(0)
            guard let offer = known[try row.get(1)], let need = known[try row.get(2)] else { return nil }
            return TradeMatch(
                id: id,
                offer: offer,
                need: need,
                state: try row.get(3),
                introducedOn: try row.get(4),
                officerName: try row.get(9),
                agreedOn: try row.get(5),
                agreedValue: try row.get(6),
                paper: try row.get(7),
                reason: try row.get(8),
                followUps: followUps[id] ?? [],
                version: try row.get(10)
            )
        }
        return matches.compactMap(\.self)
    }

    private static func followUps(of matches: SQL, in tx: Transaction) throws -> [Int64: [FollowUp]] {
        let told = try tx.rows(
            """
            SELECT f.match_id, f.asked_on, f.sold, f.words, \(SQL.officerName(of: "f"))
            FROM trade_follow_up f
            WHERE f.match_id IN (SELECT m.id \(matches)) ORDER BY f.asked_on, f.id
            """
        ) { row in
            (
                match: try row.get(0) as Int64,
                told: FollowUp(
                    on: try row.get(1),
                    sold: try row.get(2),
                    words: try row.get(3),
                    officerName: try row.get(4)
                )
            )
        }
        return Dictionary(grouping: told, by: \.match).mapValues { $0.map(\.told) }
    }
}

/// The next step of a match, as it was typed.
struct TradeMatchStep {
    let state: TradeMatch.State
    let agreedOn: Day?
    let agreedValue: Int64?
    let paper: String?
    let reason: String?
    let version: Int?

    /// Reads "state"; of an agreement "agreedOn", "agreedValue" and "paper", of a failure "reason"; and "version".
    init(_ fields: FieldTreeReader, today: Day) {
        let state = fields.requiredChoice(
            "state",
            of: TradeMatch.State.self,
            except: [.introduced],
            "Chọn bước tiếp theo."
        )
        self.state = state ?? .met
        let isAgreed = state == .agreed
        agreedOn = isAgreed ? fields.day("agreedOn") : nil
        agreedValue = isAgreed ? fields.requiredDong("agreedValue", "Ghi giá trị đã thỏa thuận.").amount : nil
        paper = isAgreed ? fields.required("paper", "Ghi số, ngày của biên bản ghi nhớ hoặc hợp đồng.") : nil
        reason = state == .failed ? fields.required("reason", "Ghi vì sao không thành.", .prose) : nil
        version = fields.integer("version", in: 1...Int(Int32.max))
        if isAgreed, fields.text("agreedOn") == nil { fields.fault("agreedOn", "Ghi ngày ký.") }
        if let agreedOn, agreedOn > today { fields.fault("agreedOn", "Ngày \(agreedOn.vietnamese) chưa đến.") }
    }
}

/// What was found sold, as it was typed.
struct TradeFollowUpDraft {
    let on: Day
    let sold: Int64
    let words: String?
    let version: Int?

    /// Reads "on", "sold", "words" and "version".
    init(_ fields: FieldTreeReader, today: Day) {
        on = fields.day("on") ?? today
        if fields.text("on") == nil { fields.fault("on", "Ghi ngày theo dõi.") }
        if on > today { fields.fault("on", "Ngày \(on.vietnamese) chưa đến.") }
        sold = fields.requiredDong("sold", "Ghi giá trị đã mua bán từ khi ký; chưa có thì ghi 0.").amount
        words = fields.text("words", .prose)
        version = fields.integer("version", in: 1...Int(Int32.max))
    }
}
