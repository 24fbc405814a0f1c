import HTTPTypes
import Hummingbird
import KhuyenCong

/// Papers for other programs: the same verbs as the pages.
struct AttachmentAPI: RouteGroup {
    let attachments: Attachments
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(
            .projectAttachments(.any),
            .ownAccount,
            "Tài liệu của một đề án, kể cả tài liệu đã gỡ",
            answer: [AttachmentAnswer].self
        ) { _, context in
            let list = try await attachments.list(ofProject: context.pathID(), by: context.requireOfficer())
            return (list.standing + list.removed).map(AttachmentAnswer.init)
        }
        table.read(.attachment(.any), .ownAccount, "Một tài liệu", answer: AttachmentAnswer.self) { _, context in
            try await answer(try context.pathID(), context)
        }
        table.file(
            .attachmentContent(.any),
            .ownAccount,
            "Nội dung của một tài liệu; ghi lại ai đã mở",
            types: Attachment.contentTypes
        ) { _, context in
            let officer = try context.requireOfficer()
            let opened = try await attachments.open(try context.pathID(), by: officer, at: now())
            return try AttachmentContent.response(opened.attachment, path: opened.path, isKept: true)
        }
        addUpload(to: &table)
        addRemoval(to: &table)
    }

    private func addUpload(to table: inout RouteTable) {
        table.upload(
            .projectAttachments(.any),
            .attachFiles,
            "Gửi tài liệu của một đề án; nhận tất cả các tệp hoặc không nhận tệp nào",
            parameters: Self.parameters,
            uploads: attachments.uploads,
            answer: [AttachmentAnswer].self
        ) { form, request, context in
            let officer = try context.requireOfficer()
            let project = try context.pathID()
            let draft = try Self.draft(request.query)
            let ids = try await attachments.add(
                form.arrivedFiles,
                draft,
                toProject: project,
                by: officer,
                at: now()
            )
            let list = try await attachments.list(ofProject: project, by: officer)
            return list.standing.filter { ids.contains($0.id) }.map(AttachmentAnswer.init)
        }
    }

    private func addRemoval(to table: inout RouteTable) {
        table.act(
            .delete,
            .attachment(.any),
            .attachFiles,
            "Gỡ một tài liệu; tệp và lý do được giữ lại",
            parameters: [Parameter("reason", .text, "Lý do", isRequired: true)],
            answer: AttachmentAnswer.self
        ) { request, context in
            let id = try context.pathID()
            let officer = try context.requireOfficer()
            try await attachments.remove(id, reason: request.query["reason"] ?? "", by: officer, at: now())
            return try await answer(id, context)
        }
    }

    private func answer(_ id: Int64, _ context: AppContext) async throws -> AttachmentAnswer {
        AttachmentAnswer(try await attachments.attachment(id, by: context.requireOfficer()).attachment)
    }

    private static let parameters = [
        Parameter("kind", .choice(PaperKind.allCases.map(\.rawValue)), "Loại giấy tờ", isRequired: true),
        Parameter("stage", .choice(PaperStage.allCases.map(\.rawValue)), "Bước hồ sơ; mặc định theo loại giấy tờ"),
        Parameter("takenAt", .moment, "Lúc chụp ảnh, theo RFC 3339"),
        Parameter("position", .text, "Vĩ độ, kinh độ nơi chụp: 18.6796,105.6813"),
    ]

    /// - Throws: `Refusal` (invalid).
    private static func draft(_ query: URLQuery) throws -> AttachmentDraft {
        let typed = query["position"]
        let position = typed.flatMap(AttachmentFields.readPosition)
        guard typed == nil || position != nil else {
            throw Refusal.invalid("Tọa độ ghi dạng 18.6796,105.6813.", field: "position")
        }
        let takenAt = query["takenAt"].flatMap(Moment.init(rfc3339:))
        return AttachmentDraft(
            kind: query["kind"].flatMap(PaperKind.init(rawValue:)) ?? .other,
            stage: query["stage"].flatMap(PaperStage.init(rawValue:)),
            shot: Attachment.Shot(takenAt: takenAt, position: position)
        )
    }
}
