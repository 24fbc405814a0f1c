package import Database
package import KhuyenCong

/// The money of files after the decision: contracts, payments, vouchers, what is open, what auditors ask.
package struct MoneyRoutes: RouteGroup {
    private let desk: MoneyDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        desk = MoneyDesk(database, now: now)
    }

    package func add(to table: inout RouteTable) {
        MoneyPages(desk: desk).add(to: &table)
        MoneyAPI(desk: desk).add(to: &table)
        ConclusionPages(desk: desk).add(to: &table)
        ReconciliationPages(desk: desk).add(to: &table)
        ReconciliationAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct MoneyDesk: Sendable {
    let dossiers: Dossiers
    let payments: Payments
    let conclusions: Conclusions
    let reconciliations: Reconciliations
    let drafts: ActDrafts
    let units: AdminUnits
    let now: @Sendable () -> Moment

    init(_ database: Database, now: @escaping @Sendable () -> Moment) {
        dossiers = Dossiers(database)
        payments = Payments(database)
        conclusions = Conclusions(database)
        reconciliations = Reconciliations(database)
        drafts = ActDrafts(database)
        units = AdminUnits(database)
        self.now = now
    }

    func trail(_ context: AppContext) async throws -> MoneyTrail {
        try await payments.trail(context.dossierCode(), by: context.requireOfficer())
    }
}

/// The lists about money, side by side as tabs.
enum MoneyTabs {
    static func html(_ current: SiteURL) -> HTML {
        let tabs: [(url: SiteURL, title: String)] = [
            (.outstandingAdvances, "Công nợ tạm ứng"), (.moneyReview, "Rà soát"),
            (.reconciliations, "Đối chiếu danh sách"),
            (.yearEndReconciliation, "Đối chiếu cuối năm"),
        ]
        return """
            <nav class="tabs" aria-label="Thu chi"><ul>\(each: tabs, { tab in
                """
                <li><a href="\(tab.url)"\(attribute: "aria-current", tab.url == current ? "page" : nil)>\
                \(tab.title)</a></li>
                """
            })</ul></nav>
            """
    }
}
