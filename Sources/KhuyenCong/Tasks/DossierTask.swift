/// One thing to be done with one file (việc cần làm): what, by whom, until when.
package struct DossierTask: Sendable, Equatable {
    package let kind: TaskKind
    package let dossierID: Int64
    package let title: String
    package let level: ProgrammeLevel
    package let state: ProjectState
    package let provinceName: String
    /// Since when the file stands where it stands.
    package let since: Day?
    package let deadline: Deadline?
    /// Đồng that a stopped file owes; zero for every other task.
    package let owed: Dong
    /// The roles that may do it.
    package let roles: Set<Role>
    /// Whether the officer who looks may.
    package let isMine: Bool

    package var code: String { "HS\(dossierID)" }
}

/// Which tasks a list shows.
package struct TaskQuery: Sendable, Equatable {
    /// For whom they wait.
    package enum Tab: String, Sendable, CaseIterable {
        case mine, others, late
    }

    package static let pageSize = 50

    package let tab: Tab
    package let kind: TaskKind?
    /// From 1.
    package let page: Int

    package init(_ tab: Tab, kind: TaskKind? = nil, page: Int = 1) {
        self.tab = tab
        self.kind = kind
        self.page = max(1, page)
    }
}

/// One page of tasks, those due first in front; tasks without a deadline follow, the oldest in front.
package struct TaskPage: Sendable, Equatable {
    package let tasks: [DossierTask]
    package let total: Int
    package let counts: TaskCounts
}

/// How many tasks wait for one officer.
package struct OwnTasks: Sendable, Equatable {
    package let count: Int
    package let late: Int

    package init(count: Int, late: Int) {
        self.count = count
        self.late = late
    }
}

/// How many tasks there are.
package struct TaskCounts: Sendable, Equatable {
    package let mine: [TaskKind: Int]
    package let others: [TaskKind: Int]
    package let late: [TaskKind: Int]
    /// Those of `late` that are the officer's own.
    package let mineLate: Int

    package func of(_ tab: TaskQuery.Tab) -> [TaskKind: Int] {
        switch tab {
        case .mine: mine
        case .others: others
        case .late: late
        }
    }

    package func total(_ tab: TaskQuery.Tab) -> Int {
        of(tab).values.reduce(0, +)
    }
}
