/// How much may be handed in.
package struct AttachmentLimits: Sendable, Equatable {
    package static let standard = AttachmentLimits()

    /// In bytes.
    package let bytesPerFile: Int
    /// Files of one form.
    package let filesAtOnce: Int
    /// Papers of one project that stand.
    package let perProject: Int

    package init(bytesPerFile: Int = 25 << 20, filesAtOnce: Int = 10, perProject: Int = 500) {
        self.bytesPerFile = bytesPerFile
        self.filesAtOnce = filesAtOnce
        self.perProject = perProject
    }
}
