import HTTPTypes
package import KhuyenCong

/// A form that cannot be taken as it is; the page shows it again with these.
package struct FormFaults: Error, Equatable, Sendable {
    package static let none = FormFaults(faults: [])

    package let faults: [FieldFault]

    package init(faults: [FieldFault]) {
        self.faults = faults
    }

    /// All that a rule found wrong, each at the field it names, or on top where it names none; what the whole comes to
    /// stands first.
    ///
    /// `namesFields`: what a check found belongs to no single field, unless the form has one for each; so by default only
    /// what is invalid is told at its field.
    package init(details refusal: Refusal, namesFields: Bool? = nil) {
        let namesFields = namesFields ?? (refusal.kind == .invalid)
        guard !refusal.details.isEmpty else {
            let words = [refusal.message, refusal.remedy].compactMap { $0 }
            faults = [FieldFault(field: refusal.field ?? "", message: words.joined(separator: " "))]
            return
        }
        let isTold = refusal.kind == .invalid || refusal.details.contains { $0.message == refusal.message }
        let whole = [refusal.message, refusal.remedy].compactMap { $0 }.joined(separator: " ")
        let head = isTold ? [] : [FieldFault(field: "", message: whole)]
        faults =
            head
            + refusal.details.map { detail in
                let words = [detail.message, detail.remedy, detail.citation.map { "(\($0))" }].compactMap { $0 }
                return FieldFault(field: namesFields ? detail.field ?? "" : "", message: words.joined(separator: " "))
            }
    }

    package subscript(field: String) -> String? {
        faults.first { $0.field == field }?.message
    }

    /// Of the page that shows the form.
    var status: HTTPResponse.Status {
        faults.isEmpty ? .ok : .unprocessableContent
    }

    /// Told where no form can be shown again, as for a file that was asked for.
    var refusal: Refusal {
        let details = faults.map { Refusal.Detail(field: $0.field.isEmpty ? nil : $0.field, message: $0.message) }
        return Refusal(
            .invalid,
            details.map(\.message).joined(separator: " "),
            field: details.first?.field,
            details: details.count > 1 ? details : []
        )
    }

    func renaming(_ name: (String) -> String) -> FormFaults {
        FormFaults(faults: faults.map { FieldFault(field: name($0.field), message: $0.message) })
    }
}
