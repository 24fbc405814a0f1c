import KhuyenCong

/// The programmes, entering one, and the page of each with its results.
struct ProgrammePages: RouteGroup {
    let desk: PlanDesk

    func add(to table: inout RouteTable) {
        table.page(.programmes, .viewProjects, "Các chương trình khuyến công") { _, context in
            try await list(.group([:]), .none, context)
        }
        table.form(.programmes, .editPlans, "Nhập chương trình") { form, context in
            try await FormAttempt.run(ProgrammeForm.tree(form)) { tree in
                let view = try await desk.programmes.add(
                    tree.namingLevel,
                    by: context.requireOfficer(),
                    at: desk.now()
                )
                return .redirect(.programme(view.programme.id), .done("Đã nhập chương trình."))
            } orShow: { fields in
                try await list(fields.tree, fields.faults, context)
            }
        }
        table.page(.programme(.any), .viewProjects, "Một chương trình: chỉ tiêu, kinh phí, kết quả") { _, context in
            let view = try await desk.programmes.view(context.pathID(), by: context.requireOfficer())
            return ProgrammeFileView(
                view: view,
                year: desk.now().day.year,
                fields: TypedFields(tree: ProgrammeForm.tree(view.programme), faults: .none),
                isStale: false,
                context: context
            ).page
        }
        table.form(.programme(.any), .editPlans, "Sửa chương trình") { form, context in
            try await revise(form, context)
        }
    }

    private func revise(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        return try await FormAttempt.run(ProgrammeForm.tree(form)) { tree in
            _ = try await desk.programmes.revise(id, tree, by: officer, at: desk.now())
            return .redirect(.programme(id), .done("Đã sửa chương trình."))
        } orShow: { fields in
            let view = try await desk.programmes.view(id, by: officer)
            return ProgrammeFileView(
                view: view,
                year: desk.now().day.year,
                fields: fields,
                isStale: form["version"] != String(view.programme.version),
                context: context
            ).page
        }
    }

    private func list(_ typed: FieldTree, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return ProgrammeListView(
            programmes: try await desk.programmes.list(by: officer),
            owners: try await desk.owners(officer, Plans.mayDecide),
            fields: TypedFields(tree: typed, faults: faults),
            context: context
        ).page
    }
}

/// A programme's form as a tree; rows that nobody filled in are left out.
enum ProgrammeForm {
    static func tree(_ form: Form) -> FieldTree {
        let named = TypedRows.withoutBlank(form.fields.pairs, list: "indicators", key: "name")
        let filled = TypedRows.withoutBlank(named, list: "budgets", key: "amount")
        return FieldTree(form: filled.filter { $0.name != FormToken.name }.map { ($0.name, $0.value) })
    }

    static func tree(_ programme: Programme) -> FieldTree {
        let decision = programme.decision
        return .group([
            "kind": .text(programme.kind.rawValue), "name": .text(programme.name),
            "startsOn": .text(programme.startsOn.vietnamese), "endsOn": .text(programme.endsOn.vietnamese),
            "decision": .group([
                "number": .text(decision.number), "day": .text(decision.day.vietnamese),
                "signer": decision.signer.map(FieldTree.text) ?? .empty,
            ]),
            "indicators": .list(programme.indicators.map(\.fields)),
            "budgets": .list(
                programme.budgets.map {
                    .group([
                        "source": .text($0.source.rawValue), "year": .number(Int64($0.year)),
                        "amount": .number($0.amount.amount),
                    ])
                }
            ),
        ])
    }
}
