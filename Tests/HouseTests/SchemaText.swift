import Foundation

/// The schema as the migrations spell it: tables, their keys and their indexes.
struct SchemaText {
    struct ForeignKey: Hashable {
        let table: String
        let columns: [String]

        var name: String { "\(table)(\(columns.joined(separator: ", ")))" }
    }

    private(set) var tables: Set<String> = []
    private(set) var columns: [String: Set<String>] = [:]
    private(set) var foreignKeys: [ForeignKey] = []
    private(set) var indexes: [ForeignKey] = []

    init(_ sources: [String]) throws {
        for sql in sources {
            for table in try sql.captures(of: #"CREATE TABLE (\w+) \(([\s\S]*?)\)\{strict\}"#) {
                tables.insert(table[1])
                for definition in SchemaText.definitions(table[2]) {
                    try add(definition, to: table[1])
                }
            }
            for column in try sql.captures(of: #"ALTER TABLE (\w+) ADD COLUMN ([^;]+)"#) {
                try add(column[2], to: column[1])
            }
            for index in try sql.captures(of: #"CREATE (?:UNIQUE )?INDEX \w+ ON (\w+) \(([^)]*)\)"#) {
                indexes.append(ForeignKey(table: index[1], columns: SchemaText.names(index[2])))
            }
        }
    }

    /// Foreign keys by which a delete or a join would read the whole table.
    var unindexed: [ForeignKey] {
        foreignKeys.filter { key in
            !indexes.contains { $0.table == key.table && Set($0.columns.prefix(key.columns.count)) == Set(key.columns) }
        }
    }

    private mutating func add(_ definition: String, to table: String) throws {
        let words = definition.trimmingCharacters(in: .whitespacesAndNewlines)
        let column = words.prefix { $0 != " " }
        if let key = try words.captures(of: #"^FOREIGN KEY \(([^)]*)\)"#).first {
            foreignKeys.append(ForeignKey(table: table, columns: SchemaText.names(key[1])))
        } else if let key = try words.captures(of: #"^(?:PRIMARY KEY|UNIQUE) \(([^)]*)\)"#).first {
            indexes.append(ForeignKey(table: table, columns: SchemaText.names(key[1])))
        } else {
            columns[table, default: []].insert(String(column))
            if words.contains(" REFERENCES ") {
                foreignKeys.append(ForeignKey(table: table, columns: [String(column)]))
            }
            if words.contains(" UNIQUE") || words.contains(" PRIMARY KEY") || words.contains("{identity}") {
                indexes.append(ForeignKey(table: table, columns: [String(column)]))
            }
        }
    }

    /// The comma-separated parts outside of parentheses.
    private static func definitions(_ body: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in body {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    private static func names(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
}
