import Database

extension Notices {
    /// Takes away where an anonymised person was reached, and what was written there.
    ///
    /// That is the choice with its address, the calendar's address, and the mails, of which none that waits goes out any
    /// more. What the notices say is about files, and stays.
    static func forget(_ accountID: Int64, in tx: Transaction) throws {
        try tx.execute("DELETE FROM notice_choice WHERE account_id = \(accountID)")
        try tx.execute("DELETE FROM calendar_address WHERE account_id = \(accountID)")
        try tx.execute("UPDATE notice SET mail_id = NULL WHERE account_id = \(accountID) AND mail_id IS NOT NULL")
        try tx.execute("DELETE FROM mail WHERE account_id = \(accountID)")
    }
}
