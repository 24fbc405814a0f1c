/// What was published of one province: the projects and the money of a kind, a source and a year.
///
/// The file holds Nghệ An, Hà Tĩnh and Đắk Lắk 2016–2020 and Thanh Hóa 2021–2022, on the map of 63 provinces. Totals by
/// source are the published ones; where a publication divides no further, the division by kind and year is invented.
struct DemoFigure: Sendable, Equatable {
    let province: String
    let year: Int
    let kind: ActivityKind.Code
    let source: FundingSource.Code
    let projects: Int
    /// Đồng.
    let support: Int64
    let counterpart: Int64
}

extension DemoFigure {
    static let file = "demonstration-figures.tsv"

    /// - Throws: `ReferenceFilesMissing`, `DemoFiguresDamaged`.
    static func all() throws -> [DemoFigure] {
        try ReferenceSeedsFolder.rows(of: file).map { fields in
            guard let figure = DemoFigure(fields) else {
                throw DemoFiguresDamaged(line: fields.joined(separator: " "))
            }
            return figure
        }
    }

    private init?(_ fields: [Substring]) {
        guard fields.count == 7,
            let year = Int(fields[1]),
            let kind = ActivityKind.Code(rawValue: String(fields[2])),
            let source = FundingSource.Code(rawValue: String(fields[3])),
            let projects = Int(fields[4]),
            let support = Int64(fields[5]),
            let counterpart = Int64(fields[6])
        else { return nil }
        province = String(fields[0])
        self.year = year
        self.kind = kind
        self.source = source
        self.projects = projects
        self.support = support
        self.counterpart = counterpart
    }
}

struct DemoFiguresDamaged: Error, Equatable {
    let line: String
}
