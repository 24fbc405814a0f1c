import Database

extension Exports {
    /// Writes the projects of a filtered list to a file that an import reads back.
    ///
    /// - Returns: the number of rows written.
    /// - Throws: `Refusal`, `SpreadsheetError`, `DatabaseError`.
    @discardableResult
    package func write(
        _ filter: ProjectFilter,
        format: ExportFormat,
        to path: String,
        by officer: Officer
    ) async throws -> Int {
        try officer.require(.exportProjects)
        let territory = officer.territory(.exportProjects)
        let query = ProjectListQuery(filter).within(territory)
        return try await write(format, to: path) { _, tx in
            try filter.requireProvince(in: tx)
            let names = filter.search == nil ? [] : try FoldedName.implementers(territory, in: tx)
            let condition = try ProjectCondition(
                query.filter,
                territory: territory,
                search: ProjectSearch(filter.search, implementers: names),
                in: tx
            )
            return ExportSelection(condition: condition.sql)
        }
    }
}
