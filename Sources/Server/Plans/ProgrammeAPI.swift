import HTTPTypes
import KhuyenCong

/// Programmes for other programs: the same verbs as the pages.
struct ProgrammeAPI: RouteGroup {
    let programmes: ProgrammeBook
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(.programmes, .viewProjects, "Các chương trình khuyến công", answer: [ProgrammeAnswer].self) {
            _,
            context in
            try await programmes.list(by: context.requireOfficer()).map { ProgrammeAnswer($0) }
        }
        table.read(.programme(.any), .viewProjects, "Một chương trình, kèm kết quả", answer: ProgrammeAnswer.self) {
            _,
            context in
            let view = try await programmes.view(context.pathID(), by: context.requireOfficer())
            return ProgrammeAnswer(view.programme, view.board.reached(through: now().day.year))
        }
        table.act(
            .post,
            .programmes,
            .editPlans,
            "Nhập chương trình",
            fields: .programme,
            status: .created,
            answer: ProgrammeAnswer.self
        ) { fields, _, context in
            let view = try await programmes.add(fields, by: context.requireOfficer(), at: now())
            return ProgrammeAnswer(view.programme, view.board.reached(through: now().day.year))
        }
        table.act(
            .put,
            .programme(.any),
            .editPlans,
            "Sửa cả chương trình, trên phiên bản đã xem",
            fields: .programmeRevision,
            answer: ProgrammeAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let view = try await programmes.revise(context.pathID(), fields, by: officer, at: now())
            return ProgrammeAnswer(view.programme, view.board.reached(through: now().day.year))
        }
    }
}

/// A programme for other programs; money in đồng.
struct ProgrammeAnswer: Codable, Sendable {
    struct Indicator: Codable, Sendable {
        let name: String
        let unit: String
        let key: String
        let goal: IndicatorGoal.Kind
        /// Things, đồng, or hundredths of a percent.
        let target: Int64
        /// The upper end of a range.
        let targetTo: Int64?
        let isPercentage: Bool
        let accumulation: IndicatorTerms.Accumulation
        let baseline: Int64?
        let baselineYear: Int?
        let measure: ProgrammeIndicator.Measure?
        let activity: ActivityKind.Code?
        /// By the end of this year, counted or reported and reviewed; null in a list, and where nothing is known.
        let result: Int64?
    }

    struct Budget: Codable, Sendable {
        let source: FundingSource.Code
        let year: Int
        let amount: Int64
    }

    let id: Int64
    let name: String
    let kind: Programme.Kind
    let level: ProgrammeLevel
    let province: String?
    let startsOn: Day
    let endsOn: Day
    let decision: PlanDecisionAnswer
    let version: Int
    let indicators: [Indicator]
    let budgets: [Budget]

    init(_ programme: Programme, _ reached: [IndicatorBoard.Reached] = []) {
        id = programme.id
        name = programme.name
        kind = programme.kind
        level = programme.level
        province = programme.provinceNow
        startsOn = programme.startsOn
        endsOn = programme.endsOn
        decision = PlanDecisionAnswer(programme.decision)
        version = programme.version
        indicators = programme.indicators.enumerated().map { offset, indicator in
            let terms = indicator.terms
            return Indicator(
                name: indicator.name,
                unit: indicator.unit,
                key: terms.key,
                goal: terms.goal.kind,
                target: indicator.target,
                targetTo: terms.goal.kind == .range ? terms.goal.high : nil,
                isPercentage: terms.isPercentage,
                accumulation: terms.accumulation,
                baseline: terms.baseline,
                baselineYear: terms.baselineYear,
                measure: indicator.measure,
                activity: indicator.activity,
                result: reached.isEmpty ? nil : reached[offset].actual.value
            )
        }
        budgets = programme.budgets.map { Budget(source: $0.source, year: $0.year, amount: $0.amount.amount) }
    }
}
