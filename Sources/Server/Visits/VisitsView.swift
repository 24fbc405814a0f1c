import KhuyenCong

/// What was found on the visits of a file, and the form of the next one.
struct VisitsView {
    let dossier: Dossier
    let visits: [SiteVisit]
    let sheet: VisitSheet
    let mayEnter: Bool
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Kiểm tra thực tế",
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([dossier.code, DossierLabels.title(dossier.title), "\(visits.count) lần kiểm tra"])
                .html,
            actions: ButtonLink("In phiếu kiểm tra", .visitSheet(dossier.code)).html,
            width: .narrow,
            status: fields.faults.status,
            body: (ErrorSummary(fields.faults).html ?? .empty) + done + form
        )
    }

    private var done: HTML {
        guard !visits.isEmpty else { return EmptyState("Chưa có lần kiểm tra nào.").html }
        return "\(each: visits, panel)"
    }

    private func panel(_ visit: SiteVisit) -> HTML {
        let sheet = VisitSheet.named(visit.sheet)
        let marks = sheet.criteria.map { criterion -> (name: String, value: HTML) in
            let mark = visit.marks[criterion.code].map { "\($0)/\(VisitSheet.mostPoints)" } ?? "không áp dụng"
            return (criterion.name, HTML(mark))
        }
        return Panel(
            "Lần \(visit.position), \(visit.visitedOn.vietnamese)",
            note: "điểm \(VisitsView.percent(visit.score))",
            content: """
                <p>\(visit.visitors)\(visit.host.map { host -> HTML in "; làm việc với \(host)" })</p>
                \(DefinitionList(marks).html)
                <p><strong>Kết quả.</strong> \(visit.findings)</p>
                \(visit.recommendation.map { words -> HTML in "<p><strong>Kiến nghị.</strong> \(words)</p>" })
                \(visit.deadline.map { day -> HTML in "<p>Hạn thực hiện: \(day.vietnamese)</p>" })
                <p class="note">\(visit.officerName) nhập \(visit.enteredAt.vietnamese)</p>
                """
        ).html
    }

    private var form: HTML {
        guard mayEnter else { return .empty }
        return Panel(
            "Ghi lần kiểm tra",
            note: "nhập tại chỗ, hoặc sau, theo phiếu giấy",
            content: FormView(to: .visits(dossier.code), submit: "Ghi kết quả").html(
                in: context,
                fields: """
                    <input type="hidden" name="seen" value="\(visits.count)">
                    \(each: VisitsView.who, fields.html)
                    <fieldset class="field"><legend>Chấm điểm</legend>
                    <p class="help">0 là không đạt, 5 là tốt. Bỏ trống nội dung không áp dụng.</p>
                    \(each: sheet.criteria, { fields.html(mark($0)) })</fieldset>
                    \(each: VisitsView.found, fields.html)
                    """
            )
        ).html
    }

    private func mark(_ criterion: VisitSheet.Criterion) -> FormField {
        let points = (0...VisitSheet.mostPoints).reversed().map { (value: String($0), label: String($0)) }
        return FormField(
            "marks.\(criterion.code)",
            "\(criterion.name), trọng số \(criterion.weight)",
            .choice(points, empty: "Không áp dụng"),
            help: HTML(criterion.question)
        )
    }

    /// Hundredths of a percent as "82,5 %".
    static func percent(_ hundredths: Int) -> String {
        let tenths = (hundredths + 5) / 10
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10),\(tenths % 10) %"
    }

    private static let who = [
        FormField("visitedOn", "Ngày kiểm tra", help: "Ghi như 31/03/2026.", isRequired: true),
        FormField("visitors", "Người kiểm tra, cơ quan", isRequired: true),
        FormField("host", "Đại diện cơ sở"),
    ]

    private static let found = [
        FormField("findings", "Kết quả kiểm tra", .area(rows: 4), isRequired: true),
        FormField("recommendation", "Kiến nghị, yêu cầu", .area(rows: 3)),
        FormField("deadline", "Hạn thực hiện kiến nghị", help: "Ghi như 31/03/2026."),
    ]
}

