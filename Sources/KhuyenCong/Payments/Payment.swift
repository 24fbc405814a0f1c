import Database
import Vietnamese

/// Money that went out, or came back (khoản chi trả): what the treasury books, one row for each line, source and year.
package struct Payment: Sendable, Equatable {
    package let id: Int64
    package let dossierID: Int64
    package let kind: PaymentKind
    package let line: Int
    package let source: FundingSource.Code
    package let budgetYear: Int
    package let amount: Dong
    /// The day of the paper that the act was done by.
    package let decidedOn: Day
    package let terms: PaymentTerms
    /// Rises each time the treasury's figures are written.
    package let version: Int

    package var dossierCode: String { "HS\(dossierID)" }
}

/// What a payment is.
package enum PaymentKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case advance, settlement, recovery

    package var name: String {
        switch self {
        case .advance: "Tạm ứng"
        case .settlement: "Thanh toán khi quyết toán"
        case .recovery: "Thu hồi, nộp trả"
        }
    }
}

/// How the treasury and the accounts know a payment (hạch toán khoản chi); each part may come after the act.
package struct PaymentTerms: Sendable, Equatable {
    /// Chương: three digits.
    package var chapter: String?
    /// Loại and khoản, "280-309", or khoản alone.
    package var category: String?
    /// Tiểu mục: four digits.
    package var item: String?
    /// The treasury's voucher, and the day it was booked.
    package var voucher: String?
    package var bookedOn: Day?
    package var payeeName: String?
    package var payeeAccount: String?
    package var payeeBank: String?

    package static let unknown = PaymentTerms()

    package init() {}

    /// Reads "chapter", "category", "item", "voucher", "bookedOn", "payeeName", "payeeAccount", "payeeBank".
    init(_ fields: FieldTreeReader) {
        chapter = fields.digits("chapter", groups: [3], "Chương là ba chữ số, ví dụ 416.")
        category = fields.digits("category", groups: [3, 3], "Loại, khoản ghi như 280-309, hoặc riêng khoản: 309.")
        item = fields.digits("item", groups: [4], "Tiểu mục là bốn chữ số, ví dụ 7757.")
        voucher = fields.text("voucher")
        bookedOn = fields.day("bookedOn")
        payeeName = fields.text("payeeName")
        payeeAccount = fields.text("payeeAccount")
        payeeBank = fields.text("payeeBank")
        if let account = payeeAccount, !PaymentTerms.isAccount(account) {
            fields.fault("payeeAccount", "Số tài khoản gồm chữ số và chữ cái, từ 4 đến 30 ký tự.")
        }
    }

    /// These terms where they say something, else the others.
    func or(_ others: PaymentTerms) -> PaymentTerms {
        var terms = self
        terms.chapter = chapter ?? others.chapter
        terms.category = category ?? others.category
        terms.item = item ?? others.item
        terms.voucher = voucher ?? others.voucher
        terms.bookedOn = bookedOn ?? others.bookedOn
        terms.payeeName = payeeName ?? others.payeeName
        terms.payeeAccount = payeeAccount ?? others.payeeAccount
        terms.payeeBank = payeeBank ?? others.payeeBank
        return terms
    }

    private static func isAccount(_ text: String) -> Bool {
        let letters = text.filter { !" .-".contains($0) }
        return (4...30).contains(letters.count) && letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

extension FieldTreeReader {
    /// Digits in groups of given lengths, joined by hyphens; of two groups the last alone will do.
    fileprivate func digits(_ name: String, groups lengths: [Int], _ request: String) -> String? {
        guard let typed = text(name) else { return nil }
        let groups = typed.split { "-–/ .".contains($0) }.map(String.init)
        let expected = groups.count == lengths.count ? lengths : lengths.suffix(1)
        guard groups.map(\.count) == expected, groups.joined().allSatisfy(\.isDigit) else {
            fault(name, request)
            return nil
        }
        return groups.joined(separator: "-")
    }
}
