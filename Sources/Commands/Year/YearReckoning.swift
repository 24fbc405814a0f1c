import Database
import KhuyenCong

/// What came of the year, read back from the data: counted, reckoned up, and compared with what a year must show.
struct YearReckoning {
    let census: LifecycleCensus
    /// What `khuyencong check` says.
    let differences: [String]
    let audit: AuditVerdict

    static let leastProjects = 60
    static let leastRoles = 3

    static func make(_ database: Database) async throws -> YearReckoning {
        YearReckoning(
            census: try await LifecycleCensus.take(database),
            differences: try await Consistency(database).differences(),
            audit: try await Audit.verify(database)
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
        let left = YearBudget(census.balances).lines.filter { $0.balance != .zero }
            .map { "Nguồn \($0.source.officialName) năm \($0.year): chi vượt số được giao." }
        return open + left
    }

    private var chain: [String] {
        switch audit {
        case .sound: []
        case .broken(let sequence, let reason): ["Nhật ký đứt ở mục \(sequence): \(reason)"]
        }
    }
}
