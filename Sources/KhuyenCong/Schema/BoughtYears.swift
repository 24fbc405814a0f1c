import Database

extension Schema {
    /// The year that a bought machine was made in; of rows from before nobody has told it.
    static let boughtYears = Migration(
        "065 bought years",
        "ALTER TABLE bought_machine ADD COLUMN made_in_year {integer};"
    )
}
