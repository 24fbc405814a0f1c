import Database

extension LegalBasis {
    /// Two columns: citation and evidence.
    static func decode(_ row: Row, _ column: Int) throws -> LegalBasis {
        let word: String = try row.get(column + 1)
        guard let evidence = Evidence(rawValue: word) else {
            throw UnreadableColumn(column: column + 1, value: word, expected: "evidence")
        }
        return LegalBasis(try row.get(column), evidence)
    }

    /// - Throws: `Refusal` (invalid) where the citation is empty.
    func checked() throws -> LegalBasis {
        LegalBasis(try TypedName.checked(citation, field: "citation", "Ghi rõ căn cứ pháp lý."), evidence)
    }
}
