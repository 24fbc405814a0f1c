import KhuyenCong
import Vietnamese

/// A report that tells of less money spent until now than one of an earlier month, in đồng: what was spent stays spent, so
/// the page asks once whether it is so.
struct SpentBefore {
    /// The box by which the author says so; it belongs to the page and is stored nowhere.
    static let box = "spentIsLess"

    private let earlier: Told

    /// Nil where the form is no report, tells no sum, or tells no less.
    init?(_ act: ProjectAct, _ view: DossierView, _ fields: FieldTree) {
        guard act == .report, let typed = Told(fields) else { return nil }
        let reports = view.history.filter { $0.act == .report }.compactMap { Told($0.fields) }
        let before = reports.filter { $0.months < typed.months }.max { $0.months < $1.months }
        guard let before, typed.dong < before.dong else { return nil }
        earlier = before
    }

    var fault: FieldFault {
        FieldFault(
            field: "spent",
            message: "Ít hơn báo cáo tháng \(earlier.month)/\(earlier.year): đã chi "
                + "\(MoneyWriter.grouped(earlier.dong)) đồng. Sửa lại, hoặc đánh dấu ở dưới nếu đúng là ít hơn."
        )
    }

    static let field = FormField(
        box,
        "Ít hơn báo cáo trước",
        .flag(text: "Số đã chi đúng là ít hơn báo cáo trước.")
    )

    private struct Told {
        let year: Int
        let month: Int
        let dong: Int64

        var months: Int { year * 12 + month }

        init?(_ fields: FieldTree) {
            guard let year = fields.at("year").shown.flatMap({ Int($0) }),
                let month = fields.at("month").shown.flatMap({ Int($0) }), let text = fields.at("spent").shown,
                case .amount(let amount) = MoneyReader.read(text, unit: .dong)
            else { return nil }
            self.year = year
            self.month = month
            dong = amount.dong
        }
    }
}
