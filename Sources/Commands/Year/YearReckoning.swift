import Database
import KhuyenCong

/// What came of the year, read back from the data: counted, reckoned up, and compared with what a year must show.
struct YearReckoning {
    let census: LifecycleCensus
    /// What `khuyencong check` says.
    let differences: [String]
    let audit: AuditVerdict
    /// The accounts of all sources, in the order of years.
    let sheets: [SourceSheet]

    static let leastProjects = 60
    static let leastRoles = 3

    static func make(_ database: Database) async throws -> YearReckoning {
        var sheets: [SourceSheet] = []
        for year in Set(YearTreasury.assignments.map(\.year)).sorted() {
            sheets += try await Balances(database).list(year: year, by: .localOperator)
        }
        return YearReckoning(
            census: try await LifecycleCensus.take(database),
            differences: try await Consistency(database).differences(),
            audit: try await Audit.verify(database),
            sheets: sheets
        )
    }

    /// What is missing for a whole year; empty where it is one.
    var faults: [String] {
        counts + unreached + money + differences + chain
    }

    private var counts: [String] {
        var faults: [String] = []
        if census.projects < YearReckoning.leastProjects {
            faults.append("Chỉ có \(census.projects) đề án, cần ít nhất \(YearReckoning.leastProjects).")
        }
        faults += ActivityKind.Code.allCases.filter { census.kinds[$0] == nil }
            .map { "Không có đề án nào thuộc nội dung “\($0.officialName)”." }
        faults += ProjectScheme.allCases.filter { census.schemes[$0] == nil }
            .map { "Không có \($0.name.lowercased()) nào." }
        if census.overYears == 0 { faults.append("Không có đề án nhiều năm nào.") }
        if census.roles.count < YearReckoning.leastRoles {
            faults.append("Chỉ có \(census.roles.count) vai trò tham gia.")
        }
        if census.normPacks.count < 2 { faults.append("Chưa dùng đến hai bộ định mức.") }
        return faults
    }

    private var unreached: [String] {
        let states = ProjectState.allCases.filter { !census.reached.contains($0) }
            .map { "Không đề án nào đến trạng thái “\($0.name)”." }
        let done = Set(census.steps.keys.map(\.act))
        let acts = ProjectAct.allCases.filter { !done.contains($0) }.map { "Không ai làm việc “\($0.name)”." }
        let steps = LifecycleCensus.possible.subtracting(census.steps.keys)
            .map { "\($0.level.name): chưa làm “\($0.act.name)” ở trạng thái “\($0.from?.name ?? "")”." }
        return states + acts + steps.sorted()
    }

    private var money: [String] {
        let open = census.balances.filter { $0.outstanding != .zero }
            .map { "Nguồn \($0.source.officialName) năm \($0.year): còn tạm ứng chưa hoàn." }
        let known = Set(sheets.map { Source(code: $0.key.source, year: $0.key.year) })
        let unknown = census.balances.filter {
            $0.source.basis == .support && $0.source != .other
                && !known.contains(Source(code: $0.source, year: $0.year))
        }
        let left = sheets.filter { !$0.balance.isZero || $0.account?.closedAt == nil }.map(\.key)
        let isCarried = sheets.contains { $0.balance.carriedIn > .zero && $0.balance.settled > .zero }
        let carried = isCarried ? [] : ["Không nguồn nào được chuyển sang năm sau và quyết toán ở đó."]
        return open + carried + left.map { "\($0.phrase): chưa về 0 hoặc chưa khóa." }
            + unknown.map { "Nguồn \($0.source.officialName) năm \($0.year): không có cân đối." }
    }

    private struct Source: Hashable {
        let code: FundingSource.Code
        let year: Int
    }

    private var chain: [String] {
        switch audit {
        case .sound: []
        case .broken(let sequence, let reason): ["Nhật ký đứt ở mục \(sequence): \(reason)"]
        }
    }
}
