import Database

extension SQL {
    /// Who did what a row tells, named as the account is named now; the row's own name where no account did it.
    ///
    /// Rows of acts are never changed, so this is how a new name, or the taking away of one, reaches all of them.
    /// The row is a table or its alias, with the account's id and the name as it was then.
    static func officerName(
        of row: String,
        account: String = "account_id",
        name: String = "officer_name"
    ) -> SQL {
        """
        COALESCE((SELECT named.full_name FROM account named
            WHERE named.id = \(identifier: row).\(identifier: account)), \(identifier: row).\(identifier: name))
        """
    }
}
