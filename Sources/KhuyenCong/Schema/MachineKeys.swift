import Database

extension Schema {
    /// What a bought machine is found again by: its number, its invoice, its maker with its type.
    ///
    /// Rows from before are keyed by what SQL can fold: letters without marks, without the usual separators; the
    /// program's own keys differ only where a number has marks, and are written from now on.
    static let machineKeys = Migration(
        "016 machine keys",
        """
        ALTER TABLE bought_machine ADD COLUMN serial_key {text} NOT NULL DEFAULT '';
        ALTER TABLE bought_machine ADD COLUMN invoice_key {text} NOT NULL DEFAULT '';
        ALTER TABLE bought_machine ADD COLUMN model_key {text} NOT NULL DEFAULT '';
        ALTER TABLE bought_machine ADD COLUMN seller_tax_code {text};
        UPDATE bought_machine SET
            serial_key = lower(replace(replace(replace(replace(COALESCE(serial, ''),
                ' ', ''), '-', ''), '.', ''), '/', '')),
            invoice_key = lower(replace(replace(replace(replace(COALESCE(invoice, ''),
                ' ', ''), '-', ''), '.', ''), '/', '')),
            model_key = lower(replace(replace(replace(replace(COALESCE(model, ''),
                ' ', ''), '-', ''), '.', ''), '/', ''));
        CREATE INDEX approved_machine_compact ON approved_machine (replace(serial_key, ' ', '')) WHERE serial_key <> '';
        CREATE INDEX bought_machine_serial ON bought_machine (serial_key) WHERE serial_key <> '';
        CREATE INDEX bought_machine_invoice ON bought_machine (invoice_key) WHERE invoice_key <> '';
        CREATE INDEX bought_machine_model ON bought_machine (model_key) WHERE model_key <> '';
        """
    )
}
