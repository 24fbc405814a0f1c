import KhuyenCong

/// The contests that somebody sees, and the form that opens one.
struct ContestListView {
    let contests: [Contest]
    let territories: Territories
    let officer: Officer
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Bình chọn sản phẩm",
            section: .contests,
            summary: "Sản phẩm công nghiệp nông thôn tiêu biểu, từ cấp xã đến cấp quốc gia (Thông tư 26/2014/TT-BCT).",
            status: fields.faults.status,
            body: (contests.isEmpty ? EmptyState("Chưa có kỳ bình chọn nào.").html : table.html(contests)) + fold
        )
    }

    private var table: DataTable<Contest> {
        DataTable(
            "Các kỳ bình chọn",
            columns: [
                .init("Kỳ") { "<a href=\"\(SiteURL.contest($0.id))\">\($0.name)</a>" },
                .init("Nhận sản phẩm đến", .code) { "\($0.days.entriesUntil.vietnamese)" },
                .init("Chấm điểm", .code) {
                    "\($0.days.judgingFrom.vietnamese)–\($0.days.judgingUntil.vietnamese)"
                },
                .init("Trạng thái") { ContestLabels.tag($0.state).html },
            ]
        )
    }

    private var fold: HTML {
        guard context.may(.runContests) else { return .empty }
        return """
            <details\(attribute: "open", if: !fields.faults.faults.isEmpty)><summary>Mở kỳ bình chọn mới</summary>
            \(FormView(to: .contests, submit: "Mở kỳ bình chọn", faults: fields.faults).html(
                in: context,
                fields: "<div class=\"row\">\(each: [place, ContestListView.year], fields.html)</div>"
                    + ContestForms.days(fields)
            ))</details>
            """
    }

    private var place: FormField {
        let territory = officer.territory(.runContests)
        let provinces = territories.provinces(.of2025)
        let own = provinces.filter { territory.contains(province: $0.code) }
        let communes = territory.isNation ? [] : own.flatMap { territories.children(of: $0) }
        let named = territory.communes.sorted().compactMap { territories.unit(.of2025, $0) }
        let regions = territory.isNation ? territories.regions.map { (value: $0.code, label: $0.name) } : []
        let units = (own + communes + named).map { (value: $0.code, label: $0.name) }
        return FormField(
            "place",
            "Địa bàn",
            .choice(regions + units, empty: territory.isNation ? "Cả nước" : nil),
            isRequired: !territory.isNation
        )
    }

    private static let year = FormField("year", "Năm", .input(kind: .text, inputMode: .numeric), isRequired: true)
}

enum ContestLabels {
    static func tag(_ state: Contest.State) -> Tag {
        switch state {
        case .preparing: Tag(.plain, state.name)
        case .judging: Tag(.waiting, state.name)
        case .decided: Tag(.good, state.name)
        }
    }

    /// Hundredths of a point as "82,5".
    static func points(_ hundredths: Int?) -> String {
        guard let hundredths else { return "—" }
        let tenths = (hundredths + 5) / 10
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }

    static func certificate(_ certificate: ContestCertificate) -> String {
        "Giấy chứng nhận \(certificate.number), đến \(certificate.lastDay.vietnamese)"
    }

    static func session(_ session: CouncilSession) -> String {
        "\(session.heldOn.vietnamese), biên bản \(session.minutes), có mặt \(session.present)/\(session.members) thành viên"
    }

    /// What a contest came to for one product.
    static func result(_ step: ContestCareer.Step) -> String {
        if let certificate = step.entry.certificate { return ContestLabels.certificate(certificate) }
        if step.entry.ineligible != nil { return "không đủ điều kiện" }
        return step.contest.state == .decided ? "không được công nhận" : step.contest.state.name
    }

    static let groups = ProductGroup.allCases.map { (value: $0.rawValue, label: $0.name) }
}
