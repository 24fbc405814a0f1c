import Database

/// A conference on promotion work (hội nghị khuyến công): of a province, a region or the nation, under a number.
package struct Conference: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        /// Units are asked, papers come in; it may be held.
        case preparing
        /// It took place, its conclusions are written down; it may be closed.
        case held
        /// Its pack stands; answers and tasks go on. It may be opened again.
        case closed

        package var name: String {
            switch self {
            case .preparing: "đang chuẩn bị"
            case .held: "đã tổ chức"
            case .closed: "đã kết thúc"
            }
        }
    }

    package let id: Int64
    package let number: Int
    /// Code of today's map; nil for a conference of a region or of the nation.
    package let provinceNow: String?
    /// Code of a region; nil for a conference of a province or of the nation.
    package let region: String?
    package let placeName: String
    package let theme: String
    package let host: String
    package let venue: String?
    package let heldOn: Day?
    /// What its report covers.
    package let years: YearSpan
    /// The round in which its units report.
    package let roundID: Int64?
    package let nextHost: String?
    package let state: State
    package let version: Int

    /// "Hội nghị lần thứ XVI": also the number under which its report is frozen.
    package var name: String { "Hội nghị lần thứ \(RomanNumber.write(number))" }

    /// As reports know it: the code of the province or region, "00" for the nation.
    package var place: String { region ?? provinceNow ?? PeriodQuery.nation }
}

/// What is done to a conference as a whole.
package enum ConferenceAct: String, Sendable, CaseIterable, Codable {
    case hold, close, reopen

    package var name: String {
        switch self {
        case .hold: "Ghi đã tổ chức"
        case .close: "Kết thúc"
        case .reopen: "Mở lại"
        }
    }
}

/// A part of the pack of a conference.
package enum ConferencePart: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case participant, paper, difficulty, recommendation, conclusion, task, award

    package var name: String {
        switch self {
        case .participant: "Đơn vị tham dự"
        case .paper: "Tham luận"
        case .difficulty: "Khó khăn"
        case .recommendation: "Kiến nghị"
        case .conclusion: "Kết luận của chủ trì"
        case .task: "Nhiệm vụ được giao"
        case .award: "Khen thưởng"
        }
    }

    /// Whether somebody has to say what was done about it.
    package var isAnswered: Bool { self == .recommendation || self == .task }
}

/// What stands in the way of promotion work (khó khăn), by kind.
package enum DifficultyKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case money, rules, establishments, staff, place, other

    package var name: String {
        switch self {
        case .money: "Kinh phí"
        case .rules: "Cơ chế, chính sách"
        case .establishments: "Năng lực của cơ sở"
        case .staff: "Tổ chức, nhân lực"
        case .place: "Địa bàn, hạ tầng"
        case .other: "Khác"
        }
    }
}
