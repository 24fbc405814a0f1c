import KhuyenCong

/// Tries what a form asks for; what a rule refuses is shown on the form, at the field it names.
enum FormAttempt {
    /// - Throws: whatever is no fault of the form: missing, forbidden, a failure.
    static func run(
        _ work: () async throws -> FormOutcome,
        orShow page: (FormFaults) async throws -> Page
    ) async throws -> FormOutcome {
        do {
            return try await work()
        } catch let faults as FormFaults {
            return .page(try await page(faults))
        } catch let refusal as Refusal {
            guard refusal.kind != .missing, refusal.field != nil || refusal.isMendable else { throw refusal }
            return .page(try await page(FormFaults(details: refusal)))
        }
    }

    /// The same for a form whose fields are one tree: it is shown with all that was typed.
    static func run(
        _ typed: FieldTree,
        _ work: (FieldTree) async throws -> FormOutcome,
        orShow page: (TypedFields) async throws -> Page
    ) async throws -> FormOutcome {
        try await run {
            try await work(typed)
        } orShow: { faults in
            try await page(TypedFields(tree: typed, faults: faults))
        }
    }
}

extension Refusal {
    /// Where the form is at fault, another was quicker, or waiting helps.
    var isMendable: Bool {
        switch kind {
        case .invalid, .conflict, .tooMany: true
        case .missing, .forbidden, .signInRequired: false
        }
    }
}

/// The hidden field that says which act of a page a form stands for.
enum ActField {
    static let name = "viec"

    static func html(_ act: some RawRepresentable<String>) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(act.rawValue)\">"
    }

    /// - Throws: `RequestFault.malformed` for anything the page does not offer.
    static func read<Act: RawRepresentable<String>>(_ form: Form, as type: Act.Type) throws -> Act {
        guard let act = form[name].flatMap(Act.init(rawValue:)) else {
            throw RequestFault.malformed("Biểu mẫu không nói rõ việc cần làm.", field: name)
        }
        return act
    }
}
