/// A file of an import: its path on this machine and its name as the officer knows it.
package struct ImportSource: Sendable {
    package let path: String
    package let name: String

    package init(path: String, name: String) {
        self.path = path
        self.name = name
    }
}

/// What an import did, or, as a dry run, would do.
package struct ImportResult: Sendable, Equatable {
    /// The batch in the history of imports; nil where nothing was kept.
    package let batchID: Int64?
    package let files: [String]
    package let rows: Int
    package let taken: Int
    package let unchanged: Int
    package let refused: Int
    package let findings: [ImportFinding]
    /// How each sheet was understood.
    package let sheets: [SheetReading]
    /// Projects that stand in the ledger with other amounts and were therefore refused.
    package let differing: Int
    /// False for a dry run, and where rows were refused and all or nothing was asked.
    package let isWritten: Bool

    package var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }
}

extension ImportResult {
    /// A file could not be read at all: nothing is taken, and the reason stands where findings stand.
    package init(unreadable refusal: Refusal, files: [String]) {
        // The refusal begins with the file's name, which a finding says by itself.
        let named = files.first { refusal.message.hasPrefix($0 + ": ") }
        let finding = ImportFinding(
            file: named ?? files.first ?? "",
            sheet: "",
            cell: "",
            severity: .error,
            value: "",
            reason: String(refusal.message.dropFirst(named.map { $0.count + 2 } ?? 0)),
            remedy: refusal.remedy ?? "Mở tệp bằng Excel, lưu lại dạng .xlsx rồi nhập lại."
        )
        self.init(
            batchID: nil,
            files: files,
            rows: 0,
            taken: 0,
            unchanged: 0,
            refused: 0,
            findings: [finding],
            sheets: [],
            differing: 0,
            isWritten: false
        )
    }
}
