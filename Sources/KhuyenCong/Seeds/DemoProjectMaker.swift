/// Invents the projects of one province and year.
struct DemoProjectMaker {
    private let cell: DemoPlan.Cell
    private let places: DemoPlaces
    private let districts: [DemoPlaces.District]
    private let establishments: [DemoEstablishment]
    private var random: DemoRandom
    private var number = 0

    init(_ cell: DemoPlan.Cell, places: DemoPlaces, establishments: [DemoEstablishment]) {
        self.cell = cell
        self.places = places
        self.establishments = establishments
        districts = places.districts(in: cell.year)
        random = DemoRandom(String(cell.province.map.rawValue), cell.province.code, String(cell.year))
    }

    mutating func projects() -> [DemoProject] {
        guard cell.figures.isEmpty else { return cell.figures.flatMap { published($0) } }
        return (0..<cell.projects).map { _ in invented() }
    }

    /// Projects whose money adds up to what was published.
    private mutating func published(_ figure: DemoFigure) -> [DemoProject] {
        let supports = random.parts(of: figure.support, count: figure.projects)
        let counterparts = random.parts(of: figure.counterpart, count: figure.projects)
        return zip(supports, counterparts).map { support, counterpart in
            project(figure.kind, shown: figure.kind, source: figure.source, support: support, counterpart: counterpart)
        }
    }

    private mutating func invented() -> DemoProject {
        let kind = random.pick(weighted: DemoWords.kinds)
        let support = DemoMoneyMaker.support(kind, year: cell.year, &random)
        let counterpart = DemoMoneyMaker.counterpart(kind, to: support, &random)
        let source = DemoMoneyMaker.source(year: cell.year, &random)
        // Some lists do not say what a project is for.
        let shown = random.oneIn(80) ? nil : kind
        return project(kind, shown: shown, source: source, support: support, counterpart: counterpart)
    }

    private mutating func project(
        _ kind: ActivityKind.Code,
        shown: ActivityKind.Code?,
        source: FundingSource.Code,
        support: Int64,
        counterpart: Int64
    ) -> DemoProject {
        number += 1
        let isPublished = !cell.figures.isEmpty
        let names = DemoWords.isForEstablishment(kind) && !establishments.isEmpty
        let establishment = names ? random.pick(establishments) : nil
        let place = place(of: establishment)
        let text = place?.text ?? places.province.text
        let title =
            establishment.map { DemoWords.title(kind, $0) }
            ?? DemoWords.title(kind, trade: random.pick(DemoWords.trades), place: text, number: number)
        var money = [DemoMoneyMaker.money(source, support, year: cell.year, isPublished: isPublished, &random)]
        if counterpart > 0 {
            money.append(
                DemoMoneyMaker.money(.counterpart, counterpart, year: cell.year, isPublished: isPublished, &random)
            )
        }
        var lines = [
            DemoLine(
                kind: shown,
                place: place,
                establishment: establishment?.id,
                money: money,
                quantities: quantities(kind)
            )
        ]
        if !isPublished, kind == .model, random.oneIn(3) { lines.append(trainingLine(place, source)) }
        return DemoProject(title: title, placeText: text, lines: lines)
    }

    /// A model is often shown together with a course in the same place.
    private mutating func trainingLine(_ place: DemoPlace?, _ source: FundingSource.Code) -> DemoLine {
        let support = DemoMoneyMaker.support(.training, year: cell.year, &random) / 2
        return DemoLine(
            kind: .training,
            place: place,
            establishment: nil,
            money: [DemoMoneyMaker.money(source, support, year: cell.year, isPublished: false, &random)],
            quantities: quantities(.training)
        )
    }

    /// A district, sometimes a commune, sometimes the whole province; of an establishment, its own.
    private mutating func place(of establishment: DemoEstablishment?) -> DemoPlace? {
        let map = cell.province.map
        if let establishment {
            return establishment.place(on: map, precisely: random.oneIn(3), in: places)
        }
        guard !random.oneIn(5) else { return nil }
        if districts.isEmpty { return places.communes.isEmpty ? nil : random.pick(places.communes) }
        let district = random.pick(districts)
        guard !district.communes.isEmpty, random.oneIn(4) else { return district.place }
        return random.pick(district.communes)
    }

    private mutating func quantities(_ kind: ActivityKind.Code) -> [Quantity] {
        switch kind {
        case .training:
            let people = random.between(30...150)
            return [quantity(.courses, 1 + people / 60), quantity(.people, people), quantity(.women, people * 2 / 5)]
        case .management: return [quantity(.people, random.between(30...100))]
        case .machinery: return [quantity(.machines, random.between(1...4))]
        case .model: return [quantity(.models, 1)]
        case .cleanerProduction, .consulting: return [quantity(.establishments, 1)]
        default: return []
        }
    }

    private func quantity(_ measure: Quantity.Measure, _ count: Int) -> Quantity {
        let isDone = cell.year < DemoPlan.years.upperBound
        return Quantity(measure: measure, planned: Int64(count), done: isDone ? Int64(count) : nil)
    }
}
