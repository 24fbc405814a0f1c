import Database
import Vietnamese

/// The words by which a file is looked for: its code, the number of a paper of its acts, its title.
struct DossierSearch {
    private let typed: String

    /// Nil where nothing was typed.
    init?(_ text: String?) {
        let typed = (text ?? "").nfc.split { $0.isWhitespace }.joined(separator: " ")
        guard !typed.isEmpty else { return nil }
        self.typed = typed
    }

    /// The ids of the files of that code, or with an act whose paper bears that number.
    var named: SQL {
        let numbers = Set([typed, typed.uppercased()]).sorted()
        let byNumber: SQL = """
            SELECT a.dossier_id FROM dossier_act a WHERE a.document_number IN (\(list: numbers))
            UNION ALL
            SELECT a.dossier_id FROM dossier_act_number n JOIN dossier_act a ON a.id = n.act_id
            WHERE n.number IN (\(list: numbers))
            """
        guard case .dossier(let id)? = DossierCode(typed) else { return byNumber }
        return byNumber + " UNION ALL SELECT f.id FROM dossier f WHERE f.id = \(id)"
    }

    /// A condition over `dossier d`; a draft, which the ledger does not know yet, is found by its title as written.
    func condition(in tx: Transaction) -> SQL {
        let words = Fold.search(typed).split(separator: " ").map(String.init)
        let folded = words.map { word -> SQL in "\(tx.dialect.position(of: "\(word)", in: "p.title_folded")) > 0" }
        var ways: [SQL] = ["d.id IN (\(named))", "\(tx.dialect.position(of: "\(typed)", in: "d.title")) > 0"]
        if !folded.isEmpty {
            let all = folded.joined(separator: " AND ")
            ways.append("EXISTS (SELECT 1 FROM project p WHERE p.id = d.project_id AND \(all))")
        }
        return "(" + ways.joined(separator: " OR ") + ")"
    }
}
