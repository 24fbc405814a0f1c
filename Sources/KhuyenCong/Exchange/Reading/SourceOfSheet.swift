import Vietnamese

extension SheetEvidence {
    /// The source that the title names, else the sheet's name: "KC Quốc gia", "KC huyện".
    static func source(inTitle title: String, sheet: String) -> FundingSource.Code? {
        source(inTitle: title) ?? source(ofSheet: sheet)
    }

    private static func source(ofSheet name: String) -> FundingSource.Code? {
        guard let source = FundingSourceReader.read(name), source.isStateMoney == true,
            !HeadingWords.bareLevels.contains(Fold.key(name))
        else { return nil }
        return source
    }
}
