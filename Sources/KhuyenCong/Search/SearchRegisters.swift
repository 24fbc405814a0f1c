import Database

/// The registers of which the database keeps no folded words.
///
/// They are small beside projects and establishments, so what the officer may see is folded here, row by row.
struct SearchRegisters {
    let words: SearchWords
    let officer: Officer
    let today: Day
    let tx: Transaction

    func find(_ kind: FoundKind) throws -> [Found] {
        switch kind {
        case .dossier, .project, .beneficiary, .organisation: []
        case .collaborator: try collaborators()
        case .product: try products()
        case .tradeNotice: try tradeNotices()
        case .plan: try plans()
        case .programme: try programmes()
        case .conference: try conferences()
        case .frozenReport: try frozenReports()
        }
    }

    private func collaborators() throws -> [Found] {
        let visible = CollaboratorPolicy.visible(officer.territory(.viewBeneficiaries))
        return try Collaborator.rows(visible, in: tx).filter { person in
            !person.isAnonymised
                && words.occur(in: [person.name, person.phone, person.decision] + person.communes.map(\.name))
        }.map { person in
            Found(.collaborator, person.id, person.name, detail: [person.communes.map(\.name).joined(separator: ", ")])
        }
    }

    /// A judge finds the products of the own groups, and no establishment that the contest hides.
    private func products() throws -> [Found] {
        let seen = try Contests.seen(by: officer, in: tx)
        let contests = try Contests.details(of: seen, by: officer, on: today, in: tx)
        return contests.flatMap { detail in
            let contest = detail.contest
            let place = "bình chọn \(contest.level.name) năm \(contest.year), \(contest.placeName)"
            return detail.entries.filter { entry in
                let establishment = detail.namesEstablishments ? entry.establishment : nil
                return words.occur(in: [entry.product, establishment, entry.certificate?.number])
            }.map { Found(.product, $0.id, code: $0.certificate?.number, $0.product, detail: [place]) }
        }
    }

    /// Those of the officer's places, and what is open anywhere.
    private func tradeNotices() throws -> [Found] {
        let condition: SQL = """
            (\(MatchingPolicy.sees("n", .viewProjects, officer))
                OR (n.ended_for IS NULL AND n.open_until >= \(today)))
            """
        return try TradeNotice.rows(condition, in: tx).filter { notice in
            words.occur(in: [notice.title, notice.party, notice.words])
        }.map { notice in
            Found(
                .tradeNotice,
                notice.id,
                notice.title,
                detail: [notice.side.name.lowercased(), notice.party],
                isElsewhere: !officer.territory(.viewProjects).contains(province: notice.provinceNow)
            )
        }
    }

    private func plans() throws -> [Found] {
        try AnnualPlan.rows("TRUE", in: tx).filter { plan in
            PlanPolicy.maySee(province: plan.provinceNow, by: officer)
                && words.occur(in: [plan.name, plan.decision.number])
        }.map { Found(.plan, $0.id, code: $0.decision.number, $0.name) }
    }

    private func programmes() throws -> [Found] {
        try Programme.rows("TRUE", in: tx).filter { programme in
            PlanPolicy.maySee(province: programme.provinceNow, by: officer)
                && words.occur(in: [programme.name, programme.provinceName, programme.decision.number])
        }.map { programme in
            let years = "\(programme.years.lowerBound)–\(programme.years.upperBound)"
            return Found(.programme, programme.id, code: programme.decision.number, programme.name, detail: [years])
        }
    }

    private func conferences() throws -> [Found] {
        try Conference.rows("TRUE", in: tx).filter { conference in
            ConferencePolicy.maySee(conference, by: officer)
                && words.occur(in: [
                    conference.name, conference.placeName, conference.theme, conference.host, conference.venue,
                ])
        }.map { Found(.conference, $0.id, $0.name, detail: [$0.placeName, $0.theme]) }
    }

    private func frozenReports() throws -> [Found] {
        try FrozenRecords.rows("\(FrozenPolicy.visible(officer)) ORDER BY r.id DESC", in: tx).filter { report in
            words.occur(in: [report.number, report.title, report.subtitle, "BC\(report.id)"])
        }.map { report in
            Found(
                .frozenReport,
                report.id,
                code: report.number ?? "BC\(report.id)",
                report.title,
                detail: [report.subtitle]
            )
        }
    }
}
