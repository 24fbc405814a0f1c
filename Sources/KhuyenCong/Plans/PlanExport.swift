import Office

extension Plans {
    /// Writes the lines of a plan as a workbook, in the columns of the lists that offices keep; amounts in đồng.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `SpreadsheetError`, `DatabaseError`.
    package func export(_ id: Int64, to path: String, by officer: Officer) async throws -> AnnualPlan {
        try officer.require(.exportProjects)
        let view = try await view(id, by: officer)
        try PlanFile(view: view).write(to: path)
        return view.plan
    }
}

/// A plan as a workbook: a row for each project and assignment, with its money by source.
struct PlanFile {
    let view: PlanView

    private var sources: [FundingSource.Code] {
        view.plan.sources.filter { source in view.lines.contains { $0.amounts[source] != nil } }
    }

    private var headings: [String] {
        ["STT", "Tên đề án", "Mã đề án (hệ thống)", "Đơn vị thực hiện"]
            + sources.map { "\($0.officialName) (đồng)" } + ["Tổng kinh phí (đồng)", "Ghi chú"]
    }

    func write(to path: String) throws {
        let writer = try SpreadsheetWriter(path: path)
        let money = sources.map { _ in 20.0 } + [20]
        try writer.addSheet(name: "Kế hoạch \(view.plan.year)", columnWidths: [6, 60, 14, 36] + money + [36])
        try writer.addLine(view.plan.name.uppercased(), across: headings.count)
        try writer.addLine(
            "Kèm theo Quyết định \(view.plan.decision.number) ngày \(view.plan.decision.day.vietnamese); đơn vị tính: đồng",
            style: .note,
            across: headings.count
        )
        try writer.addHeader(headings)
        let looks: [CellStyle?] =
            [.plain, .text, .text, .text] + (sources.map { _ in .amount } + [.amount]) + [.text]
        for (offset, line) in view.lines.enumerated() {
            try writer.addRow(cells(line, number: offset + 1), styles: looks)
        }
        try writer.close()
    }

    private func cells(_ line: PlanLine, number: Int) -> [CellValue] {
        let name = view.subjects[line.subject]
        let head: [CellValue] = [
            .number(Double(number)), .text(name?.title ?? ""), name?.code.map(CellValue.text) ?? .empty,
            name?.implementer.map(CellValue.text) ?? .empty,
        ]
        let money = sources.map { source in
            line.amounts[source].map { CellValue.number(Double($0.amount)) } ?? .empty
        }
        let note = name?.assignment.map { CellValue.text("Nhiệm vụ: \($0.name)") } ?? .empty
        return head + money + [.number(Double(line.total.amount)), note]
    }
}
