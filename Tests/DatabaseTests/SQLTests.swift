import Database
import Testing

@Suite struct SQLTests {
    @Test func `values are bound and never part of the text`() {
        let name = "'; DROP TABLE place; --"

        let sql: SQL = "SELECT id FROM place WHERE code = \(name) AND year = \(2_026)"

        #expect(sql.text == "SELECT id FROM place WHERE code = ? AND year = ?")
        #expect(sql.values == [.text(name), .integer(2_026)])
    }

    @Test func `pieces nest with their values in order`() {
        let inner: SQL = "year BETWEEN \(2_016) AND \(2_020)"

        let sql: SQL = "SELECT \("a") FROM t WHERE \(inner) LIMIT \(50)"

        #expect(sql.text == "SELECT ? FROM t WHERE year BETWEEN ? AND ? LIMIT ?")
        #expect(sql.values == [.text("a"), .integer(2_016), .integer(2_020), .integer(50)])
    }

    @Test func `pieces join with a separator`() {
        let pieces: [SQL] = ["a = \(1)", "b = \(2)", "c"]

        #expect(pieces.joined(separator: " AND ") == "a = \(1) AND b = \(2) AND c")
        #expect([SQL]().joined(separator: " AND ").isEmpty)
    }

    @Test func `a list becomes one parameter for each value`() {
        let sql: SQL = "SELECT 1 WHERE x IN (\(list: ["a", "b", "c"]))"

        #expect(sql.text == "SELECT 1 WHERE x IN (?, ?, ?)")
        #expect(sql.values == [.text("a"), .text("b"), .text("c")])
    }

    @Test(arguments: [1, 2, 3])
    func `a filled list has one text however many values it has`(count: Int) {
        let sql: SQL = "SELECT 1 WHERE x IN (\(list: Array(1...count), filledTo: 3))"

        #expect(sql.text == "SELECT 1 WHERE x IN (?, ?, ?)")
        #expect(sql.values == [[1, 1, 1], [1, 2, 2], [1, 2, 3]][count - 1].map { .integer($0) })
    }

    @Test func `a list longer than it should be filled to keeps all its values`() {
        let sql: SQL = "SELECT 1 WHERE x IN (\(list: [1, 2, 3], filledTo: 2))"

        #expect(sql.values == [.integer(1), .integer(2), .integer(3)])
    }

    @Test func `an empty list matches nothing`() {
        let sql: SQL = "SELECT 1 WHERE x IN (\(list: [Int]()))"

        #expect(sql.text == "SELECT 1 WHERE x IN (NULL)")
    }

    @Test func `an identifier is quoted`() {
        let sql: SQL = "SELECT \(identifier: "order") FROM \(identifier: "project_2")"

        #expect(sql.text == "SELECT \"order\" FROM \"project_2\"")
    }

    @Test func `optionals, truth values and raw values are bound as they are stored`() {
        enum Stage: String, SQLEncodable {
            case approved
        }

        let sql: SQL = "\(Int?.none) \(true) \(false) \(Stage.approved) \(1.5) \([UInt8]([1, 2]))"

        #expect(
            sql.values == [.null, .integer(1), .integer(0), .text("approved"), .real(1.5), .bytes([1, 2])]
        )
    }
}
