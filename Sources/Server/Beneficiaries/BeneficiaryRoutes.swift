package import Database
package import KhuyenCong

/// The beneficiaries, as pages and as JSON.
package struct BeneficiaryRoutes: RouteGroup {
    private let desk: BeneficiaryDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        desk = BeneficiaryDesk(beneficiaries: Beneficiaries(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        BeneficiaryListPages(desk: desk).add(to: &table)
        BeneficiaryPages(desk: desk).add(to: &table)
        BeneficiaryMergePages(desk: desk).add(to: &table)
        BeneficiaryAPI(desk: desk).add(to: &table)
        BeneficiaryMergeAPI(desk: desk).add(to: &table)
    }
}

struct BeneficiaryDesk: Sendable {
    let beneficiaries: Beneficiaries
    let now: @Sendable () -> Moment
}
