/// What a column of a list means.
package enum ImportField: Sendable, Hashable {
    case number
    case title
    case kind
    case implementer
    case beneficiary
    case taxCode
    /// The number of a household's head; kept sealed, and with the row only masked.
    case personalNumber
    case registration
    case place
    case year
    /// The office's own code of the project ("Mã đề án").
    case projectCode
    /// Number and day of the decision: gives the year where nothing else does, and is kept as it stands too.
    case decision
    /// Number and day of the contract.
    case contract
    /// The column that names the source of the row's support ("Nguồn vốn").
    case sourceName
    /// The support of the row, its source named elsewhere (a column, a group, the sheet's title).
    case support
    case total
    case source(FundingSource.Code)
    case quantity(Quantity.Measure, isDone: Bool)
    /// The money unit of the row ("ĐVT"), where a list has one for each.
    case moneyUnit
    case costItem
    case payee
    case note
    /// Joins the rows of one project in a list that this system wrote.
    case projectKey
    /// Map, province and unit by their codes, and the first and last year of the project, in such a list.
    case placeMap
    case provinceCode
    case placeCode
    case projectYears
    /// The office said that the column is of no use here; it is kept as it stands.
    case unused

    package var isAmount: Bool {
        switch self {
        case .support, .total, .source: true
        default: false
        }
    }

    /// Kept with the row as it stands, because no field of a project takes it, or not all of it.
    var isKeptAsText: Bool {
        switch self {
        case .projectCode, .decision, .contract, .unused, .moneyUnit, .personalNumber, .registration: true
        default: false
        }
    }

    /// A column that a data row fills and a group or total row leaves empty.
    var describesRow: Bool {
        switch self {
        case .kind, .implementer, .beneficiary, .taxCode, .personalNumber, .registration, .place, .year, .sourceName:
            true
        default: false
        }
    }

    /// The word by which a remembered mapping keeps the field.
    package var code: String {
        switch self {
        case .number: "number"
        case .title: "title"
        case .kind: "kind"
        case .implementer: "implementer"
        case .beneficiary: "beneficiary"
        case .taxCode: "taxCode"
        case .personalNumber: "personalNumber"
        case .registration: "registration"
        case .place: "place"
        case .year: "year"
        case .projectCode: "projectCode"
        case .decision: "decision"
        case .contract: "contract"
        case .sourceName: "sourceName"
        case .support: "support"
        case .total: "total"
        case .source(let source): "source." + source.rawValue
        case .quantity(let measure, let isDone): "quantity." + measure.rawValue + (isDone ? ".done" : ".planned")
        case .moneyUnit: "moneyUnit"
        case .costItem: "costItem"
        case .payee: "payee"
        case .note: "note"
        case .projectKey: "projectKey"
        case .placeMap: "placeMap"
        case .provinceCode: "provinceCode"
        case .placeCode: "placeCode"
        case .projectYears: "projectYears"
        case .unused: "unused"
        }
    }

    package init?(code: String) {
        guard let field = ImportField.all.first(where: { $0.code == code }) else { return nil }
        self = field
    }

    package static let all: [ImportField] =
        [
            .number, .title, .kind, .implementer, .beneficiary, .taxCode, .personalNumber, .registration, .place, .year,
            .projectCode, .decision, .contract, .sourceName, .support, .total, .moneyUnit, .costItem, .payee, .note,
            .projectKey, .placeMap, .provinceCode, .placeCode, .projectYears, .unused,
        ]
        + FundingSource.Code.allCases.map(ImportField.source)
        + Quantity.Measure.allCases.flatMap { measure in
            [.quantity(measure, isDone: false), .quantity(measure, isDone: true)]
        }
}
