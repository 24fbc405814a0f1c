import Foundation

/// An approved đề án as the public may see it: what for, for whom, where, how much State money of which source.
package struct OpenProject: Sendable, Equatable {
    /// The State's money of one source, at the furthest stage known, all years together.
    package struct Money: Sendable, Equatable {
        package let source: FundingSource.Code
        package let amount: Dong
    }

    package struct Place: Sendable, Equatable {
        package let map: AdminMap
        package let code: String
        package let name: String
        package let coordinate: AdminUnit.Coordinate?
    }

    /// Who receives the support; an establishment of one person is not named.
    package struct Recipient: Sendable, Equatable {
        /// Such as "co-so-12", unique within the system.
        package let id: String
        package let name: String
        package let isNameWithheld: Bool
        /// Only where it is the code of a company, never a person's.
        package let taxCode: String?
    }

    package let id: Int64
    package let title: String
    package let kinds: [ActivityKind.Code]
    package let year: Int
    package let untilYear: Int
    package let province: Place
    package let places: [Place]
    package let implementer: String?
    package let recipient: Recipient
    package let beneficiaries: Int
    /// The decision's day, else the last day of the first year.
    package let awardedOn: Day
    package let isAwardDayKnown: Bool
    package let money: [Money]

    package var total: Dong { money.reduce(.zero) { $0 + $1.amount } }

    /// What of the record is left out, and why.
    package var withheld: [String] {
        var reasons = ["Số giấy tờ, điện thoại, tài khoản, chứng từ: không công khai."]
        if recipient.isNameWithheld {
            reasons.append("Tên cơ sở: không công khai, vì là hộ hoặc cá nhân (dữ liệu cá nhân).")
        }
        if title.contains(PublicText.hidden) {
            reasons.append("Một phần tên đề án: không công khai, vì có dữ liệu cá nhân.")
        }
        return reasons
    }

    /// The sentence that says what the money is for.
    package var summary: String {
        var parts = kinds.map(\.officialName)
        if parts.isEmpty { parts = ["Chưa phân loại nội dung"] }
        let spots = places.isEmpty ? [province.name] : places.map(\.name)
        var text = parts.joined(separator: "; ") + ". Địa bàn: " + spots.joined(separator: ", ") + "."
        if beneficiaries > 1 { text += " Số cơ sở thụ hưởng: \(beneficiaries)." }
        if !isAwardDayKnown { text += " Chưa có ngày quyết định, ghi ngày 31/12 của năm." }
        return text
    }
}
