import Database
import Vietnamese

/// The balance of the sources and the plan of the year, before money is promised.
enum PlanChecks {
    /// Keeps the accounts that the act would promise from from others who promise at the same time.
    static func lock(_ context: ActContext) throws {
        guard promises(context) else { return }
        for key in keys(context) {
            guard let account = try SourceYear.find(key, in: context.tx) else { continue }
            _ = try SourceYear.load(account.id, forChange: true, in: context.tx)
        }
    }

    /// After the act, what is promised from each source and year stays within what it has.
    ///
    /// An approval counts everything approved; a contract counts contracts, so that the first may be signed even where
    /// more was approved than came.
    static func withinSourceBalance(_ context: ActContext) throws -> [CheckResult] {
        try keys(context).map { key in
            let sheet = try SourceSheet.load(key, in: context.tx)
            let before = LineMoney.lines(of: context, key, after: false)
            let after = LineMoney.lines(of: context, key, after: true)
            let isContract = context.act == .contract
            let part: (LineMoney) -> Dong = isContract ? \.contractedPart : \.committed
            let held = isContract ? sheet.balance.contracted : sheet.balance.committed
            let total =
                held - before.reduce(.zero) { $0 + part($1) } + after.reduce(.zero) { $0 + part($1) }
                + sheet.balance.assignments
            return verdict(sheet, total, within: sheet.balance.ceiling - earlier(context, sheet, part))
        }
    }

    /// What the act adds to the promises of earlier years of a source that goes on by itself; what it takes off is free again.
    private static func earlier(
        _ context: ActContext,
        _ sheet: SourceSheet,
        _ part: (LineMoney) -> Dong
    ) -> Dong {
        guard sheet.balance.goesOn else { return .zero }
        let booked = context.booking.bookings.values.flatMap(\.keys)
        let years = Set(booked.filter { $0.source == sheet.key.source && $0.year < sheet.key.year }.map(\.year))
        return years.reduce(.zero) { sum, year in
            let key = sheet.key.moved(to: year)
            let before = LineMoney.lines(of: context, key, after: false).reduce(Dong.zero) { $0 + part($1) }
            let after = LineMoney.lines(of: context, key, after: true).reduce(Dong.zero) { $0 + part($1) }
            return sum + after - before
        }
    }

    /// A settlement is paid from a year that is still open: what was carried over is settled in the year it came to.
    static func openAccount(_ context: ActContext) throws -> [CheckResult] {
        let booked = (context.booking.bookings[.settled] ?? [:]).filter { $0.value > .zero }.keys
        return try accounts(booked, context).compactMap { key in
            guard let account = try SourceYear.find(key, in: context.tx), account.closedAt != nil else { return nil }
            return CheckResult(
                .withinSourceBalance,
                .doesNotHold,
                "Đã khóa cân đối \(key.phrase), không quyết toán vào năm này được nữa.",
                remedy: "Quyết toán vào năm đã nhận chuyển nguồn, hoặc mở lại cân đối kèm lý do.",
                row: RuleRow(table: "source_year", id: account.id, version: 1)
            )
        }
    }

    /// A project is contracted on the ground of a plan of its year: Khoản 4 Điều 6 Thông tư 36/2013/TT-BCT.
    static func inPlan(_ context: ActContext) throws -> [CheckResult] {
        try keys(context).compactMap { key -> CheckResult? in
            let basis = LegalBasis("Khoản 4 Điều 6 Thông tư 36/2013/TT-BCT", .fullText)
            guard let plan = try AnnualPlan.find(key, in: context.tx) else {
                return CheckResult(
                    .inPlan,
                    .undecided,
                    "Chưa nhập kế hoạch khuyến công năm \(key.year) để đối chiếu.",
                    remedy: "Nhập kế hoạch năm ở trang Kế hoạch.",
                    basis: basis
                )
            }
            let holds = try isIn(plan, context)
            return CheckResult(
                .inPlan,
                holds ? .holds : .doesNotHold,
                holds ? "Đề án có trong \(plan.name)." : "Đề án chưa có trong \(plan.name).",
                remedy: holds ? nil : "Lập đợt điều chỉnh đưa đề án vào kế hoạch.",
                basis: basis,
                row: RuleRow(table: "annual_plan", id: plan.id, version: plan.version)
            )
        }
    }

    private static func isIn(_ plan: AnnualPlan, _ context: ActContext) throws -> Bool {
        guard let project = context.dossier.projectID else { return false }
        let standing = PlanRules.standing(try PlanRound.load(plan.id, in: context.tx))
        return standing.contains { $0.key.subject == .project(project) && $0.value > .zero }
    }

