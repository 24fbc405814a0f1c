package import Database

extension Norms {
    /// Whether a support is within the norm of its day of approval; reads the packs that stand.
    ///
    /// - Throws: `DatabaseError`.
    package static func check(_ question: SupportQuestion, in transaction: Transaction) throws -> SupportAnswer {
        SupportRules.answer(
            question,
            norms: try NormPack.standing(in: transaction),
            rules: try RulePack.standing(in: transaction)
        )
    }
}
