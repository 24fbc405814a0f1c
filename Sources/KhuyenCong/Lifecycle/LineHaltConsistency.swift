import Database

extension DossierConsistency {
    /// What keeps a line alone is what its last change of that kind says.
    static func halts(in tx: Transaction) throws -> [String] {
        let told = try toldHalts(in: tx)
        return try tx.rows(
            "SELECT dossier_id, position, halt FROM dossier_line ORDER BY dossier_id, position"
        ) { row -> String? in
            let line = HaltedLine(dossierID: try row.get(0), position: try row.get(1))
            let halt: LineHalt? = try row.get(2)
            guard halt != told[line] else { return nil }
            return "Hồ sơ HS\(line.dossierID), dòng \(line.position): “\(halt?.name ?? "Đang thực hiện")” không khớp "
                + "với lần điều chỉnh cuối của dòng."
        }.compactMap(\.self)
    }

    private struct HaltedLine: Hashable {
        let dossierID: Int64
        let position: Int
    }

    /// By the changes of single lines, the last one of each line.
    private static func toldHalts(in tx: Transaction) throws -> [HaltedLine: LineHalt] {
        var halts: [HaltedLine: LineHalt] = [:]
        try tx.forEach(
            """
            SELECT dossier_id, fields FROM dossier_act WHERE act = \(ProjectAct.change) ORDER BY dossier_id, position
            """
        ) { row in
            let fields = FieldTreeReader.lenient(try FieldTree(json: try row.get(1) as String))
            guard let type = fields.choice("type", of: ChangeType.self), type.isOfLine else { return }
            let line = HaltedLine(
                dossierID: try row.get(0),
                position: fields.integer("line", in: 1...1000) ?? 1
            )
            halts[line] = type.halt
        }
        return halts
    }
}

extension ChangeType {
    /// What a change of a line's own state leaves it in; nil where the line goes on.
    fileprivate var halt: LineHalt? {
        switch self {
        case .suspend: .suspended
        case .stop: .stopped
        case .resume, .extendInYear, .extendNextYear, .place, .beneficiary, .partner, .content, .machine, .amountUp,
            .amountDown, .source, .shift:
            nil
        }
    }
}
