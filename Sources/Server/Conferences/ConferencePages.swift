import HTTPTypes
import KhuyenCong

/// The conferences, one with its pack, and its form.
struct ConferencePages: RouteGroup {
    /// What a button of the page of a conference does.
    enum Step: String {
        case hold, close, reopen, gather, freeze
    }

    let desk: ConferenceDesk

    func add(to table: inout RouteTable) {
        table.page(.conferences, .viewReports, "Các hội nghị khuyến công") { _, context in
            try await list(.blank, context)
        }
        table.form(.conferences, .freezeReports, "Chuẩn bị một hội nghị") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let officer = try context.requireOfficer()
                let made = try await desk.conferences.prepare(tree, by: officer, at: desk.now())
                return .redirect(.conference(made.conference.id), .done("Đã ghi hội nghị."))
            } orShow: { fields in
                try await list(fields, context)
            }
        }
        table.page(.conference(.any), .viewReports, "Một hội nghị và tài liệu của hội nghị") { _, context in
            try await page(.none, context)
        }
        table.form(.conference(.any), .freezeReports, "Tổ chức, kết thúc, mở lại, chốt báo cáo hội nghị") {
            form,
            context in
            try await FormAttempt.run {
                try await perform(try ActField.read(form, as: Step.self), form, context)
            } orShow: { faults in
                try await page(faults, context)
            }
        }
        addForm(to: &table)
    }

    private func addForm(to table: inout RouteTable) {
        table.page(.conferenceForm(.any), .freezeReports, "Sửa thông tin hội nghị") { _, context in
            let detail = try await detail(context)
            return try await form(detail, TypedFields(tree: detail.conference.tree, faults: .none), context)
        }
        table.form(.conferenceForm(.any), .freezeReports, "Ghi thông tin hội nghị") { typed, context in
            try await FormAttempt.run(typed.tree) { tree in
                let officer = try context.requireOfficer()
                let id = try context.pathID()
                let changed = try await desk.conferences.change(id, tree, by: officer, at: desk.now())
                return .redirect(.conference(changed.conference.id), .done("Đã ghi."))
            } orShow: { fields in
                try await form(try await detail(context), fields, context)
            }
        }
    }

    private func perform(_ step: Step, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        switch step {
        case .hold, .close, .reopen:
            guard let act = ConferenceAct(rawValue: step.rawValue) else { throw Refusal.missing }
            let version = form["version"].flatMap { Int($0) } ?? 0
            let done = try await desk.conferences.perform(act, on: id, version: version, by: officer, at: desk.now())
            return .redirect(.conference(id), .done("\(done.conference.name) \(done.conference.state.name)."))
        case .gather:
            let count = try await desk.conferences.gather(id, by: officer, at: desk.now())
            return .redirect(.conference(id), .done("Đã lấy \(count) mục từ báo cáo của các đơn vị."))
        case .freeze:
            let frozen = try await desk.conferences.freezeReport(id, by: officer, at: desk.now())
            return .redirect(.frozenReport(frozen), .done("Đã chốt báo cáo hội nghị."))
        }
    }

    private func detail(_ context: AppContext) async throws -> ConferenceDetail {
        try await desk.conferences.conference(context.pathID(), by: context.requireOfficer())
    }

    private func list(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return ConferenceListView(
            conferences: try await desk.conferences.list(by: officer),
            form: try await formView(nil, fields, context),
            context: context
        ).page
    }

    private func page(_ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let detail = try await detail(context)
        let territories = try await desk.units.territories(for: context.requireOfficer())
        return ConferenceView(
            detail: detail,
            territories: territories,
            today: desk.now().day,
            part: nil,
            fields: TypedFields(tree: .group([:]), faults: faults),
            context: context
        ).page
    }

    private func form(_ detail: ConferenceDetail, _ fields: TypedFields, _ context: AppContext) async throws -> Page {
        guard detail.mayEdit else { throw Refusal.forbidden }
        let view = try await formView(detail.conference, fields, context)
        return Page(
            "Sửa thông tin hội nghị",
            section: .periodReport,
            crumbs: [
                Crumb("Hội nghị", .conferences), Crumb(detail.conference.name, .conference(detail.conference.id)),
            ],
            width: .narrow,
            status: fields.faults.status,
            body: view.html(in: context)
        )
    }

    private func formView(
        _ conference: Conference?,
        _ fields: TypedFields,
        _ context: AppContext
    ) async throws -> ConferenceFormView {
        let officer = try context.requireOfficer()
        return ConferenceFormView(
            conference: conference,
            territories: try await desk.units.territories(for: officer),
            rounds: try await desk.submissions.list(by: officer),
            officer: officer,
            fields: fields
        )
    }
}

extension Conference {
    /// As the fields of its form.
    var tree: FieldTree {
        .group([
            "number": .number(Int64(number)), "place": .text(place), "theme": .text(theme), "host": .text(host),
            "venue": venue.map(FieldTree.text) ?? .empty,
            "heldOn": heldOn.map { .text($0.vietnamese) } ?? .empty,
            "from": .number(Int64(years.from)), "to": .number(Int64(years.to)),
            "round": roundID.map(FieldTree.number) ?? .empty,
            "nextHost": nextHost.map(FieldTree.text) ?? .empty, "version": .number(Int64(version)),
        ])
    }
}
