/// How many projects each province gets in each year, on the map of the time.
struct DemoPlan {
    static let years = 2007...2026
    static let defaultProjects = 12_000
    static let smallest = 1_000
    static let largest = 2_000_000

    /// One province of a map in one year.
    struct Cell: Equatable {
        let province: PlaceKey
        let provinceNow: String
        let year: Int
        /// Where something was published, the projects are exactly these.
        let figures: [DemoFigure]
        var projects: Int
    }

    /// By province of today's map, then by year.
    let cells: [Cell]

    /// - Throws: `Refusal` (invalid) for a number that cannot be filled.
    init(projects: Int?, figures: [DemoFigure], territories: Territories) throws {
        let wanted = projects ?? DemoPlan.defaultProjects
        guard (DemoPlan.smallest...DemoPlan.largest).contains(wanted) else {
            throw Refusal.invalid(
                "Số đề án trình diễn phải từ \(DemoPlan.smallest) đến \(DemoPlan.largest).",
                field: "projects"
            )
        }
        let cells = DemoPlan.emptyCells(figures, territories)
        let published = cells.reduce(0) { $0 + $1.projects }
        self.cells = DemoPlan.sharing(wanted - published, among: cells)
    }

    var provincesNow: [String] {
        Set(cells.map(\.provinceNow)).sorted()
    }

    func cells(of provinceNow: String) -> [Cell] {
        cells.filter { $0.provinceNow == provinceNow }
    }

    private static func emptyCells(_ figures: [DemoFigure], _ territories: Territories) -> [Cell] {
        var cells: [Cell] = []
        for year in years {
            let map = AdminMap.inForce(on: Day.lastOfYear(year))
            for province in territories.provinces(map) {
                guard let now = territories.provinceNow(map: map, code: province.code) else { continue }
                let published = map == .of2024 ? figures.filter { $0.province == province.code && $0.year == year } : []
                let count = published.reduce(0) { $0 + $1.projects }
                cells.append(
                    Cell(
                        province: PlaceKey(map, province.code),
                        provinceNow: now,
                        year: year,
                        figures: published,
                        projects: count
                    )
                )
            }
        }
        return cells.sorted {
            ($0.provinceNow, $0.year, $0.province.code) < ($1.provinceNow, $1.year, $1.province.code)
        }
    }

    /// The parts add up to the whole: each is the difference of two rounded running sums.
    private static func sharing(_ projects: Int, among cells: [Cell]) -> [Cell] {
        let sizes = publishedSizes(cells)
        let weights = cells.map { cell in
            cell.figures.isEmpty ? weight(cell, size: sizes[cell.province.code]) : 0
        }
        let whole = weights.reduce(0, +)
        var running = 0
        var given = 0
        return zip(cells, weights).map { cell, weight in
            running += weight
            let due = projects * running / whole
            var filled = cell
            filled.projects += due - given
            given = due
            return filled
        }
    }

    /// Ten times the projects a year of the provinces with published figures, so that their other years resemble
    /// those; of the earlier map, and each was kept as it was or gave the new province its code.
    private static func publishedSizes(_ cells: [Cell]) -> [String: Int] {
        let published = Dictionary(grouping: cells.filter { !$0.figures.isEmpty }, by: \.province.code)
        return published.mapValues { cells in
            10 * cells.reduce(0) { $0 + $1.projects } / cells.count
        }
    }

    /// The programme grew slowly; a province of today's map stands for two of the earlier one.
    private static func weight(_ cell: Cell, size: Int?) -> Int {
        var random = DemoRandom("weight", String(cell.province.map.rawValue), cell.province.code)
        let invented = random.between(60...140) * (cell.province.map == .of2025 ? 2 : 1)
        return (size ?? invented) * (60 + 2 * (cell.year - years.lowerBound))
    }
}
