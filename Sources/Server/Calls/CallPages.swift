import HTTPTypes
import KhuyenCong

/// The office's own calls: opening one, putting it right, ending it early.
struct CallPages: RouteGroup {
    let desk: CallDesk

    func add(to table: inout RouteTable) {
        table.page(.calls, .workOnProjects, "Các đợt nhận đề xuất của cơ quan") { _, context in
            let officer = try context.requireOfficer()
            let calls = try await desk.calls.own(by: officer)
            let territories = try await desk.units.territories(for: officer)
            return CallsView(calls: calls, territories: territories, today: desk.now().day).page
        }
        table.page(.callNew, .workOnProjects, "Mở đợt nhận đề xuất") { request, context in
            guard ProposalCalls.mayOpen(try context.requireOfficer()) else { throw Refusal.forbidden }
            let earlier = try await earlier(request.query[CallForm.earlier], context)
            let fields = try earlier.map { CallForm.again($0, on: desk.now().day) } ?? blank(context)
            return try await page(nil, fields, .none, context)
        }
        table.form(.callNew, .workOnProjects, "Mở đợt nhận đề xuất") { form, context in
            let typed = CallForm.tree(form)
            return try await attempt(nil, typed, context) {
                let call = try await desk.calls.add(typed, by: context.requireOfficer(), at: desk.now())
                return .redirect(.calls, .done("Đã mở đợt “\(call.title)”."))
            }
        }
        table.page(.call(.any), .workOnProjects, "Sửa đợt nhận đề xuất") { _, context in
            let call = try await desk.calls.call(context.pathID(), by: context.requireOfficer())
            return try await page(call, CallForm.tree(call), .none, context)
        }
        table.form(.call(.any), .workOnProjects, "Sửa, kết thúc đợt nhận đề xuất") { form, context in
            let call = try await desk.calls.call(context.pathID(), by: context.requireOfficer())
            let typed = CallForm.tree(form, of: call)
            return try await attempt(call, typed, context) {
                let after = try await desk.calls.revise(
                    call.id,
                    typed,
                    version: form["version"].flatMap { Int($0) },
                    by: context.requireOfficer(),
                    at: desk.now()
                )
                let word = after.withdrawnAt == nil ? "Đã sửa" : "Đã kết thúc"
                return .redirect(.calls, .done("\(word) đợt “\(after.title)”."))
            }
        }
    }

    private func attempt(
        _ call: ProposalCall?,
        _ typed: FieldTree,
        _ context: AppContext,
        _ work: () async throws -> FormOutcome
    ) async throws -> FormOutcome {
        try await FormAttempt.run(work) { faults in
            try await page(call, typed, faults, context)
        }
    }

    /// The call that a new one is opened like.
    private func earlier(_ id: String?, _ context: AppContext) async throws -> ProposalCall? {
        guard let id else { return nil }
        guard let id = Int64(id) else { throw Refusal.missing }
        return try await desk.calls.call(id, by: context.requireOfficer())
    }

    private func blank(_ context: AppContext) throws -> FieldTree {
        let day = desk.now().day
        return FundingPlace.usual(for: try context.requireOfficer()).merging(
            .group(["year": .text(String(day.year + 1)), "opensOn": .text(day.vietnamese)])
        )
    }

    private func page(
        _ call: ProposalCall?,
        _ tree: FieldTree,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let territories = try await desk.units.territories(for: context.requireOfficer())
        return CallFormView(
            call: call,
            fields: TypedFields(tree: tree, faults: faults),
            territories: territories,
            context: context
        ).page
    }
}

/// The form of a call as a tree and back.
enum CallForm {
    /// The parameter that names the call which a new one is opened like.
    static let earlier = "nhu-dot"

    /// The fields of a call like an earlier one, for the plan of the next year: its days a year on, its paper left open.
    ///
    /// A further call for a plan that is still ahead has its days left open too.
    static func again(_ call: ProposalCall, on today: Day) -> FieldTree {
        let year = max(call.year, today.year + 1)
        let months = (year - call.year) * 12
        let isLater = months > 0
        let opensOn = isLater ? call.opensOn.adding(months: months) : today
        return tree(call).merging(
            .group([
                "title": .text(call.title.replacing(String(call.year), with: String(year))),
                "year": .text(String(year)),
                "opensOn": .text(opensOn.vietnamese),
                "closesOn": isLater ? .text(call.closesOn.adding(months: months).vietnamese) : .empty,
                "document": .empty,
            ])
        )
    }

    static func tree(_ form: Form, of call: ProposalCall? = nil) -> FieldTree {
        let tree = form.tree(without: ["version"])
        guard let call else { return tree }
        // Whose money it is and where it is called for are not asked again.
        return tree.merging(place(call))
    }

    static func tree(_ call: ProposalCall) -> FieldTree {
        let kinds = call.kinds.reduce(into: [String: FieldTree]()) { $0[$1.rawValue] = .text("1") }
        let texts = [
            "title": call.title, "year": String(call.year), "opensOn": call.opensOn.vietnamese,
            "closesOn": call.closesOn.vietnamese, "contact": call.contact, "document": call.document,
            "note": call.note,
        ]
        return FieldTree.group(texts.compactMapValues { $0.map(FieldTree.text) })
            .merging(.group(["kinds": .group(kinds)])).merging(place(call))
    }

    private static func place(_ call: ProposalCall) -> FieldTree {
        .group(["level": .text(call.level.rawValue), "province": call.provinceNow.map(FieldTree.text) ?? .empty])
    }
}
