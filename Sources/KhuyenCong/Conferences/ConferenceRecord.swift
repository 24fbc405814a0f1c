/// One thing of the pack of a conference (mục của hội nghị): which fields it has, its part says.
package struct ConferenceRecord: Sendable, Hashable {
    package let id: Int64
    package let conferenceID: Int64
    package let part: ConferencePart
    /// Who comes, speaks, asks, is assigned or awarded; nil only for a conclusion.
    package let unit: String?
    /// Code of today's map where the unit is a place.
    package let place: String?
    /// Title of a paper, text of the rest, form of an award; nil for a participant.
    package let words: String?
    /// Office of the speaker of a paper; whom a recommendation goes to.
    package let office: String?
    package let kind: DifficultyKind?
    package let delegates: Int?
    package let dueOn: Day?
    /// What was done about a recommendation or a task.
    package let answer: String?
    /// The paper of the answer, or the decision of an award.
    package let document: String?
    package let documentOn: Day?
    package let files: [ConferenceFile]
    package let version: Int

    package var isSettled: Bool { part.isAnswered && documentOn != nil }

    package func isLate(on day: Day) -> Bool {
        part == .task && !isSettled && (dueOn.map { day > $0 } ?? false)
    }
}

/// A file of a paper (tham luận) as it was handed in.
package struct ConferenceFile: Sendable, Hashable {
    package let id: Int64
    package let name: String
    package let contentType: String
    /// In bytes.
    package let size: Int64
    package let sha256: [UInt8]
}

/// A conference with all that was brought to it.
package struct ConferenceDetail: Sendable {
    package let conference: Conference
    package let records: [ConferenceRecord]
    /// Recommendations of earlier conferences of the same place that were open when the one before was held.
    package let carried: [CarriedRecommendation]
    /// The one before, of the same place.
    package let previous: Conference?
    /// How far its round has come; nil where it collects by none, or the officer may not see it.
    package let round: SubmissionSummary?
    package let mayEdit: Bool
    /// Tasks that this officer may answer.
    package let answerable: Set<Int64>

    package func records(_ part: ConferencePart) -> [ConferenceRecord] {
        records.filter { $0.part == part }
    }
}

/// A recommendation that an earlier conference left behind.
package struct CarriedRecommendation: Sendable, Hashable {
    package let conference: String
    package let record: ConferenceRecord
}

/// A thing of the pack as somebody enters it.
struct ConferenceRecordDraft {
    let part: ConferencePart
    let unit: String?
    let place: String?
    let words: String?
    let office: String?
    let kind: DifficultyKind?
    let delegates: Int?
    let dueOn: Day?
    let document: String?
    let documentOn: Day?
    let version: Int?

    /// Reads "unit" or "place", "words", "office", "kind", "delegates", "dueOn", "document", "documentOn", "version".
    init(_ fields: FieldTreeReader, _ part: ConferencePart, _ territories: Territories) {
        self.part = part
        let code = fields.text("place")
        let named = code.flatMap { territories.unit(.of2025, $0) }
        if let code, named == nil { fields.fault("place", "Bản đồ hiện nay không có đơn vị mang mã \(code).") }
        place = named?.code
        unit = part == .conclusion ? nil : named?.name ?? fields.text("unit")
        if part != .conclusion, unit == nil { fields.fault("unit", "Ghi tên đơn vị.") }
        words = part == .participant ? nil : fields.required("words", ConferenceRecordDraft.request(part), .prose)
        office = [.paper, .recommendation].contains(part) ? fields.text("office") : nil
        kind = part == .difficulty ? fields.choice("kind", of: DifficultyKind.self) ?? .other : nil
        delegates = part == .participant ? fields.integer("delegates", in: 0...10_000) : nil
        dueOn = part == .task ? fields.day("dueOn") : nil
        document = part == .award ? fields.text("document") : nil
        documentOn = part == .award ? fields.day("documentOn") : nil
        version = fields.integer("version", in: 0...Int(Int32.max))
    }

    private static func request(_ part: ConferencePart) -> String {
        switch part {
        case .participant, .difficulty: "Ghi nội dung khó khăn."
        case .paper: "Ghi tên tham luận."
        case .recommendation: "Ghi nội dung kiến nghị."
        case .conclusion: "Ghi nội dung kết luận."
        case .task: "Ghi nhiệm vụ."
        case .award: "Ghi hình thức khen thưởng."
        }
    }
}

/// What somebody says was done about a recommendation or a task.
struct ConferenceAnswerDraft {
    let answer: String
    let document: String?
    let day: Day
    let version: Int?

    /// Reads "answer", "document", "day" and "version".
    init(_ fields: FieldTreeReader, today: Day) {
        answer = fields.required("answer", "Ghi nội dung trả lời hoặc việc đã làm.", .prose)
        document = fields.text("document")
        let typed = fields.day("day") ?? today
        if typed > today { fields.fault("day", "Ngày \(typed.vietnamese) chưa đến.") }
        day = typed
        version = fields.integer("version", in: 0...Int(Int32.max))
    }
}