    private static func promises(_ context: ActContext) -> Bool {
        [.approve, .contract, .change].contains(context.act)
    }

    /// The accounts whose promises the act raises, or that it contracts on.
    private static func keys(_ context: ActContext) -> [SourceYear.Key] {
        let stages: [Stage] = context.act == .contract ? [.contracted] : [.approved, .contracted]
        let raised = stages.flatMap { (context.booking.bookings[$0] ?? [:]).filter { $0.value > .zero }.keys }
        return accounts(raised, context)
    }

    private static func accounts(
        _ booked: some Sequence<DossierMoney.Key>,
        _ context: ActContext
    ) -> [SourceYear.Key] {
        let keys = Set(
            booked.filter { $0.source.basis == .support }.map {
                SourceYear.Key($0.source, province: context.dossier.provinceNow, year: $0.year)
            }
        )
        return keys.sorted { ($0.year, $0.source.rawValue) < ($1.year, $1.source.rawValue) }
    }

    private static func verdict(_ sheet: SourceSheet, _ total: Dong, within ceiling: Dong) -> CheckResult {
        let phrase = sheet.key.phrase.prefix(1).uppercased() + sheet.key.phrase.dropFirst()
        let row = sheet.account.map { RuleRow(table: "source_year", id: $0.id, version: 1) }
        if sheet.account?.closedAt != nil {
            return CheckResult(
                .withinSourceBalance,
                .doesNotHold,
                "\(phrase) đã khóa cân đối, không nhận cam kết mới.",
                remedy: "Chọn nguồn khác, hoặc mở lại cân đối kèm lý do.",
                row: row
            )
        }
        guard sheet.balance.hasBudget else {
            return CheckResult(
                .withinSourceBalance,
                .undecided,
                "Chưa ghi vốn giao, vốn nhận của \(sheet.key.phrase).",
                remedy: "Ghi ở trang Cân đối nguồn rồi kiểm tra lại."
            )
        }
        let holds = total <= ceiling
        let rest = holds ? "sau việc này còn \(money(ceiling - total))" : "vượt \(money(total - ceiling))"
        return CheckResult(
            .withinSourceBalance,
            holds ? .holds : .doesNotHold,
            "\(phrase): cam kết \(money(total)) đồng\(holds ? " trong" : " vượt") số được giao, được nhận và chuyển nguồn "
                + "\(money(ceiling)) đồng, \(rest) đồng.",
            remedy: holds ? nil : "Giảm số tiền, lùi đề án khác, hoặc ghi vốn bổ sung.",
            row: row
        )
    }

    private static func money(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
    }
}

extension Stage {
    /// What makes up an open advance: what was paid, less what was settled or came back.
    fileprivate static let openAdvance: [(stage: Stage, isPaid: Bool)] = [
        (.advanced, true), (.settled, false), (.returned, false),
    ]
}

extension LineMoney {
    /// The lines of the file on one account, as the ledger holds them or as the act would leave them.
    fileprivate static func lines(of context: ActContext, _ key: SourceYear.Key, after: Bool) -> [LineMoney] {
        let settled = Set(context.lines.filter { $0.settledAt != nil }.map(\.position))
        let stopped = Set(context.lines.filter { $0.isStopped(in: context.dossier.state) }.map(\.position))
        return context.lines.map(\.position).map { position in
            let money = DossierMoney.Key(line: position, source: key.source, year: key.year)
            func sum(_ stage: Stage) -> Dong {
                let held = context.money.byStage[stage]?[money] ?? .zero
                return after ? held + (context.booking.bookings[stage]?[money] ?? .zero) : held
            }
            var line = LineMoney()
            line.approved = sum(.approved)
            line.contracted = sum(.contracted)
            line.performed = sum(.performed)
            line.advanced = sum(.advanced)
            line.settled = sum(.settled)
            line.returned = sum(.returned)
            line.returnedAfterSettlement = context.money.returnedAfterSettlement[money] ?? .zero
            line.openOverYears = Stage.openAdvance.reduce(.zero) { open, part in
                let amounts = (context.money.byStage[part.stage] ?? [:]).filter {
                    $0.key.line == position && $0.key.source == key.source
                }
                let sum = amounts.values.reduce(.zero, +)
                return part.isPaid ? open + sum : open - sum
            }
            line.isSettled = settled.contains(position)
            line.isStopped = stopped.contains(position)
            return line
        }
    }
}
