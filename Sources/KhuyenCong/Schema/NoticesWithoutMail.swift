import Database

extension Schema {
    /// The kinds of notices of which a person wants no mail, as words in a row.
    static let noticesWithoutMail = Migration(
        "086 notices without mail",
        """
        ALTER TABLE notice_choice ADD COLUMN without_mail {text} NOT NULL DEFAULT '';
        """
    )
}
