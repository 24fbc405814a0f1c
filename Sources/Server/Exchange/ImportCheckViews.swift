import KhuyenCong
import Vietnamese

/// The page of one import: what was found, and what may be done with it.
struct ImportCheckView: Sendable {
    let batch: ImportBatch
    let territories: Territories
    let now: Moment
    let context: AppContext

    var errors: [ImportFinding] { batch.findings.filter { $0.severity == .error } }
    var warnings: [ImportFinding] { batch.findings.filter { $0.severity == .warning } }
    var isWorking: Bool { batch.state == .checked && batch.progress.isWorking(at: now) }

    func page(_ faults: FormFaults = .none) -> Page {
        let files = batch.files.map(\.name).joined(separator: ", ")
        return Page(
            isWorking ? "Đang đọc \(files)" : files,
            section: .imports,
            crumbs: [Crumb("Nhập liệu", .imports)],
            summary: """
                Lần nhập số \(batch.id) · \(ImportLabels.province(batch.provinceNow, territories)) · \(batch.officer) · \
                \(batch.checkedAt.vietnamese) · \(ImportLabels.state(batch, at: now).html)
                """,
            status: faults.status,
            body: """
                \(Stepper(ImportSteps.names, current: batch.state == .checked ? 1 : 2).html)
                \(ErrorSummary(faults).html)
                \(content)
                """
        )
    }

    private var content: HTML {
        if isWorking { return working }
        if batch.state == .checked, batch.progress.isBrokenOff(at: now) { return brokenOff }
        if batch.state == .checked, let failure = batch.progress.failure { return failed(failure) }
        return """
            \(outcome)
            <p class="lead">\(sentence)</p>
            \(if: batch.state == .taken, next)
            \(if: batch.state == .checked, ImportChoices(view: self).html)
            \(ImportFindingViews(view: self).html)
            \(ImportSheetViews(view: self).html)
            \(originals)
            """
    }

    /// The page asks for itself again by a header, so that it needs no script.
    private var working: HTML {
        let verb = batch.progress.phase == .taking ? "Đang ghi sổ" : "Đang đọc và kiểm tra"
        return Alert(
            .note,
            """
            <p>\(verb): đã đọc \(grouped: batch.progress.rows) dòng. Trang tự tải lại sau vài giây; có thể rời trang, \
            việc vẫn chạy tiếp.</p>
            """
        ).html
    }

    private var brokenOff: HTML {
        let phase = batch.progress.phase == .taking ? "ghi sổ" : "đọc tệp"
        return """
            \(Alert(.failed, "Việc \(phase) bị dừng giữa chừng, có thể do máy chủ khởi động lại. Chưa có gì được ghi vào sổ.").html)
            \(again)\(originals)
            """
    }

    private func failed(_ failure: String) -> HTML {
        """
        \(Alert(.failed, "\(failure)").html)
        <div class="actions">\(again)\(ButtonLink("Chọn tệp khác", .importNew).html)</div>
        \(originals)
        """
    }

    private var again: HTML {
        let act = (ActField.name, ImportPages.CheckAct.examine.rawValue)
        return ActButton("Đọc lại", .importCheck(batch.id), isPrimary: true, values: [act]).html(in: context)
    }

    private var outcome: HTML {
        switch batch.state {
        case .checked: return .empty
        case .undone:
            let moment = batch.undoneAt?.vietnamese ?? ""
            return Alert(.note, "Lần nhập này đã được hoàn tác lúc \(moment); các dòng của nó không còn trong sổ.").html
        case .taken:
            let moment = batch.takenAt?.vietnamese ?? ""
            return Alert(.done, "Đã ghi \(grouped: batch.taken) dòng vào sổ lúc \(moment).").html
        }
    }

    private var next: HTML {
        let isOfNation = batch.provinceNow == PeriodQuery.nation
        let projects: SiteURL =
            isOfNation ? .projects : SiteURL.projects.with([ImportPages.projectFilter: batch.provinceNow])
        return """
            <div class="actions">\(ButtonLink("Xem các đề án", projects, isPrimary: true).html)
            \(ButtonLink("Báo cáo kỳ", .periodReport).html)
            \(ButtonLink("Hoàn tác lần nhập", .importUndo(batch.id)).html)</div>
            """
    }

    private var sentence: String {
        let rows = "\(Count.written(batch.rows)) dòng trong \(batch.files.count) tệp"
        let refused = "\(Count.written(batch.refused)) dòng bị từ chối"
        let unchanged = "\(Count.written(batch.unchanged)) dòng đã có trong sổ và không đổi"
        switch batch.state {
        case .checked: return "\(rows): \(Count.written(valid)) dòng ghi được, \(unchanged), \(refused)."
        case .taken, .undone: return "\(rows): \(Count.written(batch.taken)) dòng đã ghi, \(unchanged), \(refused)."
        }
    }

    /// Rows that could be taken now.
    var valid: Int {
        batch.rows - batch.unchanged - batch.refused
    }

    private var originals: HTML {
        let rows = batch.files.map { file in
            let query: URLQuery = [ImportPages.file: String(file.id)]
            let size = Count.written((file.byteCount + 1023) / 1024) + " KB"
            let link: HTML = "<a href=\"\(SiteURL.importOriginal(batch.id).with(query))\">\(file.name)</a>"
            return (
                name: size, value: link + "<small class=\"note\"> SHA-256 \(String(file.sha256.prefix(16)))…</small>"
            )
        }
        return Panel("Tệp gốc", content: DefinitionList(rows).html).html
    }
}
