import Database
import Vietnamese

/// Whether a model of new technology or of a new product shows what its area has not seen.
///
/// Điểm a Khoản 2 Điều 4 Thông tư 46/2012/TT-BCT: in the national programme no establishment of the district may use or
/// make it yet; for the local programmes the provinces say. A model of what works well is there to be spread (Điểm b).
/// The district ended with 30/06/2025: a place is asked by the one that it came from, else by its commune.
enum ModelChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        try context.proposal.lines.enumerated().compactMap { offset, line -> CheckResult? in
            guard line.kind == .model, line.item != .disseminationModel, let area = area(of: line, context) else {
                return nil
            }
            let earlier = try sameTitle(area, context) ?? sameMachine(line: offset + 1, area, context)
            return earlier.map { result(offset + 1, line, $0, context) }
        }
    }

    /// What was there before, in a sentence, and whether it is known to be the same.
    private struct Earlier {
        let sentence: String
        let isSame: Bool
    }

    private static func result(
        _ position: Int,
        _ line: ProposalLine,
        _ earlier: Earlier,
        _ context: ActContext
    ) -> CheckResult {
        let isNational = context.dossier.level == .national
        let isBound = isNational && line.item == .newTechnologyModel && earlier.isSame
        return CheckResult(
            .modelShown,
            line: position,
            isBound ? .doesNotHold : .undecided,
            earlier.sentence,
            remedy: isNational
                ? "Nêu công nghệ, sản phẩm mới, loại máy khác so với mô hình trước, hoặc chọn địa bàn khác."
                : "Đối chiếu quy định của UBND tỉnh về mô hình trình diễn, nêu điểm mới so với mô hình trước.",
            basis: LegalBasis("Điểm a Khoản 2 Điều 4 Thông tư 46/2012/TT-BCT", .fullText)
        )
    }

    /// The places of the same area, as a condition on `place_position a`; nil where the line has no place.
    private static func area(of line: ProposalLine, _ context: ActContext) -> SQL? {
        guard let place = line.place,
            let position = context.territories.position(map: place.map, code: place.code)
        else { return nil }
        guard let district = position.districtOld else { return position.communeNow.map(commune) }
        let same: SQL = "a.district_old = \(district)"
        return same
    }

    private static func commune(_ code: String) -> SQL {
        "a.commune_now = \(code)"
    }

    private static func sameTitle(_ area: SQL, _ context: ActContext) throws -> Earlier? {
        let project: Int64? = try context.tx.value(
            """
            SELECT MIN(p.id) FROM project p JOIN project_line l ON l.project_id = p.id
            JOIN place_position a ON a.map = l.map AND a.code = l.place_code
            WHERE l.kind_code = 'model' AND p.title_folded = \(Fold.search(context.proposal.title))
                AND p.withdrawn_at IS NULL AND p.id <> \(context.dossier.projectID ?? 0) AND \(area)
            """
        )
        return project.map {
            Earlier(
                sentence: "Mô hình cùng tên đã được trình diễn trên địa bàn này ở đề án DA\($0).",
                isSame: true
            )
        }
    }

    /// The technology of a model is that of its machines: one of the same type already stands in the area.
    private static func sameMachine(line: Int, _ area: SQL, _ context: ActContext) throws -> Earlier? {
        let found = try context.proposal.machines.filter { $0.line == line }.compactMap {
            try standing($0, area, context)
        }
        return found.first(where: \.isSame) ?? found.first
    }

    private static func standing(
        _ machine: ProposedMachine,
        _ area: SQL,
        _ context: ActContext
    ) throws -> Earlier? {
        let type = Fold.key(machine.model ?? "")
        let others = try context.tx.rows(
            """
            SELECT m.dossier_id, m.model_key FROM approved_machine m
            JOIN dossier d ON d.id = m.dossier_id
            JOIN dossier_line dl ON dl.dossier_id = m.dossier_id AND dl.position = m.line_position
            JOIN project_line l ON l.id = dl.line_id
            JOIN place_position a ON a.map = l.map AND a.code = l.place_code
            WHERE m.dossier_id <> \(context.dossier.id) AND m.replaced_at IS NULL
                AND d.state NOT IN ('draft', 'withdrawn', 'rejected')
                AND m.name_key = \(Fold.key(machine.name)) AND \(area)
            ORDER BY m.id
            """
        ) { (dossier: try $0.get(0) as Int64, type: try $0.get(1) as String) }
        if let same = others.first(where: { !type.isEmpty && $0.type == type }) {
            return Earlier(
                sentence: "Máy “\(machine.name)” cùng loại đã được hỗ trợ trên địa bàn này ở hồ sơ HS\(same.dossier).",
                isSame: true
            )
        }
        // Of the same name, but the type of one of the two is not told.
        return others.first { type.isEmpty || $0.type.isEmpty }.map {
            Earlier(
                sentence: "Máy “\(machine.name)” đã được hỗ trợ trên địa bàn này ở hồ sơ HS\($0.dossier); "
                    + "chưa rõ có cùng loại máy không.",
                isSame: false
            )
        }
    }
}
