import HTTPTypes
import Hummingbird
import KhuyenCong

/// The files of a draft for other programs.
struct DraftFileAPI: RouteGroup {
    let attachments: Attachments
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(
            .draftFiles(.any),
            .workOnProjects,
            "Tài liệu kèm một bản soạn",
            answer: [DraftFileAnswer].self
        ) { _, context in
            try await list(context)
        }
        table.upload(
            .draftFiles(.any),
            .workOnProjects,
            "Thêm tài liệu vào một bản soạn; chuyển theo hồ sơ khi nộp",
            parameters: [
                Parameter("kind", .choice(PaperKind.allCases.map(\.rawValue)), "Loại giấy tờ", isRequired: true)
            ],
            uploads: attachments.uploads,
            answer: [DraftFileAnswer].self
        ) { form, request, context in
            let kind = request.query["kind"].flatMap(PaperKind.init(rawValue:)) ?? .other
            try await attachments.addDraftFiles(
                form.arrivedFiles,
                kind,
                to: context.dossierCode(),
                by: context.requireOfficer(),
                at: now()
            )
            return try await list(context)
        }
        addContent(to: &table)
    }

    private func addContent(to table: inout RouteTable) {
        table.file(
            .draftFile(.any, .any),
            .workOnProjects,
            "Nội dung của một tài liệu kèm bản soạn",
            types: Attachment.contentTypes
        ) { _, context in
            try await DraftFilePages.content(attachments, context)
        }
        table.act(
            .delete,
            .draftFile(.any, .any),
            .workOnProjects,
            "Bỏ một tài liệu khỏi bản soạn",
            answer: [DraftFileAnswer].self
        ) { _, context in
            try await attachments.removeDraftFile(
                context.pathID("file"),
                of: context.dossierCode(),
                by: context.requireOfficer(),
                at: now()
            )
            return try await list(context)
        }
    }

    private func list(_ context: AppContext) async throws -> [DraftFileAnswer] {
        try await attachments.draftFiles(of: context.dossierCode(), by: context.requireOfficer()).files
            .map(DraftFileAnswer.init)
    }
}

/// A file of a draft.
struct DraftFileAnswer: Codable, Sendable {
    let id: Int64
    let kind: PaperKind
    let name: String
    let contentType: String
    let size: Int64
    let uploadedAt: Moment

    init(_ file: DraftFile) {
        id = file.id
        kind = file.kind
        name = file.name
        contentType = file.contentType
        size = file.size
        uploadedAt = file.uploadedAt
    }
}
