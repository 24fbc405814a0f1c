/// The JSON of an import's result, for the command line and the API.
package struct ImportResultJSON: Codable, Sendable, Equatable {
    package let files: [String]
    package let rows: Int
    package let taken: Int
    package let unchanged: Int
    package let refused: Int
    package let findings: [ImportFinding]

    package init(_ result: ImportResult) {
        files = result.files
        rows = result.rows
        taken = result.taken
        unchanged = result.unchanged
        refused = result.refused
        findings = result.findings
    }
}
