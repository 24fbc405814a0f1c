import KhuyenCong
import Vietnamese

/// The form that corrects a project and one of its lines: its fields, what stands in them, what was typed.
struct ProjectCorrectionForm {
    let detail: ProjectDetail
    let line: ProjectLine?

    init(_ detail: ProjectDetail, line id: Int64?) {
        self.detail = detail
        line = detail.lines.first { $0.id == id } ?? detail.lines.first
    }

    /// The amounts of the line that can be corrected.
    var amounts: [ProjectAmount] {
        detail.amounts.filter { $0.lineID == line?.id }
    }

    static func name(_ amount: ProjectAmount) -> String {
        "amount-\(amount.source.rawValue)-\(amount.stage.rawValue)-\(amount.year)"
    }

    /// What the form shows before anything was typed.
    var stored: URLQuery {
        let project = detail.project
        var fields: URLQuery = [
            "title": project.title, "year": String(project.year), "untilYear": String(project.untilYear),
            "version": String(project.version),
        ]
        guard let line else { return fields }
        fields = fields.setting("line", String(line.id)).setting("kind", line.kind?.rawValue)
        fields = fields.setting("place", line.placeName).setting("beneficiary", line.beneficiaryName)
        for amount in amounts {
            fields = fields.setting(ProjectCorrectionForm.name(amount), MoneyWriter.grouped(amount.amount.amount))
        }
        return fields
    }

    /// - Throws: `FormFaults`.
    func read(_ form: Form) throws -> (correction: ProjectCorrection, version: Int64, reason: String) {
        var reader = FieldReader(form)
        let project = detail.project
        let title = reader.text("title", "Tên đề án", atMost: TextLength.title.rawValue, isRequired: true)
        let year = reader.year("year", "Năm", isRequired: true)
        let untilYear = reader.year("untilYear", "Năm kết thúc")
        let version = reader.integer("version", "Phiên bản", in: 1...Int64.max, isRequired: true)
        let reason = reader.reason()
        let lineCorrection = line.map { readLine($0, &reader) }
        try reader.check()
        let movesYear = year != project.year
        let correction = ProjectCorrection(
            title: title.map { $0 == project.title ? .keep : .set($0) } ?? .keep,
            year: year.map { $0 == project.year ? .keep : .set($0) } ?? .keep,
            untilYear: untilYear.map { $0 == project.untilYear && movesYear ? .keep : .set($0) } ?? .keep,
            line: lineCorrection
        )
        return (correction, version ?? 0, reason ?? "")
    }

    private func readLine(_ line: ProjectLine, _ reader: inout FieldReader) -> LineCorrection {
        let kind = reader.choice("kind", "Nội dung", as: ActivityKind.Code.self)
        let place = reader.text("place", "Địa bàn", atMost: 200)
        let beneficiary = reader.text("beneficiary", "Cơ sở thụ hưởng")
        var amounts = amounts.compactMap { stored -> AmountCorrection? in
            let amount = ProjectCorrectionForm.money(ProjectCorrectionForm.name(stored), &reader)
            guard amount != stored.amount else { return nil }
            return AmountCorrection(source: stored.source, stage: stored.stage, year: stored.year, amount: amount)
        }
        if let added = added(&reader) { amounts.append(added) }
        return LineCorrection(
            lineID: line.id,
            kind: .set(kind),
            place: place == line.placeName ? .keep : .set(place),
            beneficiary: beneficiary == line.beneficiaryName ? .keep : .set(beneficiary),
            amounts: amounts
        )
    }

    /// A source that the ledger has nothing of yet; its four fields belong together.
    private func added(_ reader: inout FieldReader) -> AmountCorrection? {
        guard let amount = ProjectCorrectionForm.money("newAmount", &reader) else { return nil }
        let source = reader.choice("newSource", "Nguồn", as: FundingSource.Code.self, isRequired: true)
        let stage = reader.choice("newStage", "Giai đoạn", as: Stage.self, isRequired: true)
        let year = reader.year("newYear", "Năm ngân sách", isRequired: true)
        guard let source, let stage, let year else { return nil }
        return AmountCorrection(source: source, stage: stage, year: year, amount: amount)
    }

    /// Money in any of the ways people type it; đồng where no unit is written.
    ///
    /// Nil where blank or wrong.
    private static func money(_ name: String, _ reader: inout FieldReader) -> Dong? {
        guard let typed = reader.text(name, "Số tiền", atMost: 100) else { return nil }
        switch MoneyReader.read(typed, unit: .dong) {
        case .blank: return nil
        case .amount(let amount): return Dong(amount.dong)
        case .unreadable(let fault):
            reader.refuse(name, "“\(typed)” \(fault.reason). Ví dụ: 1.500.000.000 hoặc 1,5 tỷ.")
            return nil
        }
    }
}
