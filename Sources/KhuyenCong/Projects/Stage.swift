import Database

/// A stage (giai đoạn của số tiền): what an amount of the ledger stands for.
package enum Stage: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case registered, appraised, approved, contracted, advanced, performed, accepted, settled, returned

    /// How far a line has come when it is known at this stage; the furthest known one speaks for the line.
    ///
    /// An advance is a part of what was approved and money returned is not support at all, so neither outranks
    /// an approval: they speak only for a line of which nothing better is known.
    package var rank: Int {
        switch self {
        case .returned: 0
        case .registered: 1
        case .appraised: 2
        case .advanced: 3
        case .approved: 4
        case .contracted: 5
        case .performed: 6
        case .accepted: 7
        case .settled: 8
        }
    }

    /// The same order for SQL over `e.stage`; a test compares it with `rank`.
    static let rankInSQL: SQL = """
        CASE e.stage WHEN 'returned' THEN 0 WHEN 'registered' THEN 1 WHEN 'appraised' THEN 2 WHEN 'advanced' THEN 3
            WHEN 'approved' THEN 4 WHEN 'contracted' THEN 5 WHEN 'performed' THEN 6 WHEN 'accepted' THEN 7
            WHEN 'settled' THEN 8 END
        """
}

/// Which amounts a report takes: those of one stage, or each line's at the furthest stage known.
package enum StageChoice: Sendable, Hashable {
    case furthest
    case only(Stage)

    package init?(_ text: String) {
        if text == "furthest" {
            self = .furthest
        } else if let stage = Stage(rawValue: text) {
            self = .only(stage)
        } else {
            return nil
        }
    }

    package var code: String {
        switch self {
        case .furthest: "furthest"
        case .only(let stage): stage.rawValue
        }
    }
}

/// Stored and sent as its code.
extension StageChoice: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let choice = StageChoice(text) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no stage \(text)")
            )
        }
        self = choice
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
