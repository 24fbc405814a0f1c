import Database

/// A pack as its table keeps it: nothing is overwritten, so that an old check still finds what it used.
protocol StoredPack: DatedPack {
    /// Those for which a condition over the packs, `p`, holds, each with what is in it.
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [Self]
}

extension NormPack: StoredPack {}

extension RulePack: StoredPack {}

extension StoredPack {
    /// Those that no other one has replaced.
    static func standing(in transaction: Transaction) throws -> [Self] {
        try rows("p.superseded_at IS NULL", in: transaction)
    }

    /// - Throws: `Refusal` (missing) where there is none, or another one has replaced it.
    static func standing(_ id: Int64, in transaction: Transaction) throws -> Self {
        let pack = try found(id, in: transaction)
        guard pack.supersededAt == nil else { throw Refusal.missing }
        return pack
    }

    /// Superseded or not: an old check names it by its id.
    ///
    /// - Throws: `Refusal` (missing).
    static func found(_ id: Int64, in transaction: Transaction) throws -> Self {
        guard let pack = try rows("p.id = \(id)", in: transaction).first else { throw Refusal.missing }
        return pack
    }
}
