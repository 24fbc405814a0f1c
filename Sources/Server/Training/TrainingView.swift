import KhuyenCong
import Vietnamese

/// One class: what it came to, who took part, and the form that corrects the list.
struct TrainingView {
    let training: TrainingClass
    let dossier: Dossier
    let lines: [TrainingLine]
    let seesNames: Bool
    let mayEdit: Bool
    let today: Day
    let fields: TypedFields
    let context: AppContext

    private var url: SiteURL { .trainingClass(training.id) }
    private var sums: TrainingSums { training.sums }

    var page: Page {
        Page(
            training.name,
            section: .dossiers,
            crumbs: [Crumb].dossier(dossier.code) + [Crumb("Lớp đào tạo", .trainingClasses(dossier.code))],
            actions: seesNames && !training.people.isEmpty
                ? ButtonLink("Xuất Excel", .trainingClassFile(training.id)).html : .empty,
            status: fields.faults.status,
            body: (ErrorSummary(fields.faults).html ?? .empty) + facts + people + form + last
        )
    }

    private var facts: HTML {
        let results = Trainee.Result.allCases.filter { sums[$0] > 0 }.map { "\(sums[$0]) \($0.name)" }
        return DefinitionList([
            ("Thời gian", "\(training.from.vietnamese)–\(training.until.vietnamese), \(training.days) ngày học"),
            ("Nơi học", HTML(training.place ?? "")), ("Người học", "\(sums.people), trong đó \(sums.women) nữ"),
            ("Dự học", HTML(TrainingLabels.attendance(sums))), ("Kết quả", HTML(results.joined(separator: ", "))),
            ("Người ghi", "\(training.officerName), \(training.enteredAt.vietnamese)"),
        ]).html
    }

    private var people: HTML {
        guard !training.people.isEmpty else { return EmptyState("Lớp chưa có danh sách học viên.").html }
        guard seesNames, !training.isAnonymised else {
            let reason = training.isAnonymised ? "đã ẩn danh" : "chỉ cơ quan theo dõi đề án xem được"
            return "<p class=\"note\">Họ tên, nơi ở, điện thoại của người học \(reason).</p>"
        }
        return DataTable<Trainee>(
            "Người học",
            columns: [
                .init("Họ và tên") { "\($0.name)" }, .init("Giới tính", .code) { "\($0.sex.name)" },
                .init("Năm sinh", .code) { "\($0.birthYear.map { String($0) } ?? "—")" },
                .init("Nơi ở") { "\($0.residence ?? "—")" }, .init("Điện thoại", .code) { "\($0.phone ?? "—")" },
                .init("Số ngày dự", .figure) { "\($0.attended)" }, .init("Kết quả") { "\($0.result.name)" },
                .init("Số chứng chỉ", .code) { "\($0.certificate ?? "—")" },
            ]
        ).html(training.people)
    }

    private var form: HTML {
        guard mayEdit, !training.isAnonymised else { return .empty }
        let content: HTML = """
            \(ActField.html(TrainingPages.Step.correct))
            <input type="hidden" name="version" value="\(training.version)">
            \(if: lines.count == 1, "<input type=\"hidden\" name=\"line\" value=\"\(training.line)\">")
            \(TrainingLabels.fields(lines, fields))
            """
        return Panel(
            "Sửa lớp, ghi ngày dự, kết quả",
            content: FormView(to: url, submit: "Ghi").html(in: context, fields: content)
        ).html
    }

    private var last: HTML {
        guard mayEdit else { return .empty }
        let isOver = training.until < today && !training.isAnonymised
        return """
            \(if: isOver, "<p class=\"note\">Lớp đã bế giảng; không còn cần họ tên thì ẩn danh, số người vẫn giữ.</p>")
            <div class="actions">\(if: isOver, button("Ẩn danh", .anonymise))\(button("Bỏ lớp ghi nhầm", .remove))</div>
            """
    }

    private func button(_ label: String, _ step: TrainingPages.Step) -> HTML {
        let values = [
            (name: ActField.name, value: step.rawValue), (name: "version", value: String(training.version)),
        ]
        return ActButton(label, url, isDangerous: true, values: values).html(in: context)
    }
}
