import Database

/// What a line of a list says of the project itself.
struct ProjectRowHead {
    let id: Int64
    let title: String
    let year: Int
    let untilYear: Int
    let placeText: String?
    let implementer: String?
    let provinceNow: String

    init(_ row: Row) throws {
        id = try row.get(0)
        title = try row.get(1)
        year = try row.get(2)
        untilYear = try row.get(3)
        placeText = try row.get(4)
        implementer = try row.get(5)
        provinceNow = try row.get(6)
    }
}

/// What the lines of one project come to in a list.
struct ProjectRowSums {
    /// The least in the order of their bytes, which both engines agree on.
    private(set) var beneficiary: String?
    private(set) var kind: ActivityKind.Code?
    private(set) var stage: Stage?
    private(set) var support: Dong?
    private(set) var counterpart: Dong?
    private(set) var total: Dong?
    private var beneficiaries: [Int64] = []
    private var kinds: [ActivityKind.Code] = []

    var beneficiaryCount: Int { beneficiaries.count }
    var kindCount: Int { kinds.count }

    static func load(of projects: [Int64], pageSize: Int, in tx: Transaction) throws -> [Int64: ProjectRowSums] {
        var sums: [Int64: ProjectRowSums] = [:]
        sums.reserveCapacity(projects.count)
        try tx.forEach(
            """
            SELECT l.project_id, l.kind_code, l.beneficiary_id, b.name, e.stage, e.source_code, e.amount
            FROM project_line l
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            LEFT JOIN standing e ON e.line_id = l.id
            WHERE l.project_id IN (\(list: projects, filledTo: pageSize))
            """
        ) { row in
            try sums[try row.get(0), default: ProjectRowSums()].add(row)
        }
        return sums
    }

    /// A line comes once for each of its amounts, so that what is counted is counted by its value.
    private mutating func add(_ row: Row) throws {
        if let kind: ActivityKind.Code = try ProjectRowSums.code(row, 1) { add(kind) }
        if let id: Int64 = try row.get(2), !beneficiaries.contains(id) {
            beneficiaries.append(id)
            let name: String = try row.get(3)
            beneficiary = beneficiary.map { min($0, name) } ?? name
        }
        if let stage: Stage = try ProjectRowSums.code(row, 4),
            let source: FundingSource.Code = try ProjectRowSums.code(row, 5)
        {
            add(Dong(try row.get(6)), of: source, at: stage)
        }
    }

    private static func code<Code: RawRepresentable<String>>(_ row: Row, _ column: Int) throws -> Code? {
        guard let stored: String = try row.get(column) else { return nil }
        guard let code = Code(rawValue: stored) else {
            throw DatabaseError.decoding(column: "\(column)", expected: "\(Code.self)", found: stored)
        }
        return code
    }

    private mutating func add(_ kind: ActivityKind.Code) {
        guard !kinds.contains(kind) else { return }
        kinds.append(kind)
        if let first = self.kind, first.rawValue < kind.rawValue { return }
        self.kind = kind
    }

    private mutating func add(_ amount: Dong, of source: FundingSource.Code, at stage: Stage) {
        self.stage = self.stage.map { $0.rank < stage.rank ? stage : $0 } ?? stage
        total = (total ?? .zero) + amount
        switch source.basis {
        case .support: support = (support ?? .zero) + amount
        case .counterpart: counterpart = (counterpart ?? .zero) + amount
        case .other, .total: break
        }
    }
}

extension ProjectRow {
    init(_ head: ProjectRowHead, _ sums: ProjectRowSums) {
        self.init(
            id: head.id,
            title: head.title,
            year: head.year,
            untilYear: head.untilYear,
            placeText: head.placeText,
            implementer: head.implementer,
            provinceNow: head.provinceNow,
            beneficiary: sums.beneficiary,
            beneficiaryCount: sums.beneficiaryCount,
            kind: sums.kind,
            kindCount: sums.kindCount,
            stage: sums.stage,
            support: sums.support,
            counterpart: sums.counterpart,
            total: sums.total
        )
    }
}
