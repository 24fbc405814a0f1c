/// Who writes what the treasury booked: whoever may pay.
enum PaymentPolicy {
    static func mayBook(_ dossier: Dossier, by officer: Officer) -> Bool {
        // A recovery is possible in every state in which money was paid, and by the same offices as an advance.
        DossierPolicy.may(.recover, on: dossier, by: officer)
    }

    /// - Throws: `Refusal` (missing where the file is not the officer's to see, forbidden).
    static func requireBook(_ dossier: Dossier, by officer: Officer) throws {
        try DossierPolicy.requireSee(dossier, by: officer)
        guard mayBook(dossier, by: officer) else { throw Refusal.forbidden }
    }
}
