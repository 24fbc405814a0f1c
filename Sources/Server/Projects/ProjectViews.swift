import KhuyenCong
import Vietnamese

/// The page of one project.
struct ProjectView {
    let detail: ProjectDetail
    let papers: AttachmentPanel
    let counted: FrozenCountPanel
    let context: AppContext

    private var project: Project { detail.project }

    var page: Page {
        Page(
            project.title,
            section: .projects,
            crumbs: [Crumb("Đề án", .projects)],
            summary: SummaryLine([
                "DA\(project.id)",
                detail.provinceName,
                "năm \(ProjectLabels.years(project.year, project.untilYear))",
                detail.stage.map { "xa nhất đến \(StageLabels.label($0).lowercased())" } ?? "",
                ProjectLabels.map(project.map),
            ]).html,
            actions: actions,
            body: notices + figures + ProjectMoneyView(detail: detail).html + lines + papers.html()
                + counted.html + origin + ProjectHistoryView(detail: detail).html
        )
    }

    private var actions: HTML {
        file + corrections
    }

    /// The file of the project, or the way to one.
    private var file: HTML {
        if let number = detail.file {
            return ButtonLink("Hồ sơ HS\(number)", .dossier("HS\(number)"), isPrimary: false).html
        }
        guard detail.mayTakeOver, context.may(.workOnProjects) else { return .empty }
        return ButtonLink("Tiếp nhận", .takingOver(project.id), isPrimary: false).html
    }

    private var corrections: HTML {
        let outcomes = project.isWithdrawn ? HTML.empty : ButtonLink("Kết quả", .projectOutcomes(project.id)).html
        guard detail.mayCorrect, project.twinOf == nil else { return outcomes }
        guard !project.isWithdrawn else {
            return ButtonLink("Đưa lại vào sổ", .projectRestoration(project.id), isPrimary: false).html
        }
        return outcomes + ButtonLink("Điều chỉnh", .projectCorrection(project.id), isPrimary: true).html
    }

    private var notices: HTML {
        var notices = HTML.empty
        if project.isWithdrawn {
            notices.append(Alert(.warning, "Đề án đã bị rút khỏi sổ, không tính vào danh sách và báo cáo.").html)
        }
        if let main = project.twinOf {
            let link: HTML = "<a href=\"\(SiteURL.project(main))\">DA\(main)</a>"
            notices.append(Alert(.warning, "Đây là bản trùng của đề án \(link), không tính riêng.").html)
        }
        if !detail.twins.isEmpty {
            let links = detail.twins.map { twin -> HTML in "<a href=\"\(SiteURL.project(twin.id))\">DA\(twin.id)</a>" }
            notices.append(Alert(.note, "Đã gộp vào đề án này: \(links.joined(separator: ", ")).").html)
        }
        return notices
    }

    private var figures: HTML {
        let bases: [(String, ReportBasis)] = [("Hỗ trợ", .support), ("Đối ứng", .counterpart), ("Tổng", .total)]
        return FigureCard.row(
            bases.map { label, basis in
                let sum = detail.sum(basis)
                let card = ProjectLabels.card(sum)
                return FigureCard(
                    label,
                    card.value,
                    unit: card.unit,
                    note: sum.map { "\(ProjectLabels.dong($0)) đồng" }
                )
            }
        )
    }

    private var lines: HTML {
        let table = DataTable<ProjectLine>(
            "Nội dung, địa bàn, cơ sở thụ hưởng",
            columns: [
                .init("Dòng", .code) { "\($0.position)" },
                .init("Nội dung") { "\(ProjectLabels.kind($0.kind))" },
                .init("Địa bàn") { "\($0.placeName ?? "Chưa phân bổ địa bàn")" },
                .init("Cơ sở thụ hưởng") { beneficiary($0) },
                .init("Mục chi, người nhận") { line in
                    "\([line.costItem, line.payee].compactMap { $0 }.joined(separator: " · "))"
                },
                .init("Khối lượng") { "\($0.quantities.map(quantity).joined(separator: "; "))" },
            ]
        )
        return Panel("Nội dung thực hiện", content: table.html(detail.lines)).html
    }

    private var origin: HTML {
        var rows: [(name: String, value: HTML)] = [
            ("Đơn vị thực hiện", "\(project.implementer ?? "")"),
            ("Địa điểm ghi trong danh sách", "\(project.placeText ?? "")"),
            ("Ghi chú", "\(project.note ?? "")"),
        ]
        rows += detail.identifiers.map { identifier in
            let signed = identifier.signedOn.map { ", ngày \($0.vietnamese)" } ?? ""
            let office = identifier.office.isEmpty ? "" : ", \(identifier.office)"
            return (
                ProjectLabels.identifier(identifier.kind),
                "\(identifier.number)\(signed)\(office), năm \(identifier.year)"
            )
        }
        if let origin = detail.origin { rows.append(("Nguồn gốc", imported(origin))) }
        rows += detail.unmapped.map { (name: "Cột “\($0.heading)”", value: HTML($0.value)) }
        return Panel("Thông tin khác", content: DefinitionList(rows.filter { !$0.value.isEmpty }).html).html
    }

    private func imported(_ origin: ProjectOrigin) -> HTML {
        let files = origin.files.joined(separator: ", ")
        let day = origin.takenAt.map { " ngày \($0.day.vietnamese)" } ?? ""
        let place = [origin.sheet.map { "trang tính “\($0)”" }, origin.row.map { "dòng \($0)" }]
            .compactMap { $0 }.joined(separator: ", ")
        let name: HTML =
            maySee(origin)
            ? "<a href=\"\(SiteURL.importCheck(origin.importID))\">Lần nhập số \(origin.importID)</a>"
            : "Lần nhập số \(origin.importID)"
        return "\(name)\(day): \(files)\(place.isEmpty ? "" : "; " + place)"
    }

    /// A list of the whole country is no page of a province's officer, though it told of a project there.
    private func maySee(_ origin: ProjectOrigin) -> Bool {
        guard context.may(.importProjects), let officer = context.officer else { return false }
        return officer.territory(.importProjects).contains(province: origin.provinceNow)
    }
}

private func beneficiary(_ line: ProjectLine) -> HTML {
    guard let name = line.beneficiaryName else { return HTML(ProjectLabels.blank) }
    guard let id = line.beneficiaryID else { return HTML(name) }
    return "<a href=\"\(SiteURL.beneficiary(id))\">\(name)</a>"
}

/// What was planned and done: "kế hoạch 30, thực hiện 28 người".
private func quantity(_ quantity: Quantity) -> String {
    let parts = [
        quantity.planned.map { "kế hoạch \(MoneyWriter.grouped($0))" },
        quantity.done.map { "thực hiện \(MoneyWriter.grouped($0))" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + " " + ProjectLabels.measure(quantity.measure)
}
