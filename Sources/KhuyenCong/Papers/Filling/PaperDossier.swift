import Database
import Vietnamese

/// A file of a project as its papers tell it, read once in one transaction.
///
/// Only what the file itself says: what the store knows of a firm from elsewhere is not printed here.
struct PaperDossier {
    let view: DossierView
    let proposal: Proposal
    let territories: Territories
    let lines: [Line]
    /// The last budget year, extensions included.
    let untilYear: Int
    /// The national agency as it is named today; nil where no organisation is one, or several are.
    let agency: String?
    let money: PaperMoney

    /// One line of the estimate, with the results that were planned and reached.
    struct Line {
        let position: Int
        let proposed: ProposalLine
        /// "Xã Anh Sơn, Tỉnh Nghệ An"; nil where the place is named later.
        let place: String?
        let beneficiary: String?
        let quantities: [Quantity]

        /// What is supported, in words.
        var content: String {
            proposed.item?.officialName ?? proposed.kind.officialName
        }

        /// The names of the machines of the approved list.
        let machines: [String]

        /// What is paid for, as closely as it was said.
        var costItem: String {
            proposed.costItem ?? (machines.isEmpty ? content : machines.joined(separator: "; "))
        }
    }

    var dossier: Dossier { view.dossier }

    static func load(_ view: DossierView, _ territories: Territories, in tx: Transaction) throws -> PaperDossier {
        let dossier = view.dossier
        let day = view.history.last?.day ?? dossier.approvedOn ?? Day.firstOfYear(2026)
        let proposal = Proposal(.lenient(dossier.proposal), on: day, territories)
        let quantities = try storedQuantities(of: dossier.id, in: tx)
        let untilYear: Int? = try tx.value(
            "SELECT p.until_year FROM project p JOIN dossier d ON d.project_id = p.id WHERE d.id = \(dossier.id)"
        )
        let agencies: [String] = try tx.rows(
            """
            SELECT name FROM organisation_term
            WHERE kind = \(OrganisationKind.nationalAgency) AND superseded_at IS NULL AND valid_until IS NULL
            """
        ) { try $0.get(0) }
        return PaperDossier(
            view: view,
            proposal: proposal,
            territories: territories,
            lines: proposal.lines.enumerated().map { offset, line in
                let stored = view.lines.first { $0.position == offset + 1 }
                return Line(
                    position: offset + 1,
                    proposed: line,
                    place: place(line.place, stored, territories),
                    beneficiary: stored?.beneficiaryName ?? line.beneficiary?.name,
                    quantities: quantities[offset + 1] ?? line.quantities,
                    machines: machines(of: offset + 1, view, proposal)
                )
            },
            untilYear: untilYear ?? proposal.untilYear,
            agency: agencies.count == 1 ? agencies.first : nil,
            money: try PaperMoney.load(view, in: tx)
        )
    }

    /// The approved list, or what a draft proposes.
    private static func machines(of line: Int, _ view: DossierView, _ proposal: Proposal) -> [String] {
        let approved = view.machines.filter { $0.line == line }.map(\.name)
        return approved.isEmpty ? proposal.machines.filter { $0.line == line }.map(\.name) : approved
    }

    private static func place(_ place: PlaceKey?, _ stored: DossierLine?, _ territories: Territories) -> String? {
        guard let place else { return stored?.placeName }
        let name = territories.name(place.map, place.code)
        let province = territories.province(of: place.map, code: place.code)
        guard let province, province.code != place.code else { return name }
        return "\(name), \(province.name)"
    }

    private static func storedQuantities(of id: Int64, in tx: Transaction) throws -> [Int: [Quantity]] {
        var found: [Int: [Quantity]] = [:]
        try tx.forEach(
            """
            SELECT d.position, q.measure, q.planned, q.done
            FROM dossier_line d JOIN line_quantity q ON q.line_id = d.line_id
            WHERE d.dossier_id = \(id) ORDER BY d.position, q.measure
            """
        ) { row in
            let measure: String = try row.get(1)
            guard let measure = Quantity.Measure(rawValue: measure) else { return }
            found[try row.get(0), default: []].append(
                Quantity(measure: measure, planned: try row.get(2), done: try row.get(3))
            )
        }
        return found
    }
}

extension PaperDossier {
    /// The latest act of a kind.
    func act(_ act: ProjectAct) -> ActRecord? {
        view.history.first { $0.act == act }
    }

    /// What all acceptances of the file say, the latest first.
    var acceptances: [Acceptance] {
        view.history.filter { $0.act == .accept }.map { Acceptance(.lenient($0.fields)) }
    }

    /// The report of a month; the latest one where no month is named.
    func report(month: Int?, year: Int?) -> ProgressReport? {
        view.history.filter { $0.act == .report }.map { ProgressReport(.lenient($0.fields)) }.first { report in
            (month == nil || report.month == month) && (year == nil || report.year == year)
        }
    }

    /// "Số 05/HĐ-KC ngày 15/03/2026" as papers cite another paper; nil where there is none.
    static func citation(_ record: ActRecord?) -> String? {
        guard let record else { return nil }
        return "\(record.document.number ?? "……") ngày \(record.day.vietnamese)"
    }

    var contract: String { PaperDossier.citation(act(.contract)) ?? "" }
}
