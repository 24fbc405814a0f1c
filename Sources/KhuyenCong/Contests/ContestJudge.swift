import Database

/// A seat among the judges (ban giám khảo): who was asked, for which groups, and what they answered.
package struct ContestJudge: Sendable, Hashable {
    package enum Answer: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case accepted, declined

        package var name: String {
            switch self {
            case .accepted: "nhận chấm"
            case .declined: "từ chối"
            }
        }
    }

    /// Why somebody declines a seat.
    package enum Reason: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case conflict, otherField, busy

        package var name: String {
            switch self {
            case .conflict: "Có quan hệ với cơ sở dự bình chọn"
            case .otherField: "Không đúng chuyên môn"
            case .busy: "Không bố trí được thời gian"
            }
        }
    }

    package let id: Int64
    package let contestID: Int64
    package let account: Int64
    package let name: String
    /// Empty: all groups.
    package let groups: Set<ProductGroup>
    /// Nil until answered.
    package let answer: Answer?
    package let reason: Reason?
    package let version: Int

    package func isAsked(about group: ProductGroup) -> Bool { groups.isEmpty || groups.contains(group) }

    package func judges(_ entry: ContestEntry) -> Bool {
        answer == .accepted && entry.ineligible == nil && isAsked(about: entry.group)
    }
}

/// One judge's sheet for one product (phiếu chấm điểm), pinned to the version that was judged; a later one replaces it.
package struct ContestSheet: Sendable, Hashable {
    /// Why a judge gives no score.
    package enum Abstention: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case conflict, notSeen, otherField

        package var name: String {
            switch self {
            case .conflict: "Có quan hệ với cơ sở"
            case .notSeen: "Không được xem sản phẩm"
            case .otherField: "Không đúng chuyên môn"
            }
        }
    }

    package let entry: Int64
    package let judge: Int64
    package let judgeName: String
    package let entryVersion: Int
    /// From 0 to 10 by the code of the criterion; those that do not apply are absent.
    package let marks: [String: Int]
    package let abstention: Abstention?
    /// Hundredths of a point; nil for an abstention.
    package let score: Int?
    package let remark: String?
    package let enteredAt: Moment

    /// Whether it counts for the product as it is now: a correction makes marks void, a conflict of interest stays.
    package func stands(for entry: ContestEntry) -> Bool {
        entryVersion == entry.version || abstention == .conflict
    }
}

/// What the sheets of a product come to.
package struct ContestTally: Sendable, Hashable {
    /// Scores that count: the latest of each judge, of the version that stands.
    package let scores: [Int]
    package let abstained: Int
    /// The judges who declared a conflict of interest, and so are none of this product's.
    package let conflicted: Set<Int64>
    /// Sheets of an earlier version of the product, to be filled in anew.
    package let outdated: Int

    package init(_ sheets: [ContestSheet], of entry: ContestEntry) {
        let current = sheets.filter { $0.stands(for: entry) }
        scores = current.compactMap(\.score).sorted()
        abstained = current.filter { $0.abstention != nil }.count
        conflicted = Set(current.filter { $0.abstention == .conflict }.map(\.judge))
        outdated = sheets.count - current.count
    }

    /// Hundredths of a point, rounded half up.
    package var mean: Int? {
        scores.isEmpty ? nil : (scores.reduce(0, +) * 2 + scores.count) / (scores.count * 2)
    }

    package var median: Int? {
        guard !scores.isEmpty else { return nil }
        let middle = scores.count / 2
        return scores.count.isMultiple(of: 2) ? (scores[middle - 1] + scores[middle] + 1) / 2 : scores[middle]
    }

    /// From the lowest to the highest.
    package var spread: Int? {
        guard let lowest = scores.first, let highest = scores.last else { return nil }
        return highest - lowest
    }

    /// Judges differ by more than twenty points: the council talks before it decides.
    package var needsDiscussion: Bool { (spread ?? 0) > 2_000 }
}
