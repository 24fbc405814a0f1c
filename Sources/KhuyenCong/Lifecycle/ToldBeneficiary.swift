import Database

extension ProposedBeneficiary {
    var traits: BeneficiaryTraits {
        BeneficiaryTraits(phone: phone, bankAccount: bankAccount, address: address)
    }

    /// Writes what is told of an establishment that the same act made.
    ///
    /// What the store knows already is an officer's to complete: a proposal may name somebody else's firm.
    /// - Throws: `DatabaseError`.
    func complete(_ id: Int64, madeAt now: Moment, in tx: Transaction) throws {
        let keys = traits
        try tx.execute(
            """
            UPDATE beneficiary SET form = COALESCE(form, \(form)),
                representative = COALESCE(representative, \(representative)),
                phone = COALESCE(phone, \(phone)), phone_key = COALESCE(phone_key, \(keys.phone)),
                address = COALESCE(address, \(address)), address_key = COALESCE(address_key, \(keys.address)),
                bank_account = COALESCE(bank_account, \(bankAccount)),
                bank_account_key = COALESCE(bank_account_key, \(keys.bankAccount))
            WHERE id = \(id) AND created_at = \(now) AND version = 1
            """
        )
    }
}
