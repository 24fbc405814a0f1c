import Database

/// Something that a person should know (thông báo): once per person and cause.
package struct Notice: Sendable, Equatable {
    package let id: Int64
    package let title: String
    package let detail: String
    package let dossierID: Int64?
    package let createdAt: Moment
    package let readAt: Moment?

    package var code: String? { dossierID.map { "HS\($0)" } }
}

/// What a notice is about (loại thông báo): the part of its cause before ":".
package enum NoticeKind: String, Sendable, CaseIterable, Codable {
    /// A file moved on, by an act of somebody else.
    case act
    /// A deadline is near, or past.
    case due, late
    /// A monthly report was looked at.
    case review

    package var name: String {
        switch self {
        case .act: "Hồ sơ có việc mới"
        case .due: "Sắp đến hạn"
        case .late: "Đã quá hạn"
        case .review: "Báo cáo tháng được xem xét"
        }
    }

    /// Over `notice n`: what of it goes out as mail for a person whose choice keeps these kinds in the application.
    static func isMailed(keeping kept: SQL) -> SQL {
        let silent = allCases.map { kind -> SQL in
            "(n.cause LIKE \(kind.rawValue + ":%") AND \(kept) LIKE \("%" + kind.rawValue + "%"))"
        }
        return "NOT (" + silent.joined(separator: " OR ") + ")"
    }
}

/// How a person wants to be told, beside the application.
package struct NoticeChoice: Sendable, Equatable {
    package enum Mail: String, Sendable, CaseIterable, Codable {
        case none, atOnce, digest
    }

    package let mail: Mail
    package let address: String
    /// How many days before a deadline the reminder comes; 0 is on the day itself.
    package let daysAhead: Int
    /// Of these no mail is sent; the application tells them all the same.
    package let withoutMail: Set<NoticeKind>
    /// 0 where nothing was chosen yet.
    package let version: Int

    package init(
        mail: Mail,
        address: String,
        daysAhead: Int,
        withoutMail: Set<NoticeKind> = [],
        version: Int
    ) {
        self.mail = mail
        self.address = address
        self.daysAhead = daysAhead
        self.withoutMail = withoutMail
        self.version = version
    }

    /// For whoever chose nothing: the application alone, a week ahead.
    package static let standard = NoticeChoice(mail: .none, address: "", daysAhead: 7, version: 0)
}

/// One page of a person's notices, the newest in front.
package struct NoticePage: Sendable, Equatable {
    package static let pageSize = 50

    package let notices: [Notice]
    package let total: Int
    package let unread: Int
}

/// A notice that is about to be written.
struct NoticeDraft {
    let accountID: Int64
    /// What it is told for; the same cause is told to a person once.
    let cause: String
    let title: String
    let detail: String
    let dossierID: Int64?

    /// Writes it, unless the person was told already.
    ///
    /// - Throws: `DatabaseError`.
    func write(at now: Moment, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO notice (account_id, cause, title, detail, dossier_id, created_at)
            VALUES (\(accountID), \(cause), \(title), \(detail), \(dossierID), \(now))
            ON CONFLICT (account_id, cause) DO NOTHING
            """
        )
    }
}
