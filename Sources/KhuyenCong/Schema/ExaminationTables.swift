import Database

extension Schema {
    /// What the daily examination of stored sums found; the row of a day is the claim of whoever examines on it.
    ///
    /// `differences` holds a sentence on each line.
    static let examinationTables = Migration(
        "046 examinations",
        """
        CREATE TABLE examination (
            id {identity},
            day {text} NOT NULL UNIQUE,
            started_at {integer} NOT NULL,
            finished_at {integer},
            differences {text}
        ){strict};
        """
    )
}
