import Database
import Foundation

/// Writes what an acceptance says beside its money: the lines accepted, the machines bought, the results reached.
struct AcceptanceWriting {
    let context: ActContext
    let actID: Int64

    private var tx: Transaction { context.tx }

    func write(_ acceptance: Acceptance) throws {
        for line in context.lines where acceptance.allotment.accepts(line) {
            try tx.execute(
                """
                UPDATE dossier_line SET accepted_at = \(context.now)
                WHERE dossier_id = \(context.dossier.id) AND position = \(line.position)
                """
            )
            for (measure, done) in acceptance.quantities[line.position] ?? [:] {
                try writeResult(measure.rawValue, done, of: line.lineID)
            }
        }
        let approved = try ApprovedMachine.load(context.dossier.id, in: tx)
        for machine in acceptance.machines {
            guard let original = approved.first(where: { $0.id == machine.approvedID }) else { continue }
            try write(machine, beside: original)
        }
    }

    private func writeResult(_ measure: String, _ done: Int64, of lineID: Int64) throws {
        try NationDetail.mark(line: lineID, in: tx)
        let changed = try tx.execute(
            "UPDATE line_quantity SET done = \(done) WHERE line_id = \(lineID) AND measure = \(measure)"
        )
        guard changed == 0 else { return }
        try tx.execute(
            "INSERT INTO line_quantity (line_id, measure, done) VALUES (\(lineID), \(measure), \(done))"
        )
    }

    private func write(_ machine: BoughtMachine, beside approved: ApprovedMachine) throws {
        let differences = MachineDifference.between(machine, approved).map(\.sentence)
        try tx.execute(
            """
            INSERT INTO bought_machine (approved_id, act_id, name, maker, model, capacity, serial, invoice, quantity,
                unit_price, differences, decision, serial_key, invoice_key, model_key, seller_tax_code,
                made_in_year, photo_id)
            VALUES (\(approved.id), \(actID), \(machine.name), \(machine.maker), \(machine.model), \(machine.capacity),
                \(machine.serial), \(machine.invoice), \(machine.quantity), \(machine.unitPrice),
                \(differences.joined(separator: "; ")), \(machine.decision), \(MachineKey.compact(machine.serial)),
                \(MachineKey.compact(machine.invoice)), \(MachineKey.compact(machine.model)), \(machine.sellerTaxCode),
                \(machine.madeInYear), \(machine.photoID))
            """
        )
    }
}
