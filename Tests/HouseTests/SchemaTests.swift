import Testing

@Suite struct SchemaTests {
    static func schema() throws -> SchemaText {
        let files = Repository.files(under: "Sources/KhuyenCong/Schema", ending: ".swift")
        return try SchemaText(files.map(Repository.text))
    }

    /// Sources are never deleted, and an index over nine codes would cost each booking and serve no query.
    private static let exempt: Set = ["amount_entry(source_code)"]

    /// Neither engine indexes the columns that refer; without an index each delete and each join reads the whole table.
    @Test func `every foreign key has an index`() throws {
        let schema = try SchemaTests.schema()

        try #require(schema.foreignKeys.count > 20)
        #expect(Set(schema.unindexed.map(\.name)) == SchemaTests.exempt)
    }

    /// PostgreSQL folds bare names; others would have to be quoted in every query.
    @Test func `tables are named in lower case`() throws {
        let names = try SchemaTests.schema().tables.filter { !$0.contains(pattern: "^[a-z][a-z0-9_]*$") }

        #expect(names == [])
    }

    /// A name alone would outlive the anonymising of its person.
    @Test func `an officer who is named in a row stands there with their account`() throws {
        let columns = try SchemaTests.schema().columns.filter { $0.value.contains("officer_name") }

        try #require(columns.count > 20)
        #expect(columns.filter { !$0.value.contains("account_id") }.keys.sorted() == [])
    }

    @Test func `a missing index is found`() throws {
        let schema = try SchemaText([
            """
            CREATE TABLE child (
                id {identity},
                parent_id {integer} NOT NULL REFERENCES parent (id),
                other_id {integer} REFERENCES other (id),
                map {integer},
                code {text} CHECK (code IN ('a', 'b')),
                FOREIGN KEY (map, code) REFERENCES unit (map, code),
                UNIQUE (code, map)
            ){strict};
            CREATE INDEX child_other ON child (other_id, id);
            ALTER TABLE child ADD COLUMN late_id {integer} REFERENCES late (id);
            """
        ])

        #expect(schema.tables == ["child"])
        #expect(schema.unindexed.map(\.name) == ["child(parent_id)", "child(late_id)"])
    }
}
