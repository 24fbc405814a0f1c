/// What units report by a day (đợt thu thập số liệu), each under a link of its own.
package struct SubmissionRound: Sendable, Hashable {
    package let id: Int64
    /// Code of today's map; nil for a round of the nation, whose units are provinces.
    package let provinceNow: String?
    package let title: String
    package let years: YearSpan
    package let dueOn: Day
    package let units: [SubmissionUnit]
}

/// A unit of a round: what it sent, beside what the ledger gives for it.
package struct SubmissionUnit: Sendable, Hashable {
    package let id: Int64
    /// Code of today's map: a province of a round of the nation, else a commune.
    package let place: String
    package let placeName: String
    /// Each sending, the latest first; none was ever changed.
    package let submissions: [Submission]
    package let computed: [SubmissionMeasure: Int64]
    /// What its own communes reported to it; nil where they were not asked over these years, or none has answered.
    package let below: CollectedBelow?

    /// What an answer begins with: the ledger's figures, and those of the communes where the ledger has none or nothing.
    package var suggested: [SubmissionMeasure: Int64] {
        computed.merging(below?.figures ?? [:]) { ledger, told in ledger == 0 ? told : ledger }
    }

    package var latest: Submission? { submissions.first }

    /// Where both are known and differ.
    package var differences: [SubmissionMeasure] {
        guard let latest else { return [] }
        return SubmissionMeasure.allCases.filter { measure in
            latest.figures[measure].map { $0 != computed[measure] ?? 0 } ?? false
        }
    }
}

/// One sending of a unit (báo cáo của đơn vị).
package struct Submission: Sendable, Hashable {
    /// From 1, in the order of sending.
    package let position: Int
    /// The unit says that there was nothing.
    package let isNil: Bool
    package let figures: [SubmissionMeasure: Int64]
    package let difficulties: String?
    package let recommendations: [String]
    /// Titles of the papers that the unit brings (tham luận).
    package let papers: [String]
    package let reporter: String
    package let isLate: Bool
}

/// What a round asks of each unit.
package enum SubmissionMeasure: String, Sendable, CaseIterable, Codable {
    case nationalSupport, localSupport, counterpart, projects, establishments, people

    package var name: String {
        switch self {
        case .nationalSupport: "Kinh phí khuyến công quốc gia"
        case .localSupport: "Kinh phí khuyến công địa phương"
        case .counterpart: "Vốn đối ứng"
        case .projects: "Đề án"
        case .establishments: "Cơ sở được hỗ trợ"
        case .people: "Người được đào tạo, tập huấn"
        }
    }

    /// For the head of a column.
    package var shortName: String {
        switch self {
        case .nationalSupport: "Quốc gia"
        case .localSupport: "Địa phương"
        case .counterpart: "Đối ứng"
        case .projects: "Đề án"
        case .establishments: "Cơ sở"
        case .people: "Người học"
        }
    }

    package var unit: String {
        switch self {
        case .nationalSupport, .localSupport, .counterpart: "đồng"
        case .projects: "đề án"
        case .establishments: "cơ sở"
        case .people: "người"
        }
    }

    package var isMoney: Bool { unit == "đồng" }
}

/// What a unit typed.
struct SubmissionDraft {
    let fields: FieldTree
    let isNil: Bool
    let reporter: String
    /// How many sendings the form showed.
    let seen: Int?

    /// Reads "isNil", "figures" by measure, "difficulties", "recommendations", "papers", "reporter" and "seen".
    init(_ reader: FieldTreeReader) {
        isNil = reader.flag("isNil")
        reporter = reader.required("reporter", "Ghi người lập báo cáo.")
        seen = reader.integer("seen", in: 0...10_000)
        let figures = SubmissionDraft.figures(reader)
        if !isNil, figures.isEmpty { reader.fault("isNil", "Ghi số liệu, hoặc đánh dấu không phát sinh.") }
        if isNil, figures.values.contains(where: { $0 != 0 }) {
            reader.fault("isNil", "Đã ghi số liệu thì bỏ dấu không phát sinh.")
        }
        fields = .group([
            "figures": .group(Dictionary(uniqueKeysWithValues: figures.map { ($0.key.rawValue, .number($0.value)) })),
            "difficulties": reader.text("difficulties", .prose).map(FieldTree.text) ?? .empty,
            "recommendations": .list(reader.texts("recommendations").map(FieldTree.text)),
            "papers": .list(reader.texts("papers").map(FieldTree.text)),
        ])
    }

    static func figures(_ reader: FieldTreeReader) -> [SubmissionMeasure: Int64] {
        reader.group("figures") { group in
            SubmissionMeasure.allCases.reduce(into: [:]) { found, measure in
                found[measure] =
                    measure.isMoney
                    ? group.dong(measure.rawValue)?.amount
                    : group.integer(measure.rawValue, in: 0...100_000_000).map(Int64.init)
            }
        }
    }
}
