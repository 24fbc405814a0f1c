import Database

/// A project of a beneficiary, with what it brings this beneficiary at the furthest stage known.
package struct BeneficiaryProject: Sendable, Hashable {
    package let id: Int64
    package let title: String
    package let year: Int
    /// In the order of the sources; only the beneficiary's own lines count.
    package let amounts: [FundingSource.Code: Dong]
}

/// The projects of a beneficiary and of those merged into it.
package struct BeneficiaryProjects: Sendable, Hashable {
    /// The latest first.
    package let projects: [BeneficiaryProject]

    /// Over all projects; a source without an amount is left out.
    package var sums: [FundingSource.Code: Dong] {
        projects.reduce(into: [:]) { sums, project in
            sums.merge(project.amounts, uniquingKeysWith: +)
        }
    }
}

extension Beneficiaries {
    /// One statement beside finding the beneficiary, however many projects there are.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func projects(of id: Int64, for officer: Officer) async throws -> BeneficiaryProjects {
        try officer.require(.viewBeneficiaries)
        return try await database.read { transaction in
            let beneficiary = try Beneficiary.find(id, in: transaction)
            try BeneficiaryPolicy.require(.viewBeneficiaries, on: beneficiary, by: officer)
            var projects: [BeneficiaryProject] = []
            try transaction.forEach(
                """
                SELECT p.id, p.title, p.year, s.source_code, CAST(SUM(s.amount) AS BIGINT)
                FROM standing s JOIN project p ON p.id = s.project_id
                WHERE s.beneficiary_id = \(id)
                GROUP BY p.id, p.title, p.year, s.source_code
                ORDER BY p.year DESC, p.id DESC, s.source_code
                """
            ) { row in
                let project: Int64 = try row.get(0)
                let before = projects.last?.id == project ? projects.removeLast().amounts : [:]
                let source: FundingSource.Code = try row.get(3)
                projects.append(
                    BeneficiaryProject(
                        id: project,
                        title: try row.get(1),
                        year: try row.get(2),
                        amounts: before.merging([source: try row.get(4)]) { $1 }
                    )
                )
            }
            return BeneficiaryProjects(projects: projects)
        }
    }
}
