import Database

/// What keeps one line of a project from going on (trạng thái riêng của dòng).
package enum LineHalt: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case suspended, stopped

    package var name: String {
        switch self {
        case .suspended: "Tạm dừng"
        case .stopped: "Đã ngừng"
        }
    }

    var phrase: String {
        switch self {
        case .suspended: "đang tạm dừng"
        case .stopped: "đã ngừng"
        }
    }
}

extension DossierLine {
    /// Whether nothing more is paid for it; what was accepted before its project was stopped is still settled.
    func isStopped(in state: ProjectState) -> Bool {
        halt == .stopped || (state == .stopped && acceptedAt == nil)
    }
}

extension ChangeWriting {
    /// - Throws: `Refusal` (invalid) for a line that is none, `DatabaseError`.
    func halt(_ change: ProjectChange, to halt: LineHalt?) throws {
        try context.tx.execute(
            """
            UPDATE dossier_line SET halt = \(halt) WHERE dossier_id = \(context.dossier.id)
                AND position = \(try line(change).position)
            """
        )
    }
}
