import Database

/// Which files of a province stand together on one paper (biểu tổng hợp).
package struct PaperRegisterQuery: Sendable, Hashable {
    package let form: PaperForm
    package let level: ProgrammeLevel
    /// Province code of today's map.
    package let province: String
    package let year: Int
    /// Of a monthly report; 1 to 12.
    package let month: Int?

    package init(form: PaperForm, level: ProgrammeLevel, province: String, year: Int, month: Int? = nil) {
        self.form = form
        self.level = level
        self.province = province
        self.year = year
        self.month = month
    }
}

extension PaperForm {
    /// The forms that an office makes of all its files together.
    package static let registers: [PaperForm] = [.registration, .progress, .reconciliation]

    package var isRegister: Bool { PaperForm.registers.contains(self) }
}

extension Papers {
    /// More files than any province runs in a year; above it the paper would be cut off silently.
    private static let mostFiles = 500

    /// A form of all files of a province and year.
    ///
    /// - Throws: `Refusal` (forbidden; missing outside the officer's territory; invalid), `DatabaseError`,
    ///   `ReferenceFilesMissing`.
    package func register(_ query: PaperRegisterQuery, for officer: Officer) async throws -> PaperFile {
        try officer.require(.viewProjects)
        guard officer.territory(.viewProjects).contains(province: query.province) else { throw Refusal.missing }
        guard query.form.isRegister else { throw Refusal.missing }
        if query.form == .progress, query.month == nil {
            throw Refusal.invalid("Chọn tháng của báo cáo tiến độ.", field: "month")
        }
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let papers = try Papers.files(query, in: tx).map { id in
                let view = try DossierView.load(.dossier(id), by: officer, in: tx)
                return try PaperDossier.load(view, territories, in: tx)
            }
            let file = try Papers.fill(query, papers, territories, today: today(), in: tx)
            return PaperFile(name: query.fileName, bytes: file.bytes)
        }
    }

    private static func files(_ query: PaperRegisterQuery, in tx: Transaction) throws -> [Int64] {
        let states = ProjectState.allCases.filter { state in
            state != .stopped
                && PaperForm.offered(in: state, level: query.level, scheme: .single).contains(query.form)
        }
        let ids: [Int64] = try tx.rows(
            """
            SELECT d.id FROM dossier d JOIN project p ON p.id = d.project_id
            WHERE d.province_now = \(query.province) AND d.level = \(query.level)
                AND d.state IN (\(list: states)) AND p.year <= \(query.year) AND p.until_year >= \(query.year)
            ORDER BY p.sort_key, d.id LIMIT \(mostFiles + 1)
            """
        ) { try $0.get(0) }
        guard ids.count <= mostFiles else {
            throw Refusal.invalid("Nhiều hơn \(mostFiles) đề án trong một biểu; không lập được.")
        }
        return ids
    }

    private static func fill(
        _ query: PaperRegisterQuery,
        _ papers: [PaperDossier],
        _ territories: Territories,
        today: Day,
        in tx: Transaction
    ) throws -> PaperFile {
        let use = PaperUse(province: query.province, level: query.level, day: today)
        let head = PaperHead(department: territories.name(.of2025, query.province), query.level)
        let preparer = PaperSigner(title: "Người lập biểu", name: nil)
        let leader = PaperSigner(title: "Giám đốc Sở Công Thương", name: nil)
        switch query.form {
        case .registration:
            let form = RegistrationForm(
                head: head,
                year: query.year,
                lines: papers.map(\.registration),
                preparer: preparer,
                leader: leader
            )
            return try fill(form, for: use, in: tx)
        case .progress:
            let month = query.month ?? 0
            let form = ProgressForm(
                head: head,
                month: month,
                year: query.year,
                lines: papers.map { $0.progress(month: month, year: query.year) },
                difficulties: difficulties(papers, month: month, year: query.year),
                proposals: "",
                preparer: preparer,
                leader: leader
            )
            return try fill(form, for: use, in: tx)
        default:
            return try fill(reconciliation(query, papers, head), for: use, in: tx)
        }
    }

    private static func reconciliation(
        _ query: PaperRegisterQuery,
        _ papers: [PaperDossier],
        _ head: PaperHead
    ) -> ReconciliationForm {
        // Several implementers stand on one table, so none is the other party of all of it.
        let implementers = Set(papers.map(\.proposal.implementer))
        let nobody = PaperParty(name: "", address: "", taxCode: nil, account: nil, representative: "", position: "")
        return ReconciliationForm(
            head: head,
            year: query.year,
            giver: papers.first?.giver ?? nobody,
            implementer: implementers.count == 1 ? papers.first?.implementer ?? nobody : nobody,
            lines: papers.filter { $0.money.yearEnds[query.year] != nil }.map { $0.reconciliation(year: query.year) }
        )
    }

    /// What each file of the month tells, under its title; nil where all reported and none had any.
    private static func difficulties(_ papers: [PaperDossier], month: Int, year: Int) -> String? {
        let reports = papers.map { (title: $0.dossier.title, report: $0.report(month: month, year: year)) }
        let told = reports.compactMap { entry in entry.report?.difficulties.map { "\(entry.title): \($0)" } }
        if told.isEmpty { return reports.allSatisfy { $0.report != nil } && !reports.isEmpty ? nil : "" }
        return told.joined(separator: "\n")
    }
}

extension RegistrationForm {
    /// Mẫu 2 with the files given, as the Department sends it.
    init(of papers: [PaperDossier], year: Int?) {
        self.init(
            head: papers.first?.head(.department) ?? PaperHead(department: "", .national),
            year: year ?? papers.first?.proposal.year ?? 0,
            lines: papers.map(\.registration),
            preparer: PaperSigner(title: "Người lập biểu", name: nil),
            leader: PaperSigner(title: "Giám đốc Sở Công Thương", name: nil)
        )
    }
}

extension PaperHead {
    /// The head of a Department's own paper.
    fileprivate init(department province: String, _ programme: ProgrammeLevel) {
        self.init(
            superior: province.isEmpty ? "" : "Ủy ban nhân dân \(province)",
            office: "Sở Công Thương",
            number: nil,
            place: "",
            day: nil,
            receivers: [],
            programme: programme
        )
    }
}

extension PaperRegisterQuery {
    /// "mau-03a-40-2026-08.docx".
    fileprivate var fileName: String {
        let monthText = month.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? ""
        return "\(form.fileName.dropLast(".docx".count))-\(province)-\(year)\(monthText).docx"
    }
}
