import KhuyenCong
import Vietnamese

/// The classes of a file beside what its lines promised, and the form of the next one.
struct TrainingListView {
    let dossier: Dossier
    let classes: [TrainingClass]
    let lines: [TrainingLine]
    let mayEdit: Bool
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Lớp đào tạo",
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([
                dossier.code, DossierLabels.title(dossier.title), "\(classes.count) lớp",
                "\(TrainingSums(classes).people) người",
            ]).html,
            status: fields.faults.status,
            body: (ErrorSummary(fields.faults).html ?? .empty) + short + promised + held + form
        )
    }

    /// Whom nobody can name was hardly trained.
    private var short: HTML {
        let short = lines.filter(\.isShort)
        guard !short.isEmpty else { return .empty }
        let words = short.map { line in
            "dòng \(line.position) đã nghiệm thu \(line.done ?? 0) người, danh sách có \(line.sums.people)"
        }
        return Alert(.warning, "Danh sách học viên còn thiếu: \(words.joined(separator: "; ")).").html
    }

    private var promised: HTML {
        let shown = lines.filter { $0.planned != nil || $0.done != nil || $0.sums.classes > 0 }
        guard !shown.isEmpty else { return .empty }
        let table = DataTable<TrainingLine>(
            "Người học theo dòng của đề án",
            columns: [
                .init("Dòng") { "\($0.position)\($0.kind.map { kind -> HTML in " · \(ProjectLabels.kind(kind))" })" },
                .init("Kế hoạch", unit: "người", .figure) { "\($0.planned.map { MoneyWriter.grouped($0) } ?? "—")" },
                .init("Theo danh sách", unit: "người", .figure) { "\(grouped: $0.sums.people)" },
                .init("Trong đó nữ", unit: "người", .figure) { "\(grouped: $0.sums.women)" },
                .init("Được cấp chứng chỉ", unit: "người", .figure) { "\(grouped: $0.sums[.certified])" },
                .init("Đã nghiệm thu", unit: "người", .figure) { "\($0.done.map { MoneyWriter.grouped($0) } ?? "—")" },
            ]
        )
        return Panel("Kế hoạch, danh sách, nghiệm thu", content: table.html(shown)).html
    }

    private var held: HTML {
        guard !classes.isEmpty else { return EmptyState("Chưa ghi lớp nào.").html }
        let table = DataTable<TrainingClass>(
            "Các lớp",
            columns: [
                .init("Lớp") { "<a href=\"\(SiteURL.trainingClass($0.id))\">\($0.name)</a>" },
                .init("Thời gian", .code) { "\($0.from.vietnamese)–\($0.until.vietnamese)" },
                .init("Nơi học") { "\($0.place ?? "—")" },
                .init("Người", .figure) { "\(grouped: $0.sums.people)" },
                .init("Nữ", .figure) { "\(grouped: $0.sums.women)" },
                .init("Dự học", .figure) { "\(TrainingLabels.attendance($0.sums))" },
                .init("Chứng chỉ", .figure) { "\(grouped: $0.sums[.certified])" },
            ]
        )
        return Panel("Các lớp", content: table.html(classes)).html
    }

    private var form: HTML {
        guard mayEdit else { return .empty }
        return Panel(
            "Ghi một lớp",
            content: FormView(to: .trainingClasses(dossier.code), submit: "Ghi lớp").html(
                in: context,
                fields: """
                    <input type="hidden" name="seen" value="\(classes.count)">
                    \(TrainingLabels.fields(lines, fields))
                    """
            )
        ).html
    }
}

enum TrainingLabels {
    /// "270/300 ngày (90 %)": a share beside what it is of.
    static func attendance(_ sums: TrainingSums) -> String {
        let days = "\(MoneyWriter.grouped(Int64(sums.attended)))/\(MoneyWriter.grouped(Int64(sums.possible))) ngày"
        guard let share = Percent(Dong(Int64(sums.attended)), of: Dong(Int64(sums.possible))) else { return "—" }
        return "\(days) (\(MoneyWriter.percent(share.hundredths)))"
    }

    static func fields(_ lines: [TrainingLine], _ fields: TypedFields) -> HTML {
        let choices = lines.map { line in
            (
                value: String(line.position),
                label: "Dòng \(line.position)" + (line.kind.map { " · \(ProjectLabels.kind($0))" } ?? "")
            )
        }
        let line = FormField("line", "Dòng của đề án", .choice(choices, empty: nil), isRequired: true)
        let head = (lines.count > 1 ? [line] : []) + [FormField("name", "Tên lớp, nghề", isRequired: true)]
        return """
            \(each: head, fields.html)<div class="row">\(each: when, fields.html)</div>\
            \(fields.html(FormField("place", "Nơi học")))\(fields.html(list))
            """
    }

    private static let when = [
        FormField("from", "Khai giảng", help: "Ghi như 31/03/2026.", isRequired: true),
        FormField("until", "Bế giảng", isRequired: true),
        FormField("days", "Số ngày học", .input(kind: .text, inputMode: .numeric), isRequired: true),
    ]

    private static let list = FormField(
        "list",
        "Danh sách học viên",
        .area(rows: 12),
        help: """
            Mỗi người một dòng, các cột cách nhau bằng dấu chấm phẩy, hoặc dán từ bảng tính: họ và tên; nam hoặc nữ; năm \
            sinh; nơi ở; điện thoại; số ngày dự; kết quả (đang học, hoàn thành, được cấp chứng chỉ, không đạt); số chứng chỉ.
            """
    )
}
