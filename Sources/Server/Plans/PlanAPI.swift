import HTTPTypes
import KhuyenCong

/// Plans for other programs: the same verbs as the pages.
struct PlanAPI: RouteGroup {
    let plans: Plans
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        addReading(to: &table)
        addActs(to: &table)
        addPreparing(to: &table)
    }

    private func addReading(to table: inout RouteTable) {
        table.read(
            .plans,
            .viewProjects,
            "Các kế hoạch năm",
            parameters: [Parameter("year", .integer(.programmeYears), "Năm kế hoạch")],
            answer: [PlanRowAnswer].self
        ) { request, context in
            let year = request.query["year"].flatMap { Int($0) }
            return try await plans.list(year: year, by: context.requireOfficer()).map(PlanRowAnswer.init)
        }
        table.read(.plan(.any), .viewProjects, "Một kế hoạch năm", answer: PlanAnswer.self) { _, context in
            PlanAnswer(try await plans.view(context.pathID(), by: context.requireOfficer()))
        }
        table.file(
            .planExport(.any),
            .exportProjects,
            "Kế hoạch năm ở dạng bảng tính",
            types: [ExportFormat.xlsx.mediaType]
        ) { _, context in
            try await plans.workbook(context)
        }
        table.read(
            .planProposal(.any),
            .viewProjects,
            "Đề xuất kế hoạch theo thứ tự ưu tiên, kèm lý do",
            answer: [PlanRankAnswer].self
        ) { _, context in
            try await plans.proposal(context.pathID(), by: context.requireOfficer(), at: now()).map(PlanRankAnswer.init)
        }
    }

    private func addActs(to table: inout RouteTable) {
        table.act(
            .post,
            .plans,
            .editPlans,
            "Nhập kế hoạch năm theo quyết định",
            fields: .plan,
            status: .created,
            answer: PlanAnswer.self
        ) { fields, _, context in
            PlanAnswer(try await plans.decide(fields, by: context.requireOfficer(), at: now()))
        }
        table.act(
            .post,
            .planRounds(.any),
            .editPlans,
            "Lập một đợt điều chỉnh kế hoạch",
            fields: .planRound,
            status: .created,
            answer: PlanAnswer.self
        ) { fields, _, context in
            PlanAnswer(
                try await plans.adjust(context.pathID(), fields, by: context.requireOfficer(), at: now())
            )
        }
        table.act(
            .post,
            .planClosing(.any),
            .editPlans,
            "Kết thúc kế hoạch năm",
            body: SeenVersion.self,
            answer: PlanAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            return PlanAnswer(
                try await plans.close(context.pathID(), version: body.version, by: officer, at: now())
            )
        }
    }

    private func addPreparing(to table: inout RouteTable) {
        table.act(
            .post,
            .planTrial(.any),
            .viewProjects,
            "Tính thử kế hoạch với số tiền khác; không ghi gì",
            fields: .planTrial,
            answer: PlanTrialAnswer.self
        ) { fields, _, context in
            PlanTrialAnswer(
                try await plans.trial(context.pathID(), fields, by: context.requireOfficer(), at: now())
            )
        }
        table.act(
            .post,
            .planDrafts(.any),
            .editPlans,
            "Lưu bản nháp của một đợt kế hoạch",
            fields: .planDraft,
            status: .created,
            answer: PlanAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            try await plans.saveDraft(id, fields, by: officer, at: now())
            return PlanAnswer(try await plans.view(id, by: officer))
        }
        table.act(
            .post,
            .planPriorities(.any),
            .editPlans,
            "Ghi địa bàn, ngành nghề ưu tiên của một đề án",
            fields: .planPriority,
            answer: [PlanRankAnswer].self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            try await plans.statePriority(id, fields, by: officer, at: now())
            return try await plans.proposal(id, by: officer, at: now()).map(PlanRankAnswer.init)
        }
    }
}
