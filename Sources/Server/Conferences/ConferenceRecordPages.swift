import HTTPTypes
import KhuyenCong

/// Entering things of a pack; one thing: correcting it, answering it, its files.
struct ConferenceRecordPages: RouteGroup {
    /// What the form of a thing does.
    enum Step: String {
        case correct, remove
    }

    /// A form that came back.
    struct Refused {
        enum Form {
            case correction, answer, files
        }

        let form: Form
        let typed: FieldTree
        let faults: FormFaults
    }

    let desk: ConferenceDesk

    func add(to table: inout RouteTable) {
        table.form(.conferencePack(.any), .freezeReports, "Thêm một mục vào tài liệu hội nghị") { form, context in
            try await add(form, context)
        }
        table.page(.conferenceRecord(.any), .viewReports, "Một mục của tài liệu hội nghị") { _, context in
            try await page(nil, context)
        }
        table.form(.conferenceRecord(.any), .freezeReports, "Sửa hoặc bỏ một mục của tài liệu hội nghị") {
            form,
            context in
            let step = try ActField.read(form, as: Step.self)
            return try await attempt(.correction, form, context) { try await change(step, form, context) }
        }
        table.form(.conferenceAnswer(.any), .workOnProjects, "Trả lời kiến nghị, báo cáo nhiệm vụ đã xong") {
            form,
            context in
            try await attempt(.answer, form, context) {
                let (id, officer) = (try context.pathID(), try context.requireOfficer())
                let tree = form.tree
                let record = try await desk.conferences.answer(id, tree, by: officer, at: desk.now())
                return .redirect(.conferenceRecord(record.id), .done("Đã ghi."))
            }
        }
        addFiles(to: &table)
    }

    private func addFiles(to table: inout RouteTable) {
        let files = desk.files
        let uploads = UploadLimits(
            files: files.limits.filesAtOnce,
            bytesPerFile: files.limits.bytesPerFile,
            folder: files.store.arrivals
        )
        table.form(.conferenceFiles(.any), .freezeReports, "Thêm tệp của tham luận", uploads: uploads) {
            form,
            context in
            try await attempt(.files, form, context) {
                let (id, officer) = (try context.pathID(), try context.requireOfficer())
                try await files.add(form.arrivedFiles, to: id, by: officer, at: desk.now())
                return .redirect(.conferenceRecord(id), .done("Đã thêm tệp."))
            }
        }
        table.download(.conferenceFile(.any, .any), .viewReports, "Tệp của một tham luận") { _, context in
            guard let file = Int64(try context.pathText("file")) else { throw Refusal.missing }
            let (found, path) = try await files.open(file, of: context.pathID(), by: context.requireOfficer())
            return try Download.response(path: path, name: found.name, type: found.contentType)
        }
    }

    private func add(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        guard let part = form["part"].flatMap(ConferencePart.init(rawValue:)) else {
            throw RequestFault.malformed("Biểu mẫu không nói rõ mục nào.", field: "part")
        }
        return try await FormAttempt.run(form.tree) { tree in
            _ = try await desk.conferences.add(part, tree, to: id, by: officer, at: desk.now())
            return .redirect(.conference(id), .done("Đã thêm \(part.name.lowercased())."))
        } orShow: { fields in
            ConferenceView(
                detail: try await desk.conferences.conference(id, by: officer),
                territories: try await desk.units.territories(for: officer),
                today: desk.now().day,
                part: part,
                fields: fields,
                context: context
            ).page
        }
    }

    private func change(_ step: Step, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        switch step {
        case .correct:
            _ = try await desk.conferences.correct(id, form.tree, by: officer, at: desk.now())
            return .redirect(.conferenceRecord(id), .done("Đã ghi."))
        case .remove:
            let version = form["version"].flatMap { Int($0) } ?? 0
            let found = try await desk.conferences.record(id, by: officer)
            try await desk.conferences.remove(id, version: version, by: officer, at: desk.now())
            return .redirect(.conference(found.detail.conference.id), .done("Đã bỏ mục này."))
        }
    }

    private func attempt(
        _ kind: Refused.Form,
        _ form: Form,
        _ context: AppContext,
        _ work: () async throws -> FormOutcome
    ) async throws -> FormOutcome {
        try await FormAttempt.run(work) { faults in
            try await page(Refused(form: kind, typed: form.tree, faults: faults), context)
        }
    }

    private func page(_ refused: Refused?, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let found = try await desk.conferences.record(context.pathID(), by: officer)
        return ConferenceRecordView(
            detail: found.detail,
            record: found.record,
            territories: try await desk.units.territories(for: officer),
            today: desk.now().day,
            refused: refused,
            context: context
        ).page
    }
}
