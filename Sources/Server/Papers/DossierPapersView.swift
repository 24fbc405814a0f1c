import KhuyenCong

/// The forms that can be filled from a file as it stands, to be kept as Word files.
struct DossierPapersView {
    let view: DossierView

    var html: HTML {
        guard !view.papers.isEmpty else { return .empty }
        return Panel(
            "Biểu mẫu điền sẵn",
            note: "tệp Word, sửa được trước khi ký",
            content: """
                <ul class="papers">\(each: view.papers, { "<li>\(link($0))</li>" })</ul>
                <p class="note">Lấy số liệu của hồ sơ; chỗ hồ sơ chưa có để dấu chấm. \
                Mẫu của cơ quan: <a href="\(SiteURL.papers)">Biểu mẫu</a>.</p>
                """
        ).html
    }

    private func link(_ offer: PaperOffer) -> HTML {
        var query: URLQuery = [:]
        if let line = offer.line { query = query.setting(FilledPapers.Name.line, String(line)) }
        let url = SiteURL.dossierPaper(view.dossier.code, offer.form.number).with(query)
        let place = offer.line.map { ", dòng \($0)" } ?? ""
        return "<a href=\"\(url)\">Tải \(offer.form.shortName)</a> \(offer.form.title)\(place)"
    }
}

/// A form over all files of a province and year: which, and the button.
struct PaperRegisterView {
    let form: PaperForm
    let shelf: PaperShelf
    let context: AppContext

    var html: HTML {
        guard form.isRegister, context.may(.viewProjects), !provinces.isEmpty else { return .empty }
        return Panel(
            "Lập biểu tổng hợp",
            note: "mọi hồ sơ của một tỉnh trong năm",
            content: """
                <form class="form" action="\(SiteURL.paperRegister(form.number))" method="get">
                <div class="row">\(each: fields, { $0.html(nil, faults: .none) })</div>
                <div class="actions"><button type="submit" class="primary">Tải \(form.shortName)</button></div>
                </form>
                """
        ).html
    }

    private var fields: [FormField] {
        let year = FormField(
            FilledPapers.Name.year,
            "Năm",
            .input(kind: .text, inputMode: .numeric),
            isRequired: true
        )
        let month = FormField(
            FilledPapers.Name.month,
            "Tháng",
            .input(kind: .text, inputMode: .numeric),
            isRequired: true
        )
        return [
            FormField(
                FilledPapers.Name.province,
                "Tỉnh, thành phố",
                .choice(provinces, empty: provinces.count == 1 ? nil : "Chọn tỉnh, thành phố"),
                isRequired: true
            ),
            FormField(
                FilledPapers.Name.level,
                "Chương trình",
                .choice(ProgrammeLevel.allCases.map { ($0.rawValue, $0.name) }, empty: nil),
                isRequired: true
            ),
            year,
        ] + (form == .progress ? [month] : [])
    }

    private var provinces: [(value: String, label: String)] {
        let territory = context.officer?.territory(.viewProjects)
        return shelf.territories.provinces(.of2025)
            .filter { territory?.contains(province: $0.code) ?? false }
            .map { ($0.code, $0.name) }
    }
}
