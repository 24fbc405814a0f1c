import Hummingbird
import KhuyenCong

/// The list of projects, its export, and the page of one.
struct ProjectPages: RouteGroup {
    let desk: ProjectDesk

    func add(to table: inout RouteTable) {
        table.page(.projects, .viewProjects, "Danh sách đề án") { request, context in
            try await list(request, context)
        }
        table.download(.projectExport, .exportProjects, "Xuất danh sách đề án đang lọc") { request, context in
            try await export(request, context)
        }
        table.page(.project(.any), .viewProjects, "Trang của một đề án") { _, context in
            let detail = try await desk.projects.project(context.pathID(), by: context.requireOfficer())
            let papers = try await desk.attachments.list(
                ofProject: detail.project.id,
                by: context.requireOfficer()
            )
            let panel = AttachmentPanel(papers, limits: desk.attachments.limits, context: context)
            let counted = FrozenCountPanel(reports: try await counted(detail.project.id, context))
            return ProjectView(detail: detail, papers: panel, counted: counted, context: context).page
        }
    }

    private func counted(_ project: Int64, _ context: AppContext) async throws -> [FrozenReport] {
        guard context.may(.viewReports) else { return [] }
        return try await desk.frozen.reports(counting: project, by: try context.requireOfficer())
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let address = ProjectListAddress(request.query)
        let provinces = try await desk.projects.provinces(for: officer)
        let view = ProjectListView(address: address, provinces: provinces, officer: officer, context: context)
        do {
            return view.page(try await desk.projects.list(address.list, by: officer))
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return view.page(refusal)
        }
    }

    private func export(_ request: Request, _ context: AppContext) async throws -> Response {
        let format = request.query["dang"].flatMap(ExportFormat.init) ?? .xlsx
        let filter = ProjectListAddress(request.query).list.filter
        return try await ProjectExport.response(filter, format, desk.exports, by: context.requireOfficer())
    }
}

/// A list as a file to keep.
enum ProjectExport {
    /// - Throws: `Refusal`; an error of the file system.
    static func response(
        _ filter: ProjectFilter,
        _ format: ExportFormat,
        _ exports: Exports,
        by officer: Officer
    ) async throws -> Response {
        try await Download.response(name: "de-an.\(format.rawValue)", type: format.mediaType) { path in
            try await exports.write(filter, format: format, to: path, by: officer)
        }
    }
}
