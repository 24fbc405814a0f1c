import Hummingbird
import KhuyenCong

/// Projects for other programs: the same verbs as the pages.
struct ProjectAPI: RouteGroup {
    let desk: ProjectDesk

    func add(to table: inout RouteTable) {
        table.read(
            .projects,
            .viewProjects,
            "Danh sách đề án, có lọc và tổng",
            parameters: ProjectAPIQuery.parameters + Parameter.paging,
            answer: ProjectListAnswer.self
        ) { request, context in
            let list = try ProjectAPIQuery.list(request.query)
            return ProjectListAnswer(list, try await desk.projects.list(list, by: context.requireOfficer()))
        }
        table.file(
            .projectExport,
            .exportProjects,
            "Xuất danh sách đề án ra tệp nhập lại được",
            parameters: ProjectAPIQuery.filters + [ProjectAPIQuery.format],
            types: ExportFormat.allCases.map(\.mediaType)
        ) { request, context in
            let format = request.query["format"].flatMap(ExportFormat.init) ?? .xlsx
            let filter = try ProjectAPIQuery.filter(request.query)
            return try await ProjectExport.response(filter, format, desk.exports, by: context.requireOfficer())
        }
        table.read(.project(.any), .viewProjects, "Một đề án", answer: ProjectAnswer.self) { _, context in
            ProjectAnswer(try await desk.projects.project(context.pathID(), by: context.requireOfficer()))
        }
        addActs(to: &table)
        addTwins(to: &table)
    }

    private func addActs(to table: inout RouteTable) {
        table.act(
            .post,
            .projectCorrections(.any),
            .correctProjects,
            "Điều chỉnh đề án, có lý do",
            body: CorrectionBody.self,
            answer: ProjectAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            try await desk.projects.correct(
                id,
                try body.correction,
                version: body.version,
                reason: body.reason,
                by: officer,
                at: desk.now()
            )
            return ProjectAnswer(try await desk.projects.project(id, by: officer))
        }
        table.act(
            .post,
            .projectWithdrawal(.any),
            .correctProjects,
            "Rút đề án khỏi sổ, có lý do",
            body: WithdrawalBody.self,
            answer: ProjectAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            try await desk.projects.withdraw(
                id,
                version: body.version,
                reason: body.reason,
                by: officer,
                at: desk.now()
            )
            return ProjectAnswer(try await desk.projects.project(id, by: officer))
        }
    }

    private func addTwins(to table: inout RouteTable) {
        let state = Parameter(
            "state",
            .choice(TwinQueue.Selection.allCases.map(\.rawValue)),
            "undecided: chờ quyết định"
        )
        table.read(
            .twins,
            .correctProjects,
            "Các cặp đề án nghi trùng",
            parameters: [state] + Parameter.paging,
            answer: TwinListAnswer.self
        ) { request, context in
            let selection = request.query["state"].flatMap(TwinQueue.Selection.init) ?? .undecided
            let paging = APIPaging(request.query)
            let list = try await desk.twins.list(
                selection,
                page: paging.page,
                pageSize: paging.perPage,
                by: context.requireOfficer()
            )
            return TwinListAnswer(list, perPage: paging.perPage)
        }
        addTwinDecisions(to: &table)
    }

    private func addTwinDecisions(to table: inout RouteTable) {
        table.act(
            .post,
            .twinDecisions,
            .correctProjects,
            "Quyết định một cặp đề án là một hay khác nhau",
            body: TwinDecisionBody.self,
            answer: TwinDecisionAnswer.self
        ) { body, _, context in
            try await desk.twins.decide(
                first: body.first,
                second: body.second,
                isSame: body.isSame,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return TwinDecisionAnswer(first: body.first, second: body.second, isSame: body.isSame)
        }
        table.act(
            .post,
            .twinUndo,
            .correctProjects,
            "Bỏ quyết định về một cặp đề án, có lý do",
            body: TwinUndoBody.self,
            answer: TwinDecisionAnswer.self
        ) { body, _, context in
            try await desk.twins.undo(
                first: body.first,
                second: body.second,
                reason: body.reason,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return TwinDecisionAnswer(first: body.first, second: body.second, isSame: nil)
        }
    }
}
