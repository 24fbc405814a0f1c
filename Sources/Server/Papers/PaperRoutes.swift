package import Database
package import KhuyenCong

/// The forms, their templates, and files filled on trial.
package struct PaperRoutes: RouteGroup {
    private let desk: PaperDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        desk = PaperDesk(papers: Papers(database) { now().day }, now: now)
    }

    package func add(to table: inout RouteTable) {
        PaperPages(desk: desk).add(to: &table)
        PaperFiles(desk: desk).add(to: &table)
        PaperAPI(desk: desk).add(to: &table)
        FilledPapers(papers: desk.papers).add(to: &table)
    }
}

/// What these pages share.
struct PaperDesk: Sendable {
    let papers: Papers
    let now: @Sendable () -> Moment

    static let uploads = UploadLimits(files: 1, bytesPerFile: PaperUpload.maxBytes)
}

extension AppContext {
    /// The form that the address names.
    ///
    /// - Throws: `Refusal.missing`.
    func paperForm() throws -> PaperForm {
        guard let form = PaperForm(number: try pathText("form")) else { throw Refusal.missing }
        return form
    }
}
