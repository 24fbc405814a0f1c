import KhuyenCong

/// The page of a narrative: paragraphs whose numbers lead to their rows.
struct NarrativeView {
    let found: NarrativeToEdit
    let filter: PeriodFilter
    /// Whether the computed text is asked for though an edited one is there.
    let isComputed: Bool
    let mayEdit: Bool

    var page: Page {
        let query = found.query
        return Page(
            "Lời văn báo cáo",
            section: .periodReport,
            crumbs: [NarrativeView.crumb(filter, query)],
            summary: PeriodViews.summary(query),
            body: """
                \(PeriodFilterBar(filter: filter, target: .narrative).html)
                \(edited.map(standing))
                <div class="prose" id="loi-van">\(edited.map(text) ?? computed)</div>
                <p class="note">Câu chữ viết từ số liệu; “gần” là làm tròn lên, “hơn” là làm tròn xuống. Bấm vào một số để
                xem các dòng tạo nên số đó.</p>
                <div class="actions">\(if: mayEdit, edit)\(if: found.edited != nil, other)</div>
                """
        )
    }

    static func crumb(_ filter: PeriodFilter, _ query: PeriodQuery) -> Crumb {
        let place = filter.unit?.name ?? filter.choices.territories.unit(query.map, query.place)?.name ?? "Cả nước"
        let period = ReportLabels.period(query)
        return Crumb("\(place), \(period)", SiteURL.periodReport.with(filter.address))
    }

    static func html(_ paragraph: ReportParagraph, _ address: FigureAddress) -> HTML {
        let runs: HTML = "\(each: paragraph.runs, { run($0, address) })"
        return "<p>\(runs)</p>"
    }

    private static func run(_ run: ReportParagraph.Run, _ address: FigureAddress) -> HTML {
        switch run {
        case .text(let text): "\(text)"
        case .figure(let text, let figure): link(text, figure, address)
        }
    }

    private static func link(_ text: String, _ figure: ReportFigure, _ address: FigureAddress) -> HTML {
        guard let url = address.url(figure.origin) else { return "\(text)" }
        return "<a href=\"\(url)\">\(text)</a>"
    }

    private var edited: NarrativeText? { isComputed ? nil : found.edited }

    private var address: FigureAddress { FigureAddress(filter.choices.territories) }

    private var computed: HTML {
        "\(each: found.computed.paragraphs, { NarrativeView.html($0, address) })"
    }

    private func text(_ text: NarrativeText) -> HTML {
        "\(each: text.runs.paragraphs, { runs -> HTML in "<p>\(each: runs, run)</p>" })"
    }

    /// What does not follow the ledger says so in words, not by its colour alone.
    private func run(_ run: EditedRun) -> HTML {
        switch run {
        case .text(let text): return "\(text)"
        case .typed(let text): return NarrativeView.mark("\(text)", "số ghi tay")
        case .figure(let figure):
            let link = NarrativeView.link(figure.text, figure.figure, address)
            switch figure.standing {
            case .linked: return link
            case .byHand(let computed):
                return NarrativeView.mark(link, computed.map { "sửa tay, theo sổ là \($0)" } ?? "sửa tay")
            case .gone: return NarrativeView.mark("\(figure.text)", "không còn trong số liệu")
            }
        }
    }

    private static func mark(_ text: HTML, _ word: String) -> HTML {
        "<mark>\(text)</mark> <small class=\"standing\">[\(word)]</small>"
    }

    private func standing(_ text: NarrativeText) -> HTML {
        let standing = text.standing
        let others = [
            (standing.byHand, "số sửa tay"), (standing.typed, "số ghi tay"), (standing.gone, "số không còn nguồn"),
        ]
        let rest = others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let numbers = (["\(standing.linked) số theo sổ hôm nay"] + rest).joined(separator: "; ")
        return Alert(
            rest.isEmpty ? .note : .warning,
            "Bản đã sửa lần \(text.version), \(text.savedBy), \(text.savedAt.vietnamese): \(numbers)."
        ).html
    }

    private var edit: HTML {
        "<a class=\"button\" href=\"\(SiteURL.narrativeEdit.with(filter.address))\">Sửa lời văn</a>"
    }

    private var other: HTML {
        guard !isComputed else {
            return "<a class=\"quiet\" href=\"\(SiteURL.narrative.with(filter.address))\">Xem bản đã sửa</a>"
        }
        let computed = filter.address.setting(NarrativePages.Name.edition, NarrativePages.Name.computed)
        return "<a class=\"quiet\" href=\"\(SiteURL.narrative.with(computed))\">Xem lời văn của máy</a>"
    }
}
