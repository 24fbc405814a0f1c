import Database

extension Schema {
    /// What an establishment is found again by under another name: telephone, account, address as they are compared.
    ///
    /// SQL folds no Vietnamese letters, so the program writes the keys of earlier rows when it next starts.
    static let beneficiaryKeys = Migration(
        "064 beneficiary keys",
        """
        ALTER TABLE beneficiary ADD COLUMN phone_key {text};
        ALTER TABLE beneficiary ADD COLUMN bank_account_key {text};
        ALTER TABLE beneficiary ADD COLUMN address_key {text};
        CREATE INDEX beneficiary_phone ON beneficiary (phone_key) WHERE phone_key IS NOT NULL;
        CREATE INDEX beneficiary_bank_account ON beneficiary (bank_account_key) WHERE bank_account_key IS NOT NULL;
        CREATE INDEX beneficiary_address ON beneficiary (address_key, province_now) WHERE address_key IS NOT NULL;
        CREATE INDEX beneficiary_unkeyed ON beneficiary (id)
            WHERE ((phone IS NOT NULL AND phone_key IS NULL) OR (bank_account IS NOT NULL AND bank_account_key IS NULL)
                OR (address IS NOT NULL AND address_key IS NULL));
        """
    )
}
