import Hummingbird
import KhuyenCong

/// What is done to a frozen report: its number, its files, its release.
struct FrozenActPages: RouteGroup {
    enum Act: String {
        case number, file, release, withdraw
    }

    let reports: FrozenReports
    let files: FrozenFiles
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        let uploads = UploadLimits(
            files: files.limits.filesAtOnce,
            bytesPerFile: files.limits.bytesPerFile,
            folder: files.store.arrivals
        )
        table.form(
            .frozenReport(.any),
            .freezeReports,
            "Ghi số hoặc thêm tệp của báo cáo đã chốt",
            uploads: uploads
        ) { form, context in
            try await attempt(form, context)
        }
        table.form(.frozenRelease(.any), .releaseReports, "Công bố hoặc thu hồi báo cáo đã chốt") { form, context in
            try await attempt(form, context)
        }
        table.download(.frozenFile(.any, .any), .viewReports, "Một tệp của báo cáo đã chốt") { _, context in
            guard let file = Int64(try context.pathText("file")) else { throw Refusal.missing }
            let (found, path) = try await files.open(file, of: context.pathID(), by: try context.requireOfficer())
            return try Download.response(path: path, name: found.name, type: found.contentType)
        }
    }

    private func attempt(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let id = try context.pathID()
        return try await FormAttempt.run {
            try await perform(try ActField.read(form, as: Act.self), form, id, context)
        } orShow: { faults in
            let detail = try await reports.report(id, by: try context.requireOfficer())
            return FrozenViews.page(detail, faults, in: context)
        }
    }

    private func perform(_ act: Act, _ form: Form, _ id: Int64, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let version = form[FrozenViews.Name.version].flatMap { Int($0) } ?? 0
        switch act {
        case .number:
            let number = form[FrozenViews.Name.number] ?? ""
            try await reports.number(id, number, version: version, by: officer, at: now())
            return .redirect(.frozenReport(id), .done("Đã ghi số báo cáo."))
        case .file:
            let role = form[FrozenViews.Name.role].flatMap(FrozenFile.Role.init(rawValue:)) ?? .issued
            let added = try await files.add(form.arrivedFiles, role: role, to: id, by: officer, at: now())
            return .redirect(.frozenReport(id), .done("Đã thêm \(added.count) tệp."))
        case .release:
            try await reports.release(id, version: version, by: officer, at: now())
            return .redirect(.frozenReport(id), .done("Đã công bố số liệu của báo cáo."))
        case .withdraw:
            let reason = form[FrozenViews.Name.reason] ?? ""
            try await reports.withdraw(id, reason: reason, version: version, by: officer, at: now())
            return .redirect(.frozenReport(id), .done("Đã thu hồi báo cáo."))
        }
    }
}
