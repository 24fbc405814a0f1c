import KhuyenCong

/// One contest: its products with what the sheets come to, its judges, and the forms of whoever runs it.
struct ContestView {
    let detail: ContestDetail
    let candidates: [ContestCandidate]
    let today: Day
    let forms: ContestForms

    private var contest: Contest { detail.contest }

    var page: Page {
        Page(
            contest.name,
            section: .contests,
            crumbs: [Crumb("Bình chọn sản phẩm", .contests)],
            actions: HTML("\(minutes)\(export)\(forms.begin)"),
            status: forms.fields.faults.status,
            body: """
                \(ErrorSummary(forms.part == ContestPages.Step.begin.rawValue ? forms.fields.faults : .none).html)
                \(forms.seat)\(facts)\(products)\(panel)\(forms.decide)\(forms.change)\(forms.again)
                """
        )
    }

    private var facts: HTML {
        Panel(
            "Thông tin chung",
            content: DefinitionList([
                ("Trạng thái", ContestLabels.tag(contest.state).html),
                ("Nhận sản phẩm đến", "\(contest.days.entriesUntil.vietnamese)"),
                (
                    "Chấm điểm",
                    "\(contest.days.judgingFrom.vietnamese) đến \(contest.days.judgingUntil.vietnamese)"
                ),
                ("Tên cơ sở", contest.hidesNames ? "giám khảo không thấy" : "giám khảo thấy"),
                ("Họp Hội đồng bình chọn", "\(contest.session.map(ContestLabels.session) ?? "—")"),
                (
                    "Quyết định công nhận",
                    "\(contest.decision.map { "\($0), ngày \(contest.decidedOn?.vietnamese ?? "")" })"
                ),
            ]).html
        ).html
    }

    /// The head of the judges signs what the sheets come to (Điều 16 khoản 3 Thông tư 26/2014/TT-BCT).
    private var minutes: HTML? {
        detail.isSealed ? nil : ButtonLink("Biên bản chấm", .contestMinutes(contest.id)).html
    }

    private var export: HTML? {
        detail.entries.isEmpty ? nil : ButtonLink("Xuất Excel", .contestExport(contest.id)).html
    }

    private var products: HTML {
        let sealed: HTML? =
            detail.isSealed && contest.state == .judging
            ? "<p class=\"note\">Phiếu chấm niêm phong đến khi đủ phiếu hoặc hết ngày chấm.</p>" : nil
        let table =
            detail.entries.isEmpty
            ? EmptyState("Chưa có sản phẩm nào.").html : ContestProductTable(detail: detail).html(detail.ranked)
        return Panel(
            "Sản phẩm",
            note: "\(detail.entries.count)",
            content: "\(sealed)\(table)\(forms.register(candidates))"
        ).html
    }

    private var panel: HTML {
        guard detail.mayRun || !detail.judges.isEmpty else { return .empty }
        let table = DataTable<ContestJudge>(
            "Ban giám khảo",
            columns: [
                .init("Giám khảo") { "\($0.name)" },
                .init("Nhóm sản phẩm") { judge in
                    "\(judge.groups.isEmpty ? "Tất cả" : judge.groups.map(\.name).sorted().joined(separator: ", "))"
                },
                .init("Trả lời") { judge in
                    "\(judge.answer?.name ?? "chưa trả lời")\(judge.reason.map { reason -> HTML in "<small>\(reason.name)</small>" })"
                },
            ]
        )
        return Panel(
            "Ban giám khảo",
            note: "mỗi nhóm số lẻ, từ 3 người nhận chấm",
            content: "\(detail.judges.isEmpty ? "<p>Chưa mời ai.</p>" : table.html(detail.judges))\(forms.invite)"
        ).html
    }
}

/// The products of a contest; scores stand in it once the sheets are open.
struct ContestProductTable {
    let detail: ContestDetail

    func html(_ entries: [ContestEntry]) -> HTML {
        DataTable<ContestEntry>("Sản phẩm dự bình chọn", columns: columns).html(entries)
    }

    private var columns: [DataTable<ContestEntry>.Column] {
        let names = detail.namesEstablishments
        let own = detail.own
        let known: [DataTable<ContestEntry>.Column] = [
            .init("Số", .code) { "\($0.position)" },
            .init("Sản phẩm") { entry in
                """
                <a href="\(SiteURL.contestEntry(entry.id))">\(entry.product)</a>\
                \(if: names, "<small>\(entry.establishment)</small>")
                """
            },
            .init("Nhóm") { "\($0.group.name)" },
        ]
        let mine: [DataTable<ContestEntry>.Column] = [
            .init("Phiếu của tôi") { entry in
                guard let sheet = own[entry.id] else { return "chưa chấm" }
                if !sheet.stands(for: entry) { return Tag(.waiting, "chấm lại bản mới").html }
                return "\(sheet.abstention?.name ?? ContestLabels.points(sheet.score))"
            }
        ]
        let state = DataTable<ContestEntry>.Column("Kết quả") { entry in
            if let reason = entry.ineligible {
                return "\(Tag(.late, "không đủ điều kiện").html)<small>\(reason)</small>"
            }
            if let certificate = entry.certificate { return "\(ContestLabels.certificate(certificate))" }
            return detail.contest.state == .decided ? "không được công nhận" : ""
        }
        let saysMore = detail.contest.state == .decided || detail.entries.contains { $0.ineligible != nil }
        return known + (detail.seat == nil ? [] : mine) + (detail.isSealed ? [] : scores) + (saysMore ? [state] : [])
    }

    private var scores: [DataTable<ContestEntry>.Column] {
        let tallies = detail.tallies
        // Once the council has decided, there is nothing left to talk about.
        let isOpen = detail.contest.state != .decided
        return [
            .init("Bình quân", unit: "điểm", .figure) { "\(ContestLabels.points(tallies[$0.id]?.mean))" },
            .init("Trung vị", unit: "điểm", .figure) { "\(ContestLabels.points(tallies[$0.id]?.median))" },
            .init("Chênh lệch", unit: "điểm", .figure) { entry in
                let tally = tallies[entry.id]
                let talks = isOpen && tally?.needsDiscussion == true
                let talk: HTML? = talks ? "<small>\(Tag(.waiting, "cần thảo luận").html)</small>" : nil
                return "\(ContestLabels.points(tally?.spread))\(talk)"
            },
            .init("Phiếu", .figure) { entry in
                let tally = tallies[entry.id]
                let abstained = tally?.abstained ?? 0
                return "\(tally?.scores.count ?? 0)\(if: abstained > 0, "<small>\(abstained) không chấm</small>")"
            },
        ]
    }
}
