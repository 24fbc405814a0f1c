import KhuyenCong
import Vietnamese

/// Words and parts that the pages of plans share.
enum PlanLabels {
    enum Tab: CaseIterable {
        case plans, balances, programmes

        var name: String {
            switch self {
            case .plans: "Kế hoạch năm"
            case .balances: "Cân đối nguồn"
            case .programmes: "Chương trình"
            }
        }

        var url: SiteURL {
            switch self {
            case .plans: .plans
            case .balances: .sourceYears
            case .programmes: .programmes
            }
        }
    }

    static func tabs(_ current: Tab) -> HTML {
        """
        <nav class="tabs" aria-label="Kế hoạch và nguồn kinh phí"><ul>
        \(each: Tab.allCases, { tab in
            """
            <li><a href="\(tab.url)"\(attribute: "aria-current", tab == current ? "page" : nil)>\(tab.name)</a></li>
            """
        })
        </ul></nav>
        """
    }

    static func millions(_ amount: Dong) -> HTML {
        HTML(MoneyWriter.inMillions(amount.amount))
    }

    /// A difference with its sign: "+150", "−20".
    static func signed(_ amount: Dong) -> HTML {
        let digits = MoneyWriter.inMillions(Int64(amount.amount.magnitude))
        if amount == .zero { return "0" }
        return HTML((amount > .zero ? "+" : "−") + digits)
    }

    static func money(_ amount: Dong) -> String {
        MoneyWriter.isShortExact(amount.amount)
            ? MoneyWriter.short(amount.amount) : MoneyWriter.grouped(amount.amount) + " đồng"
    }

    /// A file by its code, with a link; an assignment by its kind.
    static func subject(_ name: PlanSubjectName?) -> HTML {
        guard let name else { return "—" }
        if let code = name.code { return "\(link(code))<small>\(name.title)</small>" }
        return "\(name.title)<small>Nhiệm vụ: \(name.assignment?.name ?? "")</small>"
    }

    static func link(_ code: String) -> HTML {
        if code.hasPrefix("HS") { return "<a href=\"\(SiteURL.dossier(code))\">\(code)</a>" }
        guard let id = Int64(code.dropFirst(2)) else { return HTML(code) }
        return "<a href=\"\(SiteURL.project(id))\">\(code)</a>"
    }

    static func decision(_ decision: PlanDecision) -> String {
        let signer = decision.signer.map { ", \($0) ký" } ?? ""
        return "\(decision.number) ngày \(decision.day.vietnamese)\(signer)"
    }

    /// Fields of a paper: number, day, signer.
    static func paper(_ fields: TypedFields) -> HTML {
        """
        \(fields.html(FormField("decision.number", "Số quyết định", help: "Ví dụ 123/QĐ-UBND.", isRequired: true)))
        \(fields.html(FormField("decision.day", "Ngày quyết định", help: "Bỏ trống là hôm nay.")))
        \(fields.html(FormField("decision.signer", "Người ký, chức vụ")))
        """
    }

    static func sourceChoices(_ sources: [FundingSource.Code]) -> [(value: String, label: String)] {
        sources.map { ($0.rawValue, $0.officialName) }
    }
}
