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
    let takenAt: Moment?
    /// Degrees, WGS 84.
    let latitude: Double?
    let longitude: Double?
    /// What the camera wrote into a photo, beside what its sender says.
    let pictureTakenAt: Moment?
    let pictureLatitude: Double?
    let pictureLongitude: Double?
    let uploadedBy: String
    let uploadedAt: Moment
    let removedAt: Moment?
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
        takenAt = attachment.shot.takenAt
        latitude = attachment.shot.position?.latitude
        longitude = attachment.shot.position?.longitude
        pictureTakenAt = attachment.picture?.takenAt
        pictureLatitude = attachment.picture?.position?.latitude
        pictureLongitude = attachment.picture?.position?.longitude
        uploadedBy = attachment.uploadedBy
        uploadedAt = attachment.uploadedAt
        removedAt = attachment.removal?.at
        removedReason = attachment.removal?.reason
    }
}
