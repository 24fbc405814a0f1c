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

    /// A condition over `dossier d`: its own title, which is all that a draft has, or that of its project, which may have
    /// been corrected in the ledger since.
    func condition(in tx: Transaction) -> SQL {
        let words = Fold.search(typed).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return "d.id IN (\(named))" }
        func holds(_ title: SQL) -> SQL {
            words.map { word -> SQL in "\(tx.dialect.position(of: "\(word)", in: title)) > 0" }
                .joined(separator: " AND ")
        }
        return """
            (d.id IN (\(named)) OR (\(holds("d.title_folded")))
                OR EXISTS (SELECT 1 FROM project p WHERE p.id = d.project_id AND \(holds("p.title_folded"))))
            """
    }
}
