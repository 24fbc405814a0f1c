import Database

extension Schema {
    /// A file is found by the number of a paper of its acts, also one that came late.
    static let actNumbers = Migration(
        "080 numbers of acts",
        """
        CREATE INDEX dossier_act_document ON dossier_act (document_number) WHERE document_number IS NOT NULL;
        CREATE INDEX dossier_act_number_found ON dossier_act_number (number);
        """
    )
}
