import Database

/// A list of another program beside our payments (đối chiếu danh sách), as found on a day.
package struct Reconciliation: Sendable, Equatable {
    package let id: Int64
    /// Code of today's map.
    package let provinceNow: String
    package let origin: StatementOrigin
    package let budgetYear: Int
    /// The file's name as the officer knows it, and its SHA-256 in hexadecimal digits.
    package let name: String
    package let sha256: String
    package let officer: String
    package let madeAt: Moment
    package let counts: [MatchVerdict: Int]
}

/// Whose list it is.
package enum StatementOrigin: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case accounting, treasury

    package var name: String {
        switch self {
        case .accounting: "Phần mềm kế toán"
        case .treasury: "Kho bạc"
        }
    }
}

/// What a row turned out to be.
package enum MatchVerdict: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case matched, differs, oursOnly, theirsOnly

    package var name: String {
        switch self {
        case .matched: "Khớp"
        case .differs: "Lệch số tiền"
        case .oursOnly: "Chỉ có ở hệ thống"
        case .theirsOnly: "Chỉ có ở danh sách"
        }
    }
}

/// One row of a reconciliation: theirs, ours, or both.
package struct ReconciliationRow: Sendable, Equatable {
    package let verdict: MatchVerdict
    /// The row of their sheet, from 1.
    package let sheetRow: Int?
    package let voucher: String?
    package let bookedOn: Day?
    package let amount: Dong?
    package let payee: String?
    package let note: String?
    /// The first of our payments under that voucher.
    package let paymentID: Int64?
    package let dossierID: Int64?
    package let ourVoucher: String?
    package let ourDay: Day?
    package let ourAmount: Dong?
}

/// A row of a list of the accounting program or of the treasury, as read.
struct StatementRow: Equatable {
    let number: Int
    let voucher: String?
    let bookedOn: Day?
    /// Đồng; money that came back may be negative.
    let amount: Dong
    let payee: String?
    let note: String?
}
