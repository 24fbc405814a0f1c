import KhuyenCong

/// Who, where and what may be supported, by date; for reading.
struct EligibilityPages: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.page(.eligibilityTerms, .viewReference, "Điều kiện thụ hưởng") { _, context in
            let terms = try await desk.eligibility.terms(for: context.requireOfficer())
            return EligibilityView(terms: terms, today: desk.now().day).page
        }
    }
}

/// The conditions of support, a table for each subject.
struct EligibilityView {
    let terms: [EligibilityTerm]
    let today: Day

    var page: Page {
        Page(
            "Điều kiện thụ hưởng",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: "Ngày phê duyệt chọn dòng áp dụng. Nơi sản xuất xét theo bản đồ hành chính của ngày đó.",
            body: "\(each: EligibilityTerm.Subject.allCases, panel)"
        )
    }

    private func panel(_ subject: EligibilityTerm.Subject) -> HTML {
        let rows = terms.filter { $0.subject == subject }
        let today = today
        let table = DataTable<EligibilityTerm>(
            subject.label,
            columns: [
                .init("Nội dung") { "\($0.name)" },
                .init("Kết luận") { term in
                    "\(term.verdict.tag)\(term.remedy.map { remedy -> HTML in "<small>\(remedy)</small>" })"
                },
                .init("Hiệu lực") { term in
                    let tag = term.validity.contains(today) ? Tag(.good, "đang áp dụng").html : .empty
                    return "\(term.validity.inclusive) <small>\(tag)</small>"
                },
                .init("Căn cứ") { "\($0.basis.html)" },
            ]
        )
        return Panel(subject.label, content: table.html(rows)).html
    }
}

extension EligibilityTerm.Subject {
    var label: String {
        switch self {
        case .form: "Loại hình"
        case .place: "Nơi sản xuất"
        case .trade: "Ngành nghề"
        case .exception: "Trường hợp riêng"
        }
    }
}

extension CheckVerdict {
    var label: String {
        switch self {
        case .holds: "đạt"
        case .doesNotHold: "không đạt"
        case .undecided: "chưa xác định được"
        }
    }

    var tag: HTML {
        switch self {
        case .holds: Tag(.good, label).html
        case .doesNotHold: Tag(.late, label).html
        case .undecided: Tag(.waiting, label).html
        }
    }
}
