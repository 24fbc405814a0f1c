import HTTPTypes
import KhuyenCong

/// An act together with its files, for other programs: one part of fields in JSON, and the files.
struct ActFilesAPI: RouteGroup {
    let dossiers: Dossiers
    let attachments: Attachments
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        let acts = ProjectAct.allCases.map(\.rawValue)
        table.upload(
            .projectUploads(""),
            .workOnProjects,
            "Làm một việc kèm tệp: phần “fields” là JSON như khi không có tệp, papers[].file gọi tên phần chứa tệp",
            parameters: [Parameter("act", .choice(acts), "Việc", isRequired: true)],
            parts: .fieldsAndFiles,
            uploads: attachments.uploads,
            status: .ok,
            answer: DossierAnswer.self
        ) { form, request, context in
            guard let act = request.query["act"].flatMap({ ProjectAct(rawValue: $0) }) else { throw Refusal.missing }
            let files = form.files.filter { $0.size > 0 }.map { file in
                ActFiles.File(field: file.field, file: ArrivedFile(path: file.path, name: file.name))
            }
            let view = try await dossiers.perform(
                act,
                on: context.dossierCode("id"),
                FieldTree(json: form[UploadParts.fields] ?? "{}"),
                files: ActFiles(files: files, attachments: attachments),
                isExact: true,
                by: context.requireOfficer(),
                at: now()
            )
            return DossierAnswer(view)
        }
    }
}
