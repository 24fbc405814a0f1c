package import Database
package import KhuyenCong

/// The reference data: places, activity kinds, funding sources, norms, rules, conditions.
package struct ReferenceRoutes: RouteGroup {
    private let desk: ReferenceDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        desk = ReferenceDesk(
            adminUnits: AdminUnits(database),
            kinds: ActivityKinds(database),
            sources: FundingSources(database),
            norms: Norms(database),
            rules: Rules(database),
            eligibility: Eligibility(database),
            now: now
        )
    }

    package func add(to table: inout RouteTable) {
        ReferencePages(desk: desk).add(to: &table)
        AdminUnitPages(desk: desk).add(to: &table)
        ActivityKindPages(desk: desk).add(to: &table)
        FundingSourcePages(desk: desk).add(to: &table)
        NormPages(desk: desk).add(to: &table)
        RulePages(desk: desk).add(to: &table)
        PaperRulePages(desk: desk).add(to: &table)
        EligibilityPages(desk: desk).add(to: &table)
        ReferenceAPI(desk: desk).add(to: &table)
        NormAPI(desk: desk).add(to: &table)
        RuleAPI(desk: desk).add(to: &table)
        PaperRuleAPI(desk: desk).add(to: &table)
    }
}

/// The front doors that these pages share.
struct ReferenceDesk: Sendable {
    let adminUnits: AdminUnits
    let kinds: ActivityKinds
    let sources: FundingSources
    let norms: Norms
    let rules: Rules
    let eligibility: Eligibility
    let now: @Sendable () -> Moment
}

extension Officer {
    /// Whether they may change law that holds for the whole country.
    var editsNationalReference: Bool {
        may(.editReference) && territory(.editReference).isNation
    }
}
