import Database

extension Schema {
    /// The title of a file as it is looked for, which a draft has nowhere else.
    ///
    /// Where it is that of the project it is known; the program folds the others when it next starts, since SQL folds no
    /// Vietnamese letters. The index holds those that wait for it.
    static let foldedTitles = Migration(
        "081 folded titles",
        """
        ALTER TABLE dossier ADD COLUMN title_folded {text};
        UPDATE dossier SET title_folded = (
            SELECT p.title_folded FROM project p WHERE p.id = dossier.project_id AND p.title = dossier.title);
        CREATE INDEX dossier_unfolded ON dossier (id) WHERE title_folded IS NULL;
        """
    )
}
