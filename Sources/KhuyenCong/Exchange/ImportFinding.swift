import Office
import Vietnamese

/// What an import says of one cell: where, what stands there, why it is doubtful, what to do.
package struct ImportFinding: Sendable, Equatable, Codable {
    package enum Severity: String, Sendable, Codable, CaseIterable {
        case error, warning
    }

    package let file: String
    package let sheet: String
    /// "H14"; empty where the finding is about the sheet or the file.
    package let cell: String
    package let severity: Severity
    package let value: String
    package let reason: String
    package let remedy: String

    package init(
        file: String,
        sheet: String,
        cell: String,
        severity: Severity,
        value: String,
        reason: String,
        remedy: String
    ) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.severity = severity
        self.value = value
        self.reason = reason
        self.remedy = remedy
    }
}

/// Where a finding stands, before its words.
struct FindingPlace {
    let file: String
    let sheet: String

    func error(_ cell: CellAddress?, _ value: String, _ reason: String, remedy: String) -> ImportFinding {
        finding(cell, .error, value, reason, remedy)
    }

    func warning(_ cell: CellAddress?, _ value: String, _ reason: String, remedy: String) -> ImportFinding {
        finding(cell, .warning, value, reason, remedy)
    }

    private func finding(
        _ cell: CellAddress?,
        _ severity: ImportFinding.Severity,
        _ value: String,
        _ reason: String,
        _ remedy: String
    ) -> ImportFinding {
        ImportFinding(
            file: file,
            sheet: sheet,
            cell: cell?.description ?? "",
            severity: severity,
            value: PersonalNumber.hidden(in: value),
            reason: PersonalNumber.hidden(in: reason),
            remedy: PersonalNumber.hidden(in: remedy)
        )
    }
}
