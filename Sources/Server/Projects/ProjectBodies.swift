import KhuyenCong

/// A correction as other programs send it.
///
/// What is left out stays; an empty text takes a value away.
struct CorrectionBody: Codable, Sendable {
    struct Line: Codable, Sendable {
        let id: Int64
        /// A code of an activity kind, or "" for "chưa phân bổ".
        let kind: String?
        let place: String?
        let beneficiary: String?
        let amounts: [Amount]?
    }

    struct Amount: Codable, Sendable {
        let source: FundingSource.Code
        let stage: Stage
        let year: Int
        /// In đồng; null takes the amount away.
        let amount: Int64?
    }

    let version: Int64
    let reason: String
    let title: String?
    let year: Int?
    let untilYear: Int?
    let line: Line?

    /// - Throws: `Refusal` (invalid) for a kind that there is not.
    var correction: ProjectCorrection {
        get throws {
            ProjectCorrection(
                title: title.map { .set($0) } ?? .keep,
                year: year.map { .set($0) } ?? .keep,
                untilYear: untilYear.map { .set($0) } ?? .keep,
                line: try line?.correction
            )
        }
    }
}

extension CorrectionBody.Line {
    fileprivate var correction: LineCorrection {
        get throws {
            LineCorrection(
                lineID: id,
                kind: try kindEdit,
                place: place.map { .set($0) } ?? .keep,
                beneficiary: beneficiary.map { .set($0) } ?? .keep,
                amounts: (amounts ?? []).map { amount in
                    AmountCorrection(
                        source: amount.source,
                        stage: amount.stage,
                        year: amount.year,
                        amount: amount.amount.map { Dong($0) }
                    )
                }
            )
        }
    }

    private var kindEdit: Edit<ActivityKind.Code?> {
        get throws {
            guard let kind else { return .keep }
            guard !kind.isEmpty else { return .set(nil) }
            guard let code = ActivityKind.Code(rawValue: kind) else {
                throw Refusal.invalid("Không có nội dung hoạt động nào mang mã \(kind).", field: "line.kind")
            }
            return .set(code)
        }
    }
}

struct WithdrawalBody: Codable, Sendable {
    let version: Int64
    let reason: String
}

/// Whether two projects are one; the second then counts no more.
struct TwinDecisionBody: Codable, Sendable {
    let first: Int64
    let second: Int64
    let isSame: Bool
}

struct TwinUndoBody: Codable, Sendable {
    let first: Int64
    let second: Int64
    let reason: String
}

struct TwinDecisionAnswer: Codable, Sendable {
    let first: Int64
    let second: Int64
    /// Null while undecided.
    let isSame: Bool?
}

struct TwinListAnswer: Codable, Sendable {
    struct Side: Codable, Sendable {
        let id: Int64
        let title: String
        let year: Int
        let place: String?
        let implementer: String?
        let file: String?
        let support: Int64?
        let amount: Int64?
    }

    struct Pair: Codable, Sendable {
        let first: Side
        let second: Side
        let isSame: Bool?
    }

    let total: Int
    let page: Int
    let perPage: Int
    let pairs: [Pair]

    init(_ list: TwinList, perPage: Int) {
        total = list.count
        page = list.page
        self.perPage = perPage
        pairs = list.pairs.map { Pair(first: Side($0.first), second: Side($0.second), isSame: $0.isSame) }
    }
}

extension TwinListAnswer.Side {
    fileprivate init(_ side: TwinSide) {
        self.init(
            id: side.id,
            title: side.title,
            year: side.year,
            place: side.placeText,
            implementer: side.implementer,
            file: side.file,
            support: side.support?.amount,
            amount: side.total?.amount
        )
    }
}

extension TwinListAnswer: PagedAnswer {
    var listed: Int { total }
}
