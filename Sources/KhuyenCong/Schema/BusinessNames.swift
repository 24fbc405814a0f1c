import Database

extension Schema {
    /// "Hộ KD X" is "Hộ kinh doanh X": the keys of earlier rows are written out as new ones are.
    static let businessNames = Migration(
        "079 business names",
        """
        UPDATE beneficiary SET name_key = trim(replace(' ' || name_key || ' ', ' kd ', ' kinh doanh '))
        WHERE (' ' || name_key || ' ') LIKE '% kd %';
        UPDATE beneficiary SET form = 'household' WHERE form IS NULL AND name_key LIKE 'ho kinh doanh %';
        """
    )
}
