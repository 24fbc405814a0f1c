import KhuyenCong

/// The page that a collaborator takes along: where to go, what for, whom to call, room for what was found.
struct CollaboratorDayView {
    let sheet: CollaboratorDay

    private var collaborator: Collaborator { sheet.collaborator }

    var page: Page {
        Page(
            "Phiếu việc ngày \(sheet.day.vietnamese)",
            section: .beneficiaries,
            crumbs: [
                Crumb("Cộng tác viên", .collaborators), Crumb(collaborator.name, .collaborator(collaborator.id)),
            ],
            summary: SummaryLine([collaborator.name, collaborator.communes.map(\.name).joined(separator: ", ")]).html,
            width: .narrow,
            body: """
                <p class="note screen-only">In trang này (Ctrl+P) rồi mang theo. Gồm việc trễ hạn, việc đến hạn trong 7 \
                ngày, việc chưa có hạn.</p>
                \(stops)
                """
        )
    }

    private var stops: HTML {
        guard !sheet.stops.isEmpty else {
            return EmptyState("Không có việc nào đến hạn ở các xã phụ trách.").html
        }
        return "<div class=\"visit-sheet collaborator-day\">\(each: sheet.stops, stop)\(signatures)</div>"
    }

    private func stop(_ stop: CollaboratorDay.Stop) -> HTML {
        """
        <table><tbody>
        <tr><th scope="row">Hồ sơ</th><td><a href="\(SiteURL.dossier(stop.code))">\(stop.code)</a> \(stop.title)\
        <br><small>\(SiteURL.dossier(stop.code).string)</small></td></tr>
        <tr><th scope="row">Việc</th><td>\(each: stop.items, item)</td></tr>
        <tr><th scope="row">Cơ sở</th><td>\(each: stop.contacts, contact)</td></tr>
        <tr><th scope="row">Kết quả, ảnh, ký nhận</th><td><div class="write"></div></td></tr>
        </tbody></table>
        """
    }

    private func item(_ item: CollaboratorDay.Item) -> HTML {
        guard let due = item.due else { return "<div>\(item.words)</div>" }
        return due < sheet.day
            ? "<div>\(item.words), <strong>trễ hạn \(due.vietnamese)</strong></div>"
            : "<div>\(item.words), hạn \(due.vietnamese)</div>"
    }

    private func contact(_ contact: CollaboratorDay.Contact) -> HTML {
        let known = [contact.representative, contact.phone, contact.address].compactMap { $0 }
        return "<div><strong>\(contact.name)</strong>\(if: !known.isEmpty, ": \(known.joined(separator: ", "))")</div>"
    }

    private var signatures: HTML {
        "<div class=\"signatures\"><span>Cộng tác viên</span><span>Người giao việc</span></div>"
    }
}
