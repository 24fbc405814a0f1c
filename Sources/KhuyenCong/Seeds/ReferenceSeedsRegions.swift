import Database

extension ReferenceSeeds {
    /// The three regions, and the province of the map until 2025-06-30 on each line.
    static func seedRegions(_ transaction: Transaction) throws {
        let lines = try ReferenceSeedsFolder.rows(of: "regions.tsv").map { $0.map(String.init) }
        var regions: [String] = []
        for line in lines where !regions.contains(line[0]) {
            regions.append(line[0])
            try transaction.execute(
                """
                INSERT INTO region (code, name, valid_from, valid_until, citation, evidence)
                VALUES (\(line[0]), \(line[1]), \(Day(line[3])), \(Day(line[4])), \(line[5]), \(line[6]))
                """
            )
        }
        try transaction.insertMany(
            into: "region_province",
            columns: ["region_code", "province_code"],
            rows: lines.map { [.text($0[0]), .text($0[2])] }
        )
    }
}
