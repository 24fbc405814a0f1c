import Testing

/// The audit log is read by people: a word that nobody has put into Vietnamese would stand there in English.
@Suite struct AuditWordsTests {
    private static let labels = "Sources/Server/Audit/AuditLabels.swift"

    /// Of the shape of an act ("project.correct"), but names of something else.
    private static let noActs: Set = [
        "khuyencong.passwords", "khuyencong.sqlite", "khuyencong.ahead", "norms.tsv", "regions.tsv", "rules.tsv",
        "beneficiary.name", "commitments.fundsTheRest", "commitments.takesNoOtherSupport", "document.office",
        "document.number",
    ]
    /// The keys of rules have the shape of acts, too.
    private static let ruleKeys = "Sources/KhuyenCong/Rules/RuleKey.swift"
    /// And so have the parts of kinds in the checklists.
    private static let paperCodes = "Sources/KhuyenCong/Lifecycle/PaperCodes.swift"
    /// And the paths of fields.
    private static let fieldPaths = [
        "Sources/KhuyenCong/Fields/FieldWords.swift", "Sources/KhuyenCong/ListActs/ListActs.swift",
    ]

    @Test func `every act that is written has its words, and every word its act`() throws {
        let others = [AuditWordsTests.ruleKeys, AuditWordsTests.paperCodes] + AuditWordsTests.fieldPaths
        let acts = SwiftSource.program.filter { ["KhuyenCong", "Commands"].contains($0.target) }
            .filter { !others.contains($0.path) }
            .flatMap(\.literals).map(\.text).filter { $0.contains(pattern: #"^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$"#) }
        let worded = try Repository.text(AuditWordsTests.labels).captures(of: #""([a-z]\w+\.\w+)": ""#).map { $0[1] }

        #expect(Set(acts).subtracting(AuditWordsTests.noActs) == Set(worded))
        #expect(Set(worded).count == worded.count)
    }

    /// Fields of the records that entries keep, and the names in entries that are written by hand.
    @Test func `every field that is written has its words`() throws {
        let record = #"struct \w*(?:Detail|Audit): [^{\n]*(?:Enc|C)odable[^{\n]*\{\n((?: +(?:let|var) \w+: [^\n]+\n)+)"#
        let byHand = #"(?:let detail = |detail: )\[\s*("[^\]]+)\]"#
        let domain = SwiftSource.program.filter { $0.target == "KhuyenCong" }.map(\.text)
        let fields = try domain.flatMap { text in
            try text.captures(of: record).flatMap { try $0[1].captures(of: #"(?:let|var) (\w+):"#) }
                + text.captures(of: byHand).flatMap { try $0[1].captures(of: #""(\w+)":"#) }
        }.map { $0[1] }
        let words = try Repository.text("Sources/Server/Audit/AuditFieldLabels.swift")
            .captures(of: #"^        "(\w+)": ""#).map { $0[1] }

        #expect(fields.count > 60)
        // The two sides of a change are no fields.
        #expect(Set(fields).subtracting(words) == ["after", "before"])
        #expect(Set(words).count == words.count)
    }

    @Test func `every kind of thing that is written has its words`() throws {
        let subjects = try SwiftSource.program.filter { $0.target == "KhuyenCong" }
            .flatMap { try $0.text.captures(of: #"\bsubject: "(\w+)""#) }.map { $0[1] }
        let words = try Repository.text(AuditWordsTests.labels)
            .captures(of: #"^        "(\w+)": ""#).map { $0[1] }

        #expect(subjects.count > 10)
        #expect(Set(subjects).subtracting(words) == [])
    }
}
