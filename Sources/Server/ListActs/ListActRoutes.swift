package import Database
import HTTPTypes
package import KhuyenCong

/// One act on all files of a decision's list.
package struct ListActRoutes: RouteGroup {
    private let lists: ListActs
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        lists = ListActs(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        ListActPages(lists: lists, now: now).add(to: &table)
        ListActAPI(lists: lists, now: now).add(to: &table)
    }
}

/// The same verb for other programs: one address per act.
struct ListActAPI: RouteGroup {
    let lists: ListActs
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        for act in ProjectAct.allCases where act != .takeOver {
            table.act(
                .post,
                .listAct(act),
                .workOnProjects,
                "\(act.name): mọi hồ sơ của danh sách cùng lúc, hoặc không hồ sơ nào",
                fields: .listAct(act),
                answer: ListActAnswer.self
            ) { fields, _, context in
                let officer = try context.requireOfficer()
                return ListActAnswer(try await lists.perform(act, fields, by: officer, at: now()))
            }
            table.act(
                .post,
                .listActCheck(act),
                .workOnProjects,
                "\(act.name) theo danh sách: chỉ kiểm tra, không ghi",
                fields: .listAct(act),
                answer: ListActAnswer.self
            ) { fields, _, context in
                let officer = try context.requireOfficer()
                return ListActAnswer(try await lists.check(act, fields, by: officer, at: now()))
            }
        }
    }
}

/// The files of a list after the act.
struct ListActAnswer: Codable, Sendable {
    struct File: Codable, Sendable {
        let code: String
        let title: String
        let state: ProjectState
        let version: Int
        let checks: [CheckAnswer]
    }

    let files: [File]

    init(_ outcomes: [ListActOutcome]) {
        files = outcomes.map { outcome in
            File(
                code: outcome.code,
                title: outcome.title,
                state: outcome.state,
                version: outcome.version,
                checks: outcome.checks.map(CheckAnswer.init)
            )
        }
    }
}
