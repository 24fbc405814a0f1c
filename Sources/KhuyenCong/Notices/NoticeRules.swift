import Foundation

/// What must hold for a choice of notices.
enum NoticeRules {
    /// The address made clean; "" where no mail is wanted and none is given.
    ///
    /// Only what every mail server takes: one "@", a domain with a dot, no spaces, no signs that end a header.
    /// - Throws: `Refusal` (invalid).
    static func checkedAddress(_ choice: NoticeChoice) throws -> String {
        let address = choice.address.trimmingCharacters(in: .whitespacesAndNewlines)
        if address.isEmpty, choice.mail == .none { return "" }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let signs = address.utf8.allSatisfy { sign in
            (33...126).contains(sign) && !"<>()[],;:\\\"".utf8.contains(sign)
        }
        guard signs, address.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, isDomain(parts[1]) else {
            throw Refusal.invalid("Ghi địa chỉ thư điện tử, ví dụ can.bo@sct.gov.vn.", field: "address")
        }
        return address
    }

    /// - Throws: `Refusal` (invalid).
    static func check(daysAhead days: Int) throws {
        guard (0...60).contains(days) else {
            throw Refusal.invalid("Ghi số ngày nhắc trước, từ 0 đến 60.", field: "daysAhead")
        }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
    }
}
