import Database

/// A file handed in with a project (tài liệu đính kèm).
package struct Attachment: Sendable, Equatable {
    package let id: Int64
    package let subject: AttachmentSubject
    /// The act of the project's life that it belongs to, where there is one.
    package let actID: Int64?
    package let kind: PaperKind
    package let stage: PaperStage
    /// As its owner named it, for showing only: no file on disk bears it.
    package let name: String
    /// Read from its bytes, never believed.
    package let contentType: String
    /// In bytes.
    package let size: Int64
    package let sha256: [UInt8]
    package let shot: Shot
    /// What the camera wrote into the picture itself; nil where it wrote neither.
    package let picture: Shot?
    package let uploadedBy: String
    package let uploadedByID: Int64?
    package let uploadedAt: Moment
    package let removal: Removal?

    /// When and where a photo was taken, as its owner says or as the camera wrote.
    package struct Shot: Sendable, Equatable {
        package let takenAt: Moment?
        /// Degrees, WGS 84.
        package let position: Position?

        package init(takenAt: Moment? = nil, position: Position? = nil) {
            self.takenAt = takenAt
            self.position = position
        }
    }

    package struct Position: Sendable, Equatable {
        package let latitude: Double
        package let longitude: Double

        /// Nil for what is no place on earth.
        package init?(latitude: Double, longitude: Double) {
            guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// A removed paper keeps its row and its file, so that the reason can be examined.
    package struct Removal: Sendable, Equatable {
        package let at: Moment
        package let by: String
        package let reason: String
    }
}

/// What a paper is attached to.
package enum AttachmentSubject: Sendable, Hashable {
    case project(Int64)

    var word: String {
        switch self {
        case .project: "project"
        }
    }

    var id: Int64 {
        switch self {
        case .project(let id): id
        }
    }

    static func decode(_ row: Row, _ column: Int) throws -> AttachmentSubject {
        let word: String = try row.get(column)
        switch word {
        case "project": return .project(try row.get(column + 1))
        default: throw UnreadableColumn(column: column, value: word, expected: "attachment subject")
        }
    }
}

/// What is said of a file that is handed in.
package struct AttachmentDraft: Sendable, Equatable {
    package let kind: PaperKind
    /// Nil: the step at which such a paper is usually handed in.
    package let stage: PaperStage?
    package let actID: Int64?
    package let shot: Attachment.Shot

    package init(
        kind: PaperKind,
        stage: PaperStage? = nil,
        actID: Int64? = nil,
        shot: Attachment.Shot = Attachment.Shot()
    ) {
        self.kind = kind
        self.stage = stage
        self.actID = actID
        self.shot = shot
    }
}

/// A file that has just arrived, in a temporary place.
package struct ArrivedFile: Sendable, Equatable {
    package let path: String
    /// As its owner named it; anything may stand in it.
    package let name: String

    package init(path: String, name: String) {
        self.path = path
        self.name = name
    }
}

/// Somebody opened a paper.
package struct AttachmentOpening: Sendable, Equatable {
    package let at: Moment
    package let officer: String
}

/// A paper with what its page shows beside it.
package struct AttachmentDetail: Sendable, Equatable {
    package let attachment: Attachment
    package let projectTitle: String
    package let mayRemove: Bool
    /// Newest first; nil where the officer may not see who opened it.
    package let openings: [AttachmentOpening]?
}

/// The papers of one project, by step and kind.
package struct AttachmentList: Sendable, Equatable {
    package let projectID: Int64
    package let projectTitle: String
    /// Those that stand.
    package let standing: [Attachment]
    /// Tombstones, newest first.
    package let removed: [Attachment]
    package let mayAttach: Bool
}
