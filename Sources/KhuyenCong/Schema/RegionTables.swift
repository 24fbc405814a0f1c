import Database

extension Schema {
    /// The regions of the programme, each with the provinces that it is made of.
    static let regionTables = Migration(
        "023 regions",
        """
        CREATE TABLE region (
            code {text} PRIMARY KEY,
            name {text} NOT NULL CHECK (length(name) > 0),
            valid_from {text},
            valid_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL
        ){strict};
        CREATE TABLE region_province (
            region_code {text} NOT NULL REFERENCES region (code),
            province_code {text} NOT NULL,
            PRIMARY KEY (region_code, province_code)
        ){strict};
        """
    )
}
