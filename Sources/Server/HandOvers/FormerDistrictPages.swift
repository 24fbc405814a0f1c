import KhuyenCong

/// What a commune of today has from the district that is no more, on one page.
struct FormerDistrictPages: RouteGroup {
    let desk: HandOverDesk

    func add(to table: inout RouteTable) {
        table.page(.formerDistricts, .viewProjects, "Đề án xã, phường nhận từ cấp huyện cũ") {
            request,
            context in
            let officer = try context.requireOfficer()
            let choices = try await desk.districts.choices(for: officer)
            let only = choices.count == 1 ? choices.first?.code : nil
            guard let code = request.query["xa"] ?? only else {
                return FormerDistrictView(choices: choices, commune: nil, list: nil).page
            }
            let list = try await desk.districts.projects(ofCommune: code, by: officer)
            return FormerDistrictView(choices: choices, commune: code, list: list).page
        }
    }
}

/// The page, with the commune to choose where an officer has several.
struct FormerDistrictView {
    let choices: [AdminUnit]
    let commune: String?
    let list: FormerDistrictList?

    var page: Page {
        Page(
            list.map { "Nhận từ cấp huyện cũ: \($0.commune)" } ?? "Nhận từ cấp huyện cũ",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects)],
            summary: SummaryLine([
                "Đề án có địa bàn thuộc huyện đã kết thúc ngày 01/07/2025",
                list.map { "\($0.projects.count) đề án" } ?? "", "tạm ứng chưa quyết toán trước",
            ]).html,
            body: filter + content
        )
    }

    private var filter: HTML {
        guard choices.count > 1 else { return .empty }
        return FilterBar(
            .formerDistricts,
            fields: [
                FilterBar.choice(
                    "Xã, phường",
                    name: "xa",
                    selected: commune,
                    all: "Chọn xã, phường",
                    options: choices.map { ($0.code, $0.name) }
                )
            ],
            kept: [:],
            isFiltered: commune != nil
        ).html
    }

    private var content: HTML {
        guard let list else {
            return EmptyState(choices.isEmpty ? "Chọn tỉnh của mình để xem từng xã." : "Chọn xã, phường để xem.").html
        }
        guard !list.projects.isEmpty else {
            return EmptyState("Không có đề án nào của cấp huyện cũ ở địa bàn này.").html
        }
        return DataTable<FormerDistrictProject>(
            "Đề án của cấp huyện cũ",
            columns: [
                .init("Đề án") { row in
                    "<a href=\"\(SiteURL.project(row.projectID))\">\(row.title)</a><small>\(FormerDistrictView.place(row))</small>"
                },
                .init("Năm", .code) { "\($0.year)" },
                .init("Hồ sơ") { row in
                    guard let code = row.dossierCode else { return "—" }
                    return
                        "<a href=\"\(SiteURL.dossier(code))\">\(code)</a> \(row.state.map(DossierLabels.tag) ?? .empty)"
                },
                .init(
                    "Tiền cấp huyện",
                    unit: ProjectLabels.unit,
                    .figure,
                    sum: HTML(ProjectLabels.millions(total(\.districtMoney)))
                ) {
                    "\(ProjectLabels.millions($0.districtMoney == .zero ? nil : $0.districtMoney))"
                },
                .init(
                    "Tạm ứng còn",
                    unit: ProjectLabels.unit,
                    .figure,
                    sum: HTML(ProjectLabels.millions(total(\.outstanding)))
                ) {
                    "\(ProjectLabels.millions($0.outstanding == .zero ? nil : $0.outstanding))"
                },
            ],
            sumLabel: "Cộng \(list.projects.count) đề án"
        ).html(list.projects)
    }

    private func total(_ part: KeyPath<FormerDistrictProject, Dong>) -> Dong {
        (list?.projects ?? []).reduce(.zero) { $0 + $1[keyPath: part] }
    }

    private static func place(_ row: FormerDistrictProject) -> String {
        [row.commune, row.district].compactMap { $0 }.joined(separator: ", ")
    }
}
