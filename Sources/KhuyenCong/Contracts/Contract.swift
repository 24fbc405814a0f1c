import Database

/// A contract (hợp đồng thực hiện đề án) as signed, and what it gives to each line of a file.
package struct Contract: Sendable, Equatable {
    package let id: Int64
    package let kind: ContractKind
    package let number: String?
    package let signedOn: Day
    /// Who gives the money, and who takes it, as the paper names them.
    package let giver: String?
    package let taker: String?
    /// The contract that an annex changes.
    package let parentID: Int64?
    /// Đồng by line, source and budget year of this file; an annex holds differences, which may be negative.
    package let amounts: [DossierMoney.Key: Dong]
    /// The other files that the same paper stands over.
    package let otherFiles: [String]

    /// The amounts by line, year and source.
    package var orderedAmounts: [(key: DossierMoney.Key, amount: Dong)] {
        amounts.sorted {
            ($0.key.line, $0.key.year, $0.key.source.rawValue) < ($1.key.line, $1.key.year, $1.key.source.rawValue)
        }.map { (key: $0.key, amount: $0.value) }
    }

    /// The sum over all lines of this file, in đồng.
    package func sum(basis: FundingBasis = .support) -> Dong {
        amounts.reduce(.zero) { $1.key.source.basis == basis ? $0 + $1.value : $0 }
    }
}

/// What kind of paper gives the money to whoever carries the project out.
package enum ContractKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case contract, annex, assignment
    /// Between the implementer and a beneficiary; it passes on what the others give.
    case support

    package var name: String {
        switch self {
        case .contract: "Hợp đồng"
        case .annex: "Phụ lục hợp đồng"
        case .assignment: "Quyết định giao nhiệm vụ"
        case .support: "Hợp đồng hỗ trợ"
        }
    }

    /// Whether its amounts add up to what the ledger holds as contracted.
    var isMain: Bool { self != .support }
}

/// A contract as an act names it, before it is known to be whole.
struct ContractDraft: Equatable {
    let kind: ContractKind
    let number: String?
    let signedOn: Day?
    let giver: String?
    let taker: String?
    /// The number of the contract that an annex changes.
    let parent: String?
    /// Nil takes what the other contracts of the act leave.
    let amounts: [DossierMoney.Key: Dong]?

    init(_ fields: FieldTreeReader) {
        kind = fields.choice("kind", of: ContractKind.self) ?? .contract
        number = fields.text("number")
        signedOn = fields.day("day")
        giver = fields.text("giver")
        taker = fields.text("taker")
        parent = fields.text("parent")
        amounts = fields.moneyRows("lines")
        if kind == .support, amounts == nil {
            fields.fault("lines", "Ghi số tiền hỗ trợ theo dòng, nguồn và năm ngân sách.")
        }
    }

    init(
        kind: ContractKind,
        document: ActDocument,
        day: Day,
        taker: String?,
        amounts: [DossierMoney.Key: Dong]
    ) {
        self.kind = kind
        number = document.number
        signedOn = day
        giver = document.office
        self.taker = taker
        parent = nil
        self.amounts = amounts
    }
}

extension FieldTreeReader {
    /// Money by line, source and year: either an amount in each row, or "amounts" below each line; nil where none is.
    func moneyRows(_ name: String) -> [DossierMoney.Key: Dong]? {
        let rows = list(name) { row -> [DossierMoney.Key: Dong] in
            let line = row.integer("line", in: 1...1000) ?? 1
            guard !row.hasRows("amounts") else {
                return row.list("amounts") { $0.money(ofLine: line) }.reduce(into: [:]) {
                    $0.merge($1, uniquingKeysWith: +)
                }
            }
            return row.money(ofLine: line)
        }
        let amounts = rows.reduce(into: [DossierMoney.Key: Dong]()) { $0.merge($1, uniquingKeysWith: +) }
        return amounts.isEmpty ? nil : amounts
    }

    private func money(ofLine line: Int) -> [DossierMoney.Key: Dong] {
        let source = fundingSource()
        let amount = requiredDong("amount", "Ghi số tiền.")
        guard let year = integer("year", in: .programmeYears) else {
            fault("year", "Ghi năm ngân sách.")
            return [:]
        }
        return [DossierMoney.Key(line: line, source: source, year: year): amount]
    }
}
