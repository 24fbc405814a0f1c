package import KhuyenCong

/// Papers of projects: pages, content, and the same through the API.
package struct AttachmentRoutes: RouteGroup {
    private let attachments: Attachments
    private let now: @Sendable () -> Moment

    package init(_ attachments: Attachments, now: @escaping @Sendable () -> Moment = Moment.now) {
        self.attachments = attachments
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        AttachmentPages(attachments: attachments, now: now).add(to: &table)
        AttachmentAPI(attachments: attachments, now: now).add(to: &table)
        DraftFilePages(attachments: attachments, now: now).add(to: &table)
        DraftFileAPI(attachments: attachments, now: now).add(to: &table)
    }
}

extension Attachments {
    /// Arriving files are written into the store's own folder, from which they are only renamed.
    var uploads: UploadLimits {
        UploadLimits(files: limits.filesAtOnce, bytesPerFile: limits.bytesPerFile, folder: store.arrivals)
    }
}

extension Form {
    var arrivedFiles: [ArrivedFile] {
        files.filter { $0.size > 0 }.map { ArrivedFile(path: $0.path, name: $0.name) }
    }
}
