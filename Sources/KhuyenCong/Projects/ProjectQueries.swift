/// What a list of projects is narrowed to; nil means all.
package struct ProjectFilter: Sendable, Hashable {
    /// Whether a line names its kind or its place at all.
    package enum Allotment<Value: Sendable & Hashable>: Sendable, Hashable {
        /// The list that told of it did not allot it: "chưa phân bổ".
        case unallotted
        case allotted(Value)
    }

    /// Words of the title, of the implementer or of a beneficiary, marks or not; or a number: DA12, a decision.
    package var search: String?
    /// A province of either map.
    package var province: PlaceKey?
    /// A district or commune as people write it, or its code; read within `province`.
    package var place: Allotment<String>?
    package var kind: Allotment<ActivityKind.Code>?
    package var source: FundingSource.Code?
    /// First and last year, both included; a project of several years counts where they touch.
    package var from: Int?
    package var to: Int?
    /// The stage at which a line of the project stands.
    package var stage: Stage?
    /// Whether the project has a file; one without goes on in the ledger only, until it is taken over.
    package var hasFile: Bool?

    package init(
        search: String? = nil,
        province: PlaceKey? = nil,
        place: Allotment<String>? = nil,
        kind: Allotment<ActivityKind.Code>? = nil,
        source: FundingSource.Code? = nil,
        from: Int? = nil,
        to: Int? = nil,
        stage: Stage? = nil,
        hasFile: Bool? = nil
    ) {
        self.search = search
        self.province = province
        self.place = place
        self.kind = kind
        self.source = source
        self.from = from
        self.to = to
        self.stage = stage
        self.hasFile = hasFile
    }

    package var isEmpty: Bool {
        self == ProjectFilter()
    }
}

/// A page of a list of projects.
package struct ProjectListQuery: Sendable, Hashable {
    package enum Order: String, Sendable, CaseIterable {
        /// The latest entered, or within one province the latest year.
        case newest
        case title, year
        /// By support.
        case amount
    }

    package var filter: ProjectFilter
    package var order: Order
    package var isDescending: Bool
    /// From 1.
    package var page: Int
    package var pageSize: Int

    package init(
        _ filter: ProjectFilter = ProjectFilter(),
        order: Order = .newest,
        isDescending: Bool = false,
        page: Int = 1,
        pageSize: Int = 50
    ) {
        self.filter = filter
        self.order = order
        self.isDescending = isDescending
        self.page = max(1, page)
        self.pageSize = max(1, pageSize)
    }

    var offset: Int { (page - 1) * pageSize }
}

/// A project in one line of a list.
///
/// Money is of the furthest stage known; nil is "no data".
package struct ProjectRow: Sendable, Equatable {
    package let id: Int64
    package let title: String
    package let year: Int
    package let untilYear: Int
    package let placeText: String?
    package let implementer: String?
    package let provinceNow: String
    /// One of its beneficiaries, and how many there are.
    package let beneficiary: String?
    package let beneficiaryCount: Int
    /// One of its kinds, and how many there are.
    package let kind: ActivityKind.Code?
    package let kindCount: Int
    package let stage: Stage?
    package let support: Dong?
    package let counterpart: Dong?
    package let total: Dong?
}

/// How many projects a filter leaves, and their money together; nil is "no data".
package struct ProjectTotals: Sendable, Equatable {
    package let count: Int
    package let support: Dong?
    package let counterpart: Dong?
    package let total: Dong?

    static let none = ProjectTotals(count: 0, support: nil, counterpart: nil, total: nil)
}

package struct ProjectList: Sendable, Equatable {
    package let rows: [ProjectRow]
    package let totals: ProjectTotals
    /// The places that the typed place was read as; empty where none was asked for.
    package let places: [AdminUnit]
}
