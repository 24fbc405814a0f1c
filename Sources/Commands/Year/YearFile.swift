import KhuyenCong

/// A project's file as the API answers it, read as far as the next move needs it.
struct YearFile {
    struct Key: Hashable, Comparable {
        let line: Int64
        let source: FundingSource.Code
        let year: Int64

        static func < (left: Key, right: Key) -> Bool {
            (left.line, left.source.rawValue, left.year) < (right.line, right.source.rawValue, right.year)
        }
    }

    struct Machine {
        let id: Int64
        let line: Int64
        let name: String
        let model: String
        let serial: String
        let unitPrice: Int64
    }

    let code: String
    let version: Int64
    let state: ProjectState
    let machines: [Machine]
    /// The lines in their order: whether they are accepted, whether they are settled.
    let lines: [Int64]
    private let amounts: [Stage: [Key: Int64]]

    /// - Throws: `YearFault.unreadable`.
    init(_ answer: FieldTree) throws {
        code = try answer.text("code")
        version = try answer.number("version")
        state = try answer.choice("state", of: ProjectState.self)
        lines = try answer["lines"].items.map { try $0.number("line") }
        machines = try answer["machines"].items.map { machine in
            Machine(
                id: try machine.number("id"),
                line: try machine.number("line"),
                name: try machine.text("name"),
                model: try machine.text("model"),
                serial: try machine.text("serial"),
                unitPrice: try machine.number("unitPrice")
            )
        }
        amounts = try answer["amounts"].items.reduce(into: [:]) { amounts, entry in
            let key = Key(
                line: try entry.number("line"),
                source: try entry.choice("source", of: FundingSource.Code.self),
                year: try entry.number("year")
            )
            amounts[try entry.choice("stage", of: Stage.self), default: [:]][key] = try entry.number("amount")
        }
    }

    /// Đồng of a stage; nothing where nothing is booked.
    func amount(_ stage: Stage, _ key: Key) -> Int64 {
        amounts[stage]?[key] ?? 0
    }

    /// Where a stage holds money, in order.
    func keys(_ stage: Stage) -> [Key] {
        (amounts[stage] ?? [:]).keys.sorted()
    }

    /// Money that the programme pays, not the one who is supported.
    func paidKeys(_ stage: Stage) -> [Key] {
        keys(stage).filter { $0.source.basis == .support }
    }

    /// Contracted in a year and not paid in it, in đồng by source.
    func unpaid(in year: Int64) -> [FundingSource.Code: Int64] {
        paidKeys(.contracted).filter { $0.year == year }.reduce(into: [:]) { sums, key in
            sums[key.source, default: 0] += amount(.contracted, key) - paid(key)
        }
    }

    /// Paid out and not come back, in đồng.
    func paid(_ key: Key) -> Int64 {
        amount(.advanced, key) - amount(.returned, key)
    }
}

extension [YearFile.Key: Int64] {
    /// As the acts take it: by line, then by source and year; what is nothing is left out.
    var fields: FieldTree {
        let named = filter { $0.value > 0 }.sorted { $0.key < $1.key }
        let lines = Set(named.map(\.key.line)).sorted()
        return .list(
            lines.map { line -> FieldTree in
                let amounts = named.filter { $0.key.line == line }.map { YearFile.fields($0.key, $0.value) }
                return .group(["line": .number(line), "amounts": .list(amounts)])
            }
        )
    }
}

extension YearFile {
    fileprivate static func fields(_ key: Key, _ amount: Int64) -> FieldTree {
        .group(["source": .text(key.source.rawValue), "year": .number(key.year), "amount": .number(amount)])
    }
}
