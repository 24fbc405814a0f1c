import HTTPTypes
import KhuyenCong

/// The rounds, one round with what came, and the form of a unit under its link.
struct SubmissionPages: RouteGroup {
    let submissions: Submissions
    let units: AdminUnits
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.submissionRounds, .viewReports, "Các đợt thu thập số liệu") { _, context in
            try await list(.blank, context)
        }
        table.form(.submissionRounds, .reviewResults, "Mở một đợt thu thập số liệu") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let opened = try await submissions.open(tree, by: context.requireOfficer(), at: now())
                return .page(SubmissionRoundView(round: opened.round, links: opened.links, context: context).page)
            } orShow: { fields in
                try await list(fields, context)
            }
        }
        table.page(.submissionRound(.any), .viewReports, "Một đợt thu thập số liệu") { _, context in
            let round = try await submissions.round(context.pathID(), by: context.requireOfficer())
            return SubmissionRoundView(round: round, links: [:], context: context).page
        }
        table.page(.submission(.any), .none, "Báo cáo của một đơn vị, dưới một liên kết riêng") { _, context in
            try await stored(context.pathText("token"), .none, context, isSent: false)
        }
        table.form(.submission(.any), .none, "Gửi báo cáo của một đơn vị") { form, context in
            let token = try context.pathText("token")
            return try await FormAttempt.run(form.tree) { tree in
                _ = try await submissions.send(token, tree, from: context.clientAddress, at: now())
                return .page(try await stored(token, .none, context, isSent: true))
            } orShow: { fields in
                try page(try await submissions.asked(token), fields, context, isSent: false)
            }
        }
    }

    private func list(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return SubmissionListView(
            rounds: try await submissions.list(by: officer),
            territories: try await units.territories(for: officer),
            territory: officer.territory(.reviewResults),
            fields: fields,
            context: context
        ).page
    }

    /// The form with what was sent last.
    func stored(
        _ token: String,
        _ faults: FormFaults,
        _ context: AppContext,
        isSent: Bool
    ) async throws -> Page {
        let asked = try await submissions.asked(token)
        let fields = TypedFields(tree: SubmissionPages.start(asked.unit), faults: faults)
        return try page(asked, fields, context, isSent: isSent)
    }

    private func page(
        _ asked: (round: SubmissionRound, unit: SubmissionUnit),
        _ fields: TypedFields,
        _ context: AppContext,
        isSent: Bool
    ) throws -> Page {
        SubmissionFormView(
            round: asked.round,
            unit: asked.unit,
            fields: fields,
            token: try context.pathText("token"),
            isSent: isSent,
            context: context
        ).page
    }

    /// What was sent last, to be corrected; where nothing was sent, what the ledger and the unit's communes say.
    private static func start(_ unit: SubmissionUnit) -> FieldTree {
        let figures = unit.latest?.figures ?? unit.suggested
        let typed = figures.map { ($0.key.rawValue, FieldTree.number($0.value)) }
        let lines: ([String]) -> FieldTree = { .text($0.joined(separator: "\n")) }
        return .group([
            "seen": .number(Int64(unit.submissions.count)),
            "figures": .group(Dictionary(uniqueKeysWithValues: typed)),
            "isNil": .flag(unit.latest?.isNil ?? false),
            "difficulties": unit.latest?.difficulties.map(FieldTree.text) ?? .empty,
            "recommendations": lines(unit.latest?.recommendations ?? []),
            "papers": lines(unit.latest?.papers ?? []),
            "reporter": unit.latest.map { .text($0.reporter) } ?? .empty,
        ])
    }
}
