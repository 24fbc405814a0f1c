import KhuyenCong
import Vietnamese

/// What an auditor looks at first, over all files that one sees.
struct MoneyReviewView {
    let review: MoneyReview
    let today: Day
    let context: AppContext

    var page: Page {
        Page(
            "Rà soát kinh phí",
            section: .payments,
            summary: SummaryLine(["các hồ sơ trong phạm vi của ông/bà", "ngày \(today.vietnamese)"]).html,
            body: MoneyTabs.html(.moneyReview) + figures + conclusions + doubts + claims + overrides + late + relatives
        )
    }

    private var figures: HTML {
        FigureCard.row([
            FigureCard("Kết luận chưa thực hiện", String(review.conclusions.count), note: lateConclusions),
            FigureCard("Chứng từ trùng", String(review.claims.count), note: "đề nghị quyết toán nhiều lần"),
            FigureCard("Việc vượt quy định", String(review.overrides.count), note: "có lý do ghi lại"),
            FigureCard("Hạch toán chậm", String(review.late.count), note: "quá \(review.lateAfterDays) ngày"),
        ])
    }

    private var lateConclusions: String {
        let late = review.conclusions.filter { $0.isLate(on: today) }.count
        return late == 0 ? "không có kết luận quá hạn" : "\(late) kết luận quá hạn"
    }

    private func panel(_ title: String, note: String? = nil, isEmpty: Bool, _ none: String, _ content: HTML) -> HTML {
        Panel(title, note: note, content: isEmpty ? "<p>\(none)</p>" : content).html
    }

    private var conclusions: HTML {
        let table = DataTable<Conclusion>(
            "Kết luận chưa thực hiện xong",
            columns: [
                .init("Kết luận") { "<a href=\"\(SiteURL.conclusion($0.id))\">\($0.finding)</a>" },
                .init("Cơ quan") { "\($0.office) \($0.number ?? "")" },
                .init("Hồ sơ") { file($0.dossierID, $0.title) },
                .init("Số tiền", unit: ProjectLabels.unit, .figure) { "\(ProjectLabels.millions($0.amount))" },
                .init("Hạn", .code) { conclusion in
                    """
                    \(conclusion.dueOn?.vietnamese ?? "không ghi")\
                    \(if: conclusion.isLate(on: today), " \(Tag(.late, "quá hạn").html)")
                    """
                },
            ]
        )
        return panel(
            "Kết luận kiểm toán, thanh tra",
            isEmpty: review.conclusions.isEmpty,
            "Không có kết luận nào chờ thực hiện.",
            table.html(review.conclusions)
        )
    }

    private var doubts: HTML {
        MoneyDoubtsView(doubts: review.doubts).html
    }

    private var claims: HTML {
        let table = DataTable<RepeatedClaim>(
            "Chứng từ được đề nghị quyết toán nhiều lần",
            columns: [
                .init("Chứng từ") { claim in
                    "\(claim.claims.first?.voucher.kind.name ?? "") \(claim.claims.first?.voucher.printedNumber ?? "")"
                },
                .init("Người bán") {
                    "\($0.claims.first?.voucher.seller ?? $0.claims.first?.voucher.sellerTaxCode ?? "")"
                },
                .init("Hồ sơ") { claim in HTML(claim.claims.map { "<div>\(file($0.dossierID, $0.title))</div>" }) },
                .init("Số tiền từng lần", unit: ProjectLabels.unit, .figure) { claim in
                    HTML(claim.claims.map { "<div>\(MoneyWriter.inMillions($0.voucher.gross.amount))</div>" })
                },
            ]
        )
        return panel(
            "Chứng từ trùng",
            isEmpty: review.claims.isEmpty,
            "Không có chứng từ nào được đề nghị quyết toán hai lần.",
            table.html(review.claims)
        )
    }

    private var overrides: HTML {
        let table = DataTable<MoneyReview.Overridden>(
            "Việc đã làm vượt quy định",
            columns: [
                .init("Hồ sơ") { file($0.dossierID, $0.title) },
                .init("Việc") { "\($0.act.name)<small>\($0.day.vietnamese), \($0.officer)</small>" },
                .init("Nội dung") { "<strong>\($0.rule.name).</strong> \($0.sentence)" },
                .init("Lý do") { "\($0.reason)" },
            ]
        )
        return panel(
            "Việc vượt quy định",
            isEmpty: review.overrides.isEmpty,
            "Chưa có việc nào được làm vượt quy định.",
            table.html(review.overrides)
        )
    }

    private var late: HTML {
        let table = DataTable<MoneyReview.LatePayment>(
            "Khoản chi hạch toán chậm",
            columns: [
                .init("Hồ sơ") { file($0.payment.dossierID, $0.title) },
                .init("Khoản chi") { "\($0.payment.kind.name)" },
                .init("Số tiền", unit: ProjectLabels.unit, .figure) {
                    "\(MoneyWriter.inMillions($0.payment.amount.amount))"
                },
                .init("Ngày văn bản", .code) { "\($0.payment.decidedOn.vietnamese)" },
                .init("Hạch toán", .code) { "\($0.payment.terms.bookedOn?.vietnamese ?? "")" },
                .init("Chậm", unit: "ngày", .figure) { "\($0.days)" },
            ]
        )
        let filter = FilterBar(
            .moneyReview,
            fields: [
                FilterBar.text("Quá số ngày", name: MoneyPages.Name.late, value: String(review.lateAfterDays))
            ],
            isFiltered: review.lateAfterDays != review.lateRule?.value
        ).html
        return panel(
            "Hạch toán chậm",
            note: "từ ngày văn bản đến ngày kho bạc hạch toán",
            isEmpty: false,
            "",
            filter + (review.late.isEmpty ? "<p>Không có khoản chi nào hạch toán chậm.</p>" : table.html(review.late))
        )
    }

    private var relatives: HTML {
        panel(
            "Cơ sở có liên quan",
            isEmpty: review.relatives.isEmpty,
            "Không có hai cơ sở nào cùng số điện thoại, tài khoản, địa chỉ hay người đại diện.",
            RelatedOwnersView(groups: review.relatives, context: context).html
        )
    }

    private func file(_ id: Int64, _ title: String) -> HTML {
        "<a href=\"\(SiteURL.moneyTrail("HS\(id)"))\">HS\(id)</a> \(DossierLabels.title(title))"
    }
}
