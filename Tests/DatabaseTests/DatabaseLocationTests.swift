import Database
import TestSupport
import Testing

@Suite struct DatabaseLocationTests {
    @Test(arguments: [
        ("postgres://a@b/c", DatabaseLocation.postgres(url: "postgres://a@b/c")),
        ("postgresql://b/c", .postgres(url: "postgresql://b/c")),
        (":memory:", .memory),
        ("data/khuyencong.db", .sqlite(path: "data/khuyencong.db")),
        ("postgres.db", .sqlite(path: "postgres.db")),
    ])
    func `an address names a server, another text a file`(text: String, expected: DatabaseLocation) {
        #expect(DatabaseLocation(text) == expected)
    }
}
