import TestSupport

@testable import KhuyenCong

/// A programme of Nghệ An with one indicator of each sort of goal.
struct IndicatorWorld {
    let files: DossierWorld
    let indicators: Indicators
    let programme: Int64

    var now: Moment { files.now }

    init() async throws {
        files = try await DossierWorld()
        indicators = Indicators(files.database)
        let added = try await ProgrammeBook(files.database)
            .add(IndicatorWorld.programme(), by: files.department, at: files.now)
        programme = added.programme.id
    }

    static func programme() -> FieldTree {
        .group([
            "level": .text("local"), "province": .text("40"), "kind": .text("promotion"),
            "name": .text("Chương trình 2021–2025"), "startsOn": .text("2021-01-01"), "endsOn": .text("2025-12-31"),
            "decision": .group(["number": .text("55/QĐ-UBND"), "day": .text("2021-01-05")]),
            "indicators": .list([
                .group([
                    "name": .text("Mô hình trình diễn"), "unit": .text("mô hình"), "goal": .text("range"),
                    "target": .number(20), "targetTo": .number(30), "key": .text("models"),
                ]),
                .group([
                    "name": .text("Cơ sở áp dụng"), "value": .text("percent"), "target": .text("80"),
                    "key": .text("share"), "baseline": .text("52,5"), "baselineYear": .number(2020),
                ]),
                .group([
                    "name": .text("Mức giảm tiêu hao"), "value": .text("percent"), "goal": .text("range"),
                    "target": .number(5), "targetTo": .text("8"), "key": .text("saving"),
                ]),
                .group([
                    "name": .text("Số máy"), "unit": .text("máy"), "target": .number(40),
                    "measure": .text("machines"), "key": .text("machines"),
                ]),
            ]),
        ])
    }

    static func result(
        _ indicator: String,
        _ year: Int64,
        _ value: Int64,
        of base: Int64? = nil,
        at place: String? = nil,
        slice: ResultSlice = .whole,
        version: Int64 = 0
    ) -> FieldTree {
        .group([
            "indicator": .text(indicator), "year": .number(year), "value": .number(value),
            "base": base.map(FieldTree.number) ?? .empty, "place": place.map(FieldTree.text) ?? .empty,
            "slice": .text(slice.rawValue), "source": .text("Báo cáo của trung tâm"), "version": .number(version),
        ])
    }

    /// Entered by the centre and reviewed by the department.
    func reviewed(_ fields: FieldTree) async throws {
        let board = try await indicators.report(fields, of: programme, by: files.centre, at: now)
        for result in board.rows.flatMap(\.results) where result.reviewerName == nil {
            _ = try await indicators.review(
                result.id,
                version: result.version,
                of: programme,
                by: files.department,
                at: now
            )
        }
    }
}
