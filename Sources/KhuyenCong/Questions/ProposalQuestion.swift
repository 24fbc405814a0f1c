import Database

/// What an office asks of a proposal beyond the form of the circular (câu hỏi thêm): of all contents or of one.
///
/// Rows are never changed, so that an old answer stands beside what was asked: a question ends, and another is asked.
package struct ProposalQuestion: Sendable, Equatable {
    package let id: Int64
    package let level: ProgrammeLevel
    /// A code of today's map; nil for national proposals of all provinces.
    package let provinceNow: String?
    /// Nil where it is asked of every content.
    package let kind: ActivityKind.Code?
    package let label: String
    package let help: String?
    package let form: AnswerForm
    package let unit: String?
    /// What there is to choose from; of a choice alone.
    package let options: [String]
    package let isRequired: Bool
    package let askedFrom: Day
    /// The first day on which it is not asked any more; nil while it stands.
    package let askedUntil: Day?
    package let officerName: String

    /// As what an answer is read.
    package enum AnswerForm: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case text, number, day, yesNo, choice

        package var name: String {
            switch self {
            case .text: "Chữ"
            case .number: "Số"
            case .day: "Ngày"
            case .yesNo: "Có hoặc không"
            case .choice: "Chọn một"
            }
        }
    }

    package func isAsked(on day: Day) -> Bool {
        askedFrom <= day && askedUntil.map { day < $0 } ?? true
    }

    /// Whether it is asked of one of these contents.
    func isMeant(for kinds: Set<ActivityKind.Code>) -> Bool {
        kind.map(kinds.contains) ?? true
    }
}

/// What an officer types to ask a question.
struct ProposalQuestionDraft {
    let level: ProgrammeLevel
    let provinceNow: String?
    let kind: ActivityKind.Code?
    let label: String
    let help: String?
    let form: ProposalQuestion.AnswerForm
    let unit: String?
    let options: [String]
    let isRequired: Bool
    let askedFrom: Day

    /// Nobody chooses among more.
    private static let mostOptions = 50

    /// Reads the fields of a question; faults are noted in the reader.
    init(_ fields: FieldTreeReader, today: Day) {
        level = fields.choice("level", of: ProgrammeLevel.self) ?? .local
        provinceNow = fields.text("province")
        kind = fields.choice("kind", of: ActivityKind.Code.self)
        label = fields.required("label", "Ghi câu hỏi.")
        help = fields.text("help")
        form = fields.choice("form", of: ProposalQuestion.AnswerForm.self) ?? .text
        unit = fields.text("unit")
        let typed = fields.texts("options").compactMap(TypedName.tidy)
        if typed.count > ProposalQuestionDraft.mostOptions {
            fields.fault("options", "Ghi nhiều nhất \(ProposalQuestionDraft.mostOptions) lựa chọn.")
        }
        options = typed.prefix(ProposalQuestionDraft.mostOptions).reduce(into: []) { known, option in
            if !known.contains(option) { known.append(option) }
        }
        isRequired = fields.flag("isRequired")
        askedFrom = fields.day("askedFrom") ?? today
        if level == .local, provinceNow == nil { fields.fault("province", "Chọn tỉnh, thành phố.") }
        if askedFrom < today { fields.fault("askedFrom", "Hỏi từ hôm nay trở đi: hồ sơ đã nộp không bị hỏi lại.") }
        if form == .choice, options.count < 2 {
            fields.fault("options", "Ghi ít nhất hai lựa chọn khác nhau, mỗi dòng một lựa chọn.")
        }
        if form != .choice, !options.isEmpty {
            fields.fault("options", "Chỉ câu hỏi “Chọn một” có các lựa chọn.")
        }
        if form != .number, unit != nil { fields.fault("unit", "Chỉ câu trả lời bằng số có đơn vị tính.") }
    }
}

extension FieldShape {
    package static let proposalQuestion = FieldShape("NewProposalQuestion") { ProposalQuestionDraft($0, today: today) }
}
