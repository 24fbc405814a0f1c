import Vietnamese

/// Proposals as the table of words that the page, the Word list and reports are drawn from.
package enum AwardTable {
    private static let headers = [
        "Tên", "Đối tượng", "Hình thức, cấp khen thưởng", "Thành tích", "Kết quả",
    ]

    package static func table(_ proposals: [AwardProposal], year: Int) -> ReportTable {
        let rows = proposals.map { proposal in
            ReportTable.Row(
                [
                    proposal.name, proposal.subject.name, "\(proposal.form.name) của \(proposal.authority)",
                    achievements(proposal), result(proposal),
                ].map { .text($0) }
            )
        }
        return ReportTable(
            "award-proposals",
            "Danh sách đề nghị khen thưởng năm \(year)",
            columns: headers.map { ReportTable.Column($0) },
            rows: rows
        )
    }

    /// What was typed, then what the ledger knows.
    package static func achievements(_ proposal: AwardProposal) -> String {
        let known = proposal.record.map { record in
            let years =
                record.years.from == record.years.to
                ? "năm \(record.years.from)" : "các năm \(record.years.from)–\(record.years.to)"
            let money = MoneyWriter.grouped(record.support.amount)
            return "Thực hiện \(record.projects) đề án \(years), được hỗ trợ \(money) đồng"
        }
        return [proposal.achievements, known].compactMap { $0 }.joined(separator: ". ")
    }

    /// "Đã khen thưởng, 12/QĐ-UBND ngày 31/03/2026".
    package static func result(_ proposal: AwardProposal) -> String {
        switch proposal.state {
        case .proposed, .examined: proposal.state.name
        case .refused: "\(proposal.state.name): \(proposal.reason ?? "")"
        case .decided:
            "\(proposal.state.name), \(proposal.decision ?? "") ngày \(proposal.decidedOn?.vietnamese ?? "")"
        }
    }
}
