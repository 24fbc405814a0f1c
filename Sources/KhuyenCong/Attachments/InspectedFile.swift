import Office

/// An arrived file that was looked into, hashed and brought to the disk.
struct InspectedFile: Sendable, Equatable {
    let path: String
    let name: String
    let contentType: String
    let size: Int64
    let hash: [UInt8]
    /// What the camera wrote into a photo.
    let picture: Attachment.Shot?

    /// - Throws: `Refusal` (invalid), `AttachmentStoreError`.
    init(_ file: ArrivedFile, store: AttachmentStore, limits: AttachmentLimits) throws {
        let inspection = try AttachmentInspection(file, atMost: limits.bytesPerFile)
        let settled = try store.settle(file.path)
        path = file.path
        name = inspection.name
        contentType = inspection.format.mediaType
        size = settled.size
        hash = settled.hash
        picture = inspection.format == .jpeg ? try InspectedFile.picture(file.path) : nil
    }

    private static func picture(_ path: String) throws -> Attachment.Shot? {
        Attachment.Shot(try PictureFacts.read(path: path))
    }

    /// Looks into files one after the other; a hostile package may take seconds.
    ///
    /// - Throws: `Refusal` (invalid), `AttachmentStoreError`.
    static func all(
        _ files: [ArrivedFile],
        store: AttachmentStore,
        limits: AttachmentLimits
    ) async throws -> [InspectedFile] {
        try await OwnThread.run { try files.map { try InspectedFile($0, store: store, limits: limits) } }
    }

    /// The name may tell who somebody is, so it stands apart from the chain.
    func entry(_ id: Int64, _ draft: AttachmentDraft, project: Int64, provinceNow: String) -> AuditDraft {
        AuditDraft(
            act: "attachment.add",
            subject: "project",
            subjectID: project,
            provinceNow: provinceNow,
            detail: [
                "attachment": String(id), "paper": draft.kind.rawValue, "size": String(size),
                "sha256": Hex.encode(hash),
            ],
            personal: ["file": name]
        )
    }
}
