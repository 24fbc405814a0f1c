import KhuyenCong

/// A paper as JSON.
struct AttachmentAnswer: Codable, Sendable {
    let id: Int64
    let project: Int64
    let kind: PaperKind
    let stage: PaperStage
    let name: String
    let contentType: String
    /// In bytes.
    let size: Int64
    /// 64 hexadecimal digits.
    let sha256: String
    /// Seconds since 1970 UTC.
    let takenAt: Int64?
    /// Degrees, WGS 84.
    let latitude: Double?
    let longitude: Double?
    /// What the camera wrote into a photo, beside what its sender says.
    let pictureTakenAt: Int64?
    let pictureLatitude: Double?
    let pictureLongitude: Double?
    let uploadedBy: String
    let uploadedAt: Int64
    let removedAt: Int64?
    let removedReason: String?

    init(_ attachment: Attachment) {
        id = attachment.id
        switch attachment.subject {
        case .project(let id): project = id
        }
        kind = attachment.kind
        stage = attachment.stage
        name = attachment.name
        contentType = attachment.contentType
        size = attachment.size
        sha256 = Hex.encode(attachment.sha256)
        takenAt = attachment.shot.takenAt?.secondsSince1970
        latitude = attachment.shot.position?.latitude
        longitude = attachment.shot.position?.longitude
        pictureTakenAt = attachment.picture?.takenAt?.secondsSince1970
        pictureLatitude = attachment.picture?.position?.latitude
        pictureLongitude = attachment.picture?.position?.longitude
        uploadedBy = attachment.uploadedBy
        uploadedAt = attachment.uploadedAt.secondsSince1970
        removedAt = attachment.removal?.at.secondsSince1970
        removedReason = attachment.removal?.reason
    }
}
