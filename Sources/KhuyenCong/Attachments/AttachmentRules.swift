/// What must hold before papers are taken.
enum AttachmentRules {
    /// - Throws: `Refusal` (conflict) where there would be too many, or the same file stands there as the same paper.
    static func require(
        _ files: [InspectedFile],
        _ draft: AttachmentDraft,
        beside standing: [Attachment],
        atMost limit: Int
    ) throws {
        guard standing.count + files.count <= limit else {
            throw Refusal.conflict(
                "Mỗi đề án giữ tối đa \(limit) tài liệu.",
                remedy: "Gỡ tài liệu không còn dùng trước."
            )
        }
        var known = standing.filter { $0.kind == draft.kind }.map { (hash: $0.sha256, name: $0.name) }
        for file in files {
            if let same = known.first(where: { $0.hash == file.hash }) {
                throw Refusal(
                    .conflict,
                    "Tệp “\(file.name)” đã có trong tài liệu của đề án, tên “\(same.name)”.",
                    field: "file"
                )
            }
            known.append((file.hash, file.name))
        }
    }
}
