/// The pack of a conference as tables of words.
enum ConferenceWords {
    /// `records`: each with the conference it comes from, where it is not the report's own; `more`: rows from elsewhere,
    /// whose last cell says from where.
    static func table(
        _ id: String,
        _ part: ConferencePart,
        _ records: [(from: String?, record: ConferenceRecord)],
        more: [ReportTable.Row] = []
    ) -> ReportTable {
        let hasOthers = records.contains { $0.from != nil } || !more.isEmpty
        let ordered = part == .difficulty ? records.sorted { rank($0.record) < rank($1.record) } : records
        let rows = ordered.map { told in
            let origin = hasOthers ? [ReportTable.Cell.text(told.from ?? "hội nghị này")] : []
            return ReportTable.Row(cells(part, told.record).map(cell) + origin)
        }
        let headers = headers(part) + (hasOthers ? [more.isEmpty ? "Từ hội nghị" : "Nguồn"] : [])
        return ReportTable(id, part.name, columns: headers.map { ReportTable.Column($0) }, rows: rows + more)
    }

    /// A dash where nothing was told.
    static func cell(_ words: String) -> ReportTable.Cell {
        .text(words.isEmpty ? "—" : words)
    }

    /// "đã trả lời ngày 05/03/2026 (công văn 12/BCT-CTĐP): …", or that nobody has.
    static func state(_ record: ConferenceRecord) -> String {
        let (open, done) = record.part == .task ? ("chưa xong", "đã xong") : ("chưa trả lời", "đã trả lời")
        guard let day = record.documentOn, let answer = record.answer else { return open }
        let paper = record.document.map { " (\($0))" } ?? ""
        return "\(done) ngày \(day.vietnamese)\(paper): \(answer)"
    }

    private static func rank(_ record: ConferenceRecord) -> Int {
        DifficultyKind.allCases.firstIndex { $0 == record.kind } ?? DifficultyKind.allCases.count
    }

    private static func headers(_ part: ConferencePart) -> [String] {
        switch part {
        case .participant: ["Đơn vị"]
        case .paper: ["Tham luận", "Đơn vị", "Người trình bày"]
        case .difficulty: ["Loại", "Khó khăn", "Đơn vị"]
        case .recommendation: ["Kiến nghị", "Đơn vị", "Gửi đến", "Trả lời"]
        case .conclusion: ["Kết luận"]
        case .task: ["Nhiệm vụ", "Đơn vị", "Hạn", "Thực hiện"]
        case .award: ["Hình thức", "Đơn vị", "Quyết định"]
        }
    }

    private static func cells(_ part: ConferencePart, _ record: ConferenceRecord) -> [String] {
        let (words, unit) = (record.words ?? "", record.unit ?? "")
        return switch part {
        case .participant: [unit]
        case .paper: [words, unit, record.office ?? ""]
        case .difficulty: [record.kind?.name ?? "", words, unit]
        case .recommendation: [words, unit, record.office ?? "", state(record)]
        case .conclusion: [words]
        case .task: [words, unit, record.dueOn?.vietnamese ?? "không ghi", state(record)]
        case .award: [words, unit, decision(record)]
        }
    }

    private static func decision(_ record: ConferenceRecord) -> String {
        [record.document, record.documentOn.map { "ngày \($0.vietnamese)" }].compactMap { $0 }.joined(separator: " ")
    }
}