/// The sheet to print: one A4 page with the file's facts, the points to mark by hand, and room to write.
struct VisitSheetView {
    let view: DossierView
    let sheet: VisitSheet
    let territories: Territories

    private var dossier: Dossier { view.dossier }

    var page: Page {
        Page(
            "Phiếu kiểm tra thực tế",
            section: .dossiers,
            crumbs: [Crumb].dossier(dossier.code) + [Crumb("Kiểm tra thực tế", .visits(dossier.code))],
            width: .narrow,
            body: """
                <p class="note screen-only">In trang này (Ctrl+P) rồi mang theo; nhập kết quả sau ở trang Kiểm tra thực tế.</p>
                <div class="visit-sheet">\(facts)\(marks)\(machines)\(lines)\(signatures)
                <p class="basis">\(sheet.basis.citation). Tổng trọng số 100; điểm từ 0 đến 5.</p></div>
                """
        )
    }

    private var facts: HTML {
        let place = view.lines.compactMap(\.placeName).first
        let firms = view.lines.compactMap(\.beneficiaryName)
        let stages: [Stage] = [.contracted, .approved, .registered]
        let money = stages.map { view.money.sum($0) }.first { $0 != .zero }
        return """
            <table class="visit-facts"><tbody>
            <tr><th scope="row">Mã hồ sơ</th><td>\(dossier.code)</td><th scope="row">Hỗ trợ</th>\
            <td>\(ProjectLabels.millions(money)) triệu đồng</td></tr>
            <tr><th scope="row">Đề án</th><td colspan="3">\(VisitSheetView.short(dossier.title, 110))</td></tr>
            <tr><th scope="row">Cơ sở</th><td>\(VisitSheetView.short(firms.first ?? "", 60))\
            \(if: firms.count > 1, " và \(firms.count - 1) cơ sở khác")</td>\
            <th scope="row">Địa bàn</th><td>\(place ?? territories.name(.of2025, dossier.provinceNow))</td></tr>
            <tr><th scope="row">Ngày</th><td>…… / …… / ………</td><th scope="row">Đại diện cơ sở</th><td></td></tr>
            <tr><th scope="row">Người kiểm tra</th><td colspan="3"></td></tr>
            </tbody></table>
            """
    }

    private var marks: HTML {
        let points = (0...VisitSheet.mostPoints).map { "\($0)" }.joined(separator: "   ")
        return """
            <table class="visit-marks"><thead><tr><th scope="col">Nội dung</th><th scope="col">Trọng số</th>\
            <th scope="col">Điểm (khoanh)</th><th scope="col" class="remarks">Ghi chú</th></tr></thead><tbody>
            \(each: sheet.criteria, { criterion in
                """
                <tr><th scope="row">\(criterion.name)<small>\(criterion.question)</small></th>\
                <td>\(criterion.weight)</td><td class="points">\(points)</td><td></td></tr>
                """
            })</tbody></table>
            """
    }

    /// As many machines as leave room for the rest; the others are counted.
    private var machines: HTML {
        guard !view.machines.isEmpty else { return .empty }
        let shown = view.machines.prefix(4)
        let rest = view.machines.count - shown.count
        return """
            <table class="visit-marks"><thead><tr><th scope="col">Máy được duyệt</th><th scope="col">Số máy</th>\
            <th scope="col">Có, đang chạy</th></tr></thead><tbody>
            \(each: shown, { machine in
                let name = [machine.name, machine.model].compactMap { $0 }.joined(separator: ", ")
                return """
                    <tr><th scope="row">\(VisitSheetView.short(name, 70)) × \(machine.quantity)</th>\
                    <td>\(machine.serial ?? "")</td><td></td></tr>
                    """
            })</tbody></table>
            \(if: rest > 0, "<p class=\"basis\">Và \(rest) máy khác trong hồ sơ.</p>")
            """
    }

    private var lines: HTML {
        """
        <h2>Kết quả kiểm tra</h2><div class="write tall"></div>
        <h2>Kiến nghị, hạn thực hiện</h2><div class="write"></div>
        """
    }

    private var signatures: HTML {
        "<div class=\"signatures\"><div>Người kiểm tra</div><div>Đại diện cơ sở</div></div>"
    }

    private static func short(_ text: String, _ length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }
}
