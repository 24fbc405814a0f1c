/// What must hold before papers are taken.
enum AttachmentRules {
    /// - Throws: `Refusal` (conflict) where there would be too many, or the same file stands there as the same paper.
    static func require(
        _ files: [InspectedFile],
        _ kind: PaperKind,
        beside standing: [some StandingPaper],
        in place: String = "tài liệu của đề án",
        atMost limit: Int
    ) throws {
        guard standing.count + files.count <= limit else {
            throw Refusal.conflict(
                "Mỗi đề án giữ tối đa \(limit) tài liệu.",
                remedy: "Gỡ tài liệu không còn dùng trước."
            )
        }
        var known = standing.filter { $0.kind == kind }.map { (hash: $0.sha256, name: $0.name) }
        for file in files {
            if let same = known.first(where: { $0.hash == file.hash }) {
                throw Refusal(
                    .conflict,
                    "Tệp “\(file.name)” đã có trong \(place), tên “\(same.name)”.",
                    field: "file"
                )
            }
            known.append((file.hash, file.name))
        }
    }
}

/// A paper that was taken before: with a project, or with the draft of one.
protocol StandingPaper {
    var kind: PaperKind { get }
    var name: String { get }
    var sha256: [UInt8] { get }
}

extension Attachment: StandingPaper {}
extension DraftFile: StandingPaper {}
