import HTTPTypes
import KhuyenCong

/// The money of sources for other programs: the same verbs as the pages.
struct BalanceAPI: RouteGroup {
    let balances: Balances
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(
            .balances,
            .viewProjects,
            "Cân đối nguồn kinh phí của một năm",
            parameters: [Parameter("year", .integer(.programmeYears), "Năm ngân sách; bỏ trống là năm nay")],
            answer: [BalanceAnswer].self
        ) { request, context in
            let today = now().day
            let year = request.query["year"].flatMap { Int($0) } ?? today.year
            let sheets = try await balances.list(year: year, by: context.requireOfficer())
            return sheets.map { BalanceAnswer($0, on: today) }
        }
        table.read(.balance(.any), .viewProjects, "Một nguồn của năm", answer: BalanceAnswer.self) { _, context in
            BalanceAnswer(
                try await balances.sheet(context.pathID(), by: context.requireOfficer()),
                on: now().day
            )
        }
        table.act(
            .post,
            .balances,
            .editPlans,
            "Ghi vốn giao, vốn nhận, chuyển nguồn, hoàn trả, chi nhiệm vụ",
            fields: .sourceFlow,
            status: .created,
            answer: BalanceAnswer.self
        ) { fields, _, context in
            let moment = now()
            return BalanceAnswer(
                try await balances.record(fields, by: context.requireOfficer(), at: moment),
                on: moment.day
            )
        }
        addCorrections(to: &table)
    }

    private func addCorrections(to table: inout RouteTable) {
        table.act(
            .post,
            .balanceReversal(.any),
            .editPlans,
            "Hủy một khoản biến động bằng khoản ngược lại",
            body: FlowReversal.self,
            answer: BalanceAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let sheet = try await balances.reverse(
                body.flow,
                of: context.pathID(),
                reason: body.reason,
                by: officer,
                at: now()
            )
            return BalanceAnswer(sheet, on: now().day)
        }
        table.act(.post, .balanceClosing(.any), .editPlans, "Khóa cân đối đã về 0", answer: BalanceAnswer.self) {
            _,
            context in
            let officer = try context.requireOfficer()
            return BalanceAnswer(try await balances.close(context.pathID(), by: officer, at: now()), on: now().day)
        }
        table.act(
            .post,
            .balanceOpening(.any),
            .editPlans,
            "Mở lại cân đối",
            body: GivenReason.self,
            answer: BalanceAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let sheet = try await balances.reopen(context.pathID(), reason: body.reason, by: officer, at: now())
            return BalanceAnswer(sheet, on: now().day)
        }
    }
}

/// Which flow is taken back, and why.
struct FlowReversal: Codable, Sendable {
    let flow: Int64
    let reason: String
}

/// A source of a year with its balance; money in đồng.
struct BalanceAnswer: Codable, Sendable {
    struct Flow: Codable, Sendable {
        let id: Int64
        let kind: SourceFlow.Kind
        /// Below zero where it takes back an earlier flow.
        let amount: Int64
        let day: Day
        let document: String
        let note: String?
        let reverses: Int64?
        let isReversed: Bool
    }

    struct Lapse: Codable, Sendable {
        let day: Day
        let daysLeft: Int
        let amount: Int64
        let sentence: String
    }

    /// Null while nothing was booked on it.
    let id: Int64?
    let source: FundingSource.Code
    let province: String?
    let year: Int
    let isClosed: Bool
    let expected: Int64
    let received: Int64
    let carriedIn: Int64
    /// What earlier years left in a fund that goes on by itself; 0 in any other source.
    let opening: Int64
    /// Whether what is left stays in the source without a decision.
    let goesOn: Bool
    let planned: Int64
    let committed: Int64
    let advanced: Int64
    let settled: Int64
    let spent: Int64
    let carriedOut: Int64
    let returned: Int64
    let returnedByBeneficiaries: Int64
    let outstandingAdvance: Int64
    let unpaidCommitment: Int64
    /// What may still be promised to projects.
    let free: Int64
    let remainder: Int64
    let isZero: Bool
    let lapse: Lapse?
    let flows: [Flow]

    init(_ sheet: SourceSheet, on today: Day) {
        let balance = sheet.balance
        id = sheet.account?.id
        source = sheet.key.source
        province = sheet.key.provinceNow
        year = sheet.key.year
        isClosed = sheet.account?.closedAt != nil
        expected = balance.expected.amount
        received = balance.received.amount
        carriedIn = balance.carriedIn.amount
        opening = balance.opening.amount
        goesOn = balance.goesOn
        planned = balance.planned.amount
        committed = balance.committed.amount
        advanced = balance.advanced.amount
        settled = balance.settled.amount
        spent = balance.spent.amount
        carriedOut = balance.carriedOut.amount
        returned = balance.returned.amount
        returnedByBeneficiaries = balance.returnedByBeneficiaries.amount
        outstandingAdvance = balance.outstandingAdvance.amount
        unpaidCommitment = balance.unpaidCommitment.amount
        free = balance.free.amount
        remainder = balance.remainder.amount
        isZero = balance.isZero
        lapse = LapseWarnings.of([sheet], on: today).first.map(Lapse.init)
        flows = sheet.flows.map(Flow.init)
    }
}

extension BalanceAnswer.Lapse {
    fileprivate init(_ warning: LapseWarning) {
        self.init(
            day: warning.day,
            daysLeft: warning.daysLeft,
            amount: warning.amount.amount,
            sentence: warning.sentence
        )
    }
}

extension BalanceAnswer.Flow {
    fileprivate init(_ flow: SourceFlow) {
        self.init(
            id: flow.id,
            kind: flow.kind,
            amount: flow.amount.amount,
            day: flow.day,
            document: flow.document,
            note: flow.note,
            reverses: flow.reverses,
            isReversed: flow.isReversed
        )
    }
}
