/// The addresses of pages about contracts, payments and vouchers.
package enum MoneyURL: Sendable, Hashable {
    /// The money of a file, by the code that people use: "HS12".
    case trail(String)
    case payment(Int64)
    case outstanding
    case outstandingFile
    case review
    case conclusion(Int64)
    case reconciliations
    case reconciliation(Int64)
    case reconciliationFile(Int64)
    case yearEnd
    case yearEndFile
}

extension MoneyURL {
    var segments: [PathSegment] {
        switch self {
        case .trail(let code): ["ho-so", .parameter("code", code), "so-chi"]
        case .payment(let id): ["khoan-chi", .id(id)]
        case .outstanding: ["cong-no-tam-ung"]
        case .outstandingFile: ["cong-no-tam-ung", "xuat"]
        case .review: ["ra-soat-kinh-phi"]
        case .conclusion(let id): ["ket-luan", .id(id)]
        case .reconciliations: ["doi-chieu"]
        case .reconciliation(let id): ["doi-chieu", .id(id)]
        case .reconciliationFile(let id): ["doi-chieu", .id(id), "xuat"]
        case .yearEnd: ["doi-chieu-cuoi-nam"]
        case .yearEndFile: ["doi-chieu-cuoi-nam", "xuat"]
        }
    }
}

/// The addresses below /api/v1 about contracts, payments and vouchers.
package enum MoneyAPIURL: Sendable, Hashable {
    case accounts(String)
    case conclusions(String)
    case conclusion(Int64)
    case payment(Int64)
    case outstanding
    case review
    case draft(String)
    case reconciliations
    case reconciliation(Int64)
    case yearEnd
}

extension MoneyAPIURL {
    var segments: [PathSegment] {
        switch self {
        case .accounts(let code): ["dossiers", .parameter("code", code), "accounts"]
        case .conclusions(let code): ["dossiers", .parameter("code", code), "conclusions"]
        case .conclusion(let id): ["conclusions", .id(id)]
        case .payment(let id): ["payments", .id(id)]
        case .outstanding: ["outstanding-advances"]
        case .review: ["money-review"]
        case .draft(let code): ["dossiers", .parameter("code", code), "settlement-draft"]
        case .reconciliations: ["reconciliations"]
        case .reconciliation(let id): ["reconciliations", .id(id)]
        case .yearEnd: ["year-end-reconciliation"]
        }
    }
}
