import KhuyenCong

/// Places as dots: the country with both archipelagos at the left, the reported places larger at the right.
struct MapDrawing {
    let marks: [ReportChartDrawing.Mark]
    let request: ReportRequest

    private struct Place {
        let spot: UnitCoordinates.Spot
        let figure: ReportFigure?
    }

    private static let height = 420.0
    private static let nationScale = 0.8

    /// Both maps without the list, for a poster.
    func panel(width: Double, height: Double) -> Drawing {
        var drawing = Drawing(width: width, height: height)
        let places = self.places
        let steps = MapSteps(amounts: places.compactMap { $0.figure?.value })
        let scale = height / MapFrame.nation.height
        drawing.add(nation(places, steps, letters: 14 / scale), at: 0, 0, scale: scale)
        let side = min(width - MapFrame.nation.width * scale - 8, height * 0.9)
        guard request.query.place != PeriodQuery.nation, side > 60 else { return drawing }
        drawing.add(dots(places, steps, side: side), at: width - side, 0)
        return drawing
    }

    var drawing: Drawing {
        var drawing = Drawing(width: ReportChartDrawing.width, height: Self.height)
        let places = self.places
        let steps = MapSteps(amounts: places.compactMap { $0.figure?.value })
        drawing.add(nation(places, steps), at: 0, 4, scale: Self.nationScale)
        if request.query.place != PeriodQuery.nation {
            drawing.add(closeUp(places, steps), at: 385, 4)
        } else {
            drawing.add(ranking(places), at: 385, 30)
        }
        return drawing
    }

    private var places: [Place] {
        let coordinates = UnitCoordinates.of(request.query.map)
        return marks.compactMap { mark in
            mark.place.flatMap { coordinates[$0] }.map { Place(spot: $0, figure: mark.figures.first) }
        }
    }

    private func nation(_ places: [Place], _ steps: MapSteps, letters: Double = 15) -> Drawing {
        let frame = MapFrame.nation
        var drawing = Drawing(width: frame.width, height: frame.height)
        func at(_ latitude: Double, _ longitude: Double) -> Drawing.Point {
            let place = frame.place(latitude: latitude, longitude: longitude)
            return Drawing.Point(place.x, place.y)
        }
        let communes = UnitCoordinates.of(.of2025).spots.filter(\.isCommune)
        drawing.dots(communes.map { at($0.latitude, $0.longitude) }, radius: 1.3, .track)
        for step in 0...MapSteps.count {
            let here = places.filter { steps.step(of: $0.figure?.value) == step }
            drawing.dots(
                here.map { at($0.spot.latitude, $0.spot.longitude) },
                radius: request.query.place == PeriodQuery.nation ? 3 + Double(step) * 0.8 : 1.8,
                .step(step)
            )
        }
        for group in Archipelago.all {
            let islands = group.islands.map { at(group.latitude + $0.0, group.longitude + $0.1) }
            drawing.dots(islands, radius: 1.2, .soft)
            // Under its islands, but not so far to the west that it would stand on the mainland.
            let half = (DrawingFonts.carried?.width(group.name, size: letters) ?? 0) / 2
            let west = (islands.map(\.x).min() ?? 0) - letters
            let x = max(at(group.latitude, group.longitude).x - half, west)
            drawing.text(group.name, x, (islands.map(\.y).max() ?? 0) + letters + 5, size: letters)
        }
        return drawing
    }

    /// The reported places in a square of their own, the three largest named.
    private func closeUp(_ places: [Place], _ steps: MapSteps) -> Drawing {
        let side = 250.0
        var drawing = Drawing(width: side, height: Self.height)
        drawing.add(dots(places, steps, side: side), at: 0, 0)
        legend(at: side + 50, in: &drawing)
        list(places, from: side + 92, in: &drawing)
        return drawing
    }

    private func dots(_ places: [Place], _ steps: MapSteps, side: Double) -> Drawing {
        var drawing = Drawing(width: side, height: side)
        let spots = places.map { (latitude: $0.spot.latitude, longitude: $0.spot.longitude) }
        guard let near = CloseUp(around: spots, side: side) else { return drawing }
        func at(_ spot: UnitCoordinates.Spot) -> Drawing.Point {
            let place = near.place(latitude: spot.latitude, longitude: spot.longitude)
            return Drawing.Point(place.x, place.y)
        }
        for step in 0...MapSteps.count {
            let here = places.filter { steps.step(of: $0.figure?.value) == step }
            drawing.dots(here.map { at($0.spot) }, radius: 4 + Double(step) * 1.6, .step(step))
        }
        return drawing
    }

    private func ranking(_ places: [Place]) -> Drawing {
        var drawing = Drawing(width: 250, height: Self.height)
        legend(at: 20, in: &drawing)
        list(places, from: 66, in: &drawing)
        return drawing
    }

    private func legend(at y: Double, in drawing: inout Drawing) {
        for step in 0...MapSteps.count {
            drawing.dots([Drawing.Point(12 + Double(step) * 24, y)], radius: 3 + Double(step), .step(step))
        }
        drawing.text("chưa có", 0, y + 24, size: 12, .soft)
        drawing.text("nhiều nhất", 160, y + 5, size: 12, .soft)
    }

    private func list(_ places: [Place], from top: Double, in drawing: inout Drawing) {
        let largest = places.filter { $0.figure?.value != nil }
            .sorted { ($0.figure?.value ?? 0) > ($1.figure?.value ?? 0) }
        for (index, place) in largest.prefix(3).enumerated() {
            let y = top + 10 + Double(index) * 20
            let name = DrawingFonts.carried?.lines(place.spot.name, size: 12.5, width: 155, count: 1).first
            drawing.text(name ?? place.spot.name, 0, y, size: 12.5)
            drawing.text(place.figure?.short ?? "", drawing.width, y, size: 12.5, isBold: true, anchor: .end)
        }
    }
}
