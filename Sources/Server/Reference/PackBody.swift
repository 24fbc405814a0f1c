import KhuyenCong

/// A pack of norms or of rules as programs send it.
protocol PackBody: BodyFields {
    var code: String { get }
    var name: String { get }
    var place: PlaceAnswer? { get }
    var from: Day { get }
    var until: Day? { get }
    var basis: BasisAnswer { get }
}

extension PackBody {
    static var ofRules: [String: String] { ["validFrom": "from", "validUntil": "until"] }

    var draft: PackDraft {
        PackDraft(
            code: code,
            name: name,
            place: place?.key,
            validFrom: from,
            validUntil: until,
            basis: basis.basis
        )
    }
}
