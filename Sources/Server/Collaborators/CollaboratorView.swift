import KhuyenCong

/// One collaborator, with the form that corrects the entry or ends the term.
struct CollaboratorView {
    let collaborator: Collaborator
    let mayEdit: Bool
    let today: Day
    let fields: TypedFields
    let context: AppContext

    private var url: SiteURL { .collaborator(collaborator.id) }

    var page: Page {
        Page(
            collaborator.name,
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb("Cộng tác viên", .collaborators)],
            actions: ButtonLink("Phiếu ngày", .daySheet(collaborator.id), isPrimary: true).html,
            width: .narrow,
            status: fields.faults.status,
            body: facts + form + anonymity
        )
    }

    private var facts: HTML {
        DefinitionList([
            ("Xã, phường phụ trách", HTML(collaborator.communes.map(\.name).joined(separator: ", "))),
            ("Điện thoại", HTML(collaborator.phone ?? "")),
            ("Quyết định", HTML(collaborator.decision)),
            ("Thời hạn", CollaboratorLabels.term(collaborator, on: today)),
        ]).html
    }

    private var form: HTML {
        guard mayEdit else { return .empty }
        let content: HTML = """
            \(ActField.html(CollaboratorPages.Step.correct))
            <input type="hidden" name="version" value="\(collaborator.version)">
            <input type="hidden" name="province" value="\(collaborator.provinceNow)">
            \(each: CollaboratorLabels.fields, fields.html)
            """
        return Panel(
            "Sửa",
            content: FormView(to: url, submit: "Ghi", faults: fields.faults).html(in: context, fields: content)
        ).html
    }

    private var anonymity: HTML {
        guard mayEdit, let until = collaborator.until, until < today else { return .empty }
        let values = [
            (name: ActField.name, value: CollaboratorPages.Step.anonymise.rawValue),
            (name: "version", value: String(collaborator.version)),
        ]
        return "<p class=\"note\">Đã hết thời hạn; không còn cần họ tên, số điện thoại thì ẩn danh.</p>"
            + ActButton("Ẩn danh", url, isDangerous: true, values: values).html(in: context)
    }
}

extension Collaborator {
    /// As its form shows it.
    var tree: FieldTree {
        .group([
            "name": .text(name), "phone": phone.map(FieldTree.text) ?? .empty,
            "communes": .text(communes.map(\.name).joined(separator: ", ")), "decision": .text(decision),
            "from": .text(from.vietnamese), "until": until.map { .text($0.vietnamese) } ?? .empty,
        ])
    }
}
