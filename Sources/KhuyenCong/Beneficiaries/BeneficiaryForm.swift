import Database

/// What a beneficiary is in law (loại hình).
package enum BeneficiaryForm: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case company, privateEnterprise, cooperative, cooperativeUnion, cooperativeGroup, household, artisan, other

    package var name: String {
        switch self {
        case .company: "Công ty"
        case .privateEnterprise: "Doanh nghiệp tư nhân"
        case .cooperative: "Hợp tác xã"
        case .cooperativeUnion: "Liên hiệp hợp tác xã"
        case .cooperativeGroup: "Tổ hợp tác"
        case .household: "Hộ kinh doanh"
        case .artisan: "Nghệ nhân, cá nhân"
        case .other: "Khác"
        }
    }

    /// The form that a name says, or nil where it says none: "HTX dệt thổ cẩm Đông Á" is a cooperative.
    package static func guess(fromName name: String) -> BeneficiaryForm? {
        guess(fromKey: BeneficiaryName.key(name))
    }

    static func guess(fromKey key: String) -> BeneficiaryForm? {
        openings.first { key.utf8.starts(with: $0.words.utf8) }?.form
    }

    /// Openings of name keys, each up to the next word; the commonest first.
    private static let openings: [(words: String, form: BeneficiaryForm)] = [
        ("cong ty ", .company),
        ("lien hiep hop tac xa ", .cooperativeUnion),
        ("hop tac xa ", .cooperative),
        ("to hop tac ", .cooperativeGroup),
        ("doanh nghiep tu nhan ", .privateEnterprise),
        ("ho kinh doanh ", .household),
        ("ho san xuat ", .household),
        ("co so san xuat ", .household),
        ("ho ong ", .household),
        ("ho ba ", .household),
        ("nghe nhan ", .artisan),
        ("tong cong ty ", .company),
        ("tap doan ", .company),
        ("chi nhanh ", .company),
    ]
}
