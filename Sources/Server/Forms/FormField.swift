/// One question of a form: label above, help under it, the error at the field, what was typed kept.
package struct FormField: Sendable {
    package enum Control: Sendable {
        /// `kind` is the input's type; `inputMode` chooses the keyboard of a phone.
        case input(kind: Kind, inputMode: InputMode = .text, autocomplete: String? = nil)
        case area(rows: Int)
        case choice([(value: String, label: String)], empty: String?)
        case radios([(value: String, label: String, help: String?)])
        case flag(text: String)
        /// `accept` as in HTML: ".xlsx,.csv".
        case file(accept: String, isMultiple: Bool)
        /// Opens the camera of a phone; anywhere else it chooses pictures.
        case camera
    }

    package enum Kind: String, Sendable {
        case text, password, search, email, url
    }

    package enum InputMode: String, Sendable {
        case text, numeric, decimal, email, tel
    }

    package let name: String
    package let label: String
    package let control: Control
    package let help: HTML
    package let unit: String?
    package let isRequired: Bool

    package init(
        _ name: String,
        _ label: String,
        _ control: Control = .input(kind: .text),
        help: HTML = .empty,
        unit: String? = nil,
        isRequired: Bool = false
    ) {
        self.name = name
        self.label = label
        self.control = control
        self.help = help
        self.unit = unit
        self.isRequired = isRequired
    }

    /// The field with what was typed before, or what is stored.
    package func html(_ value: String? = nil, faults: FormFaults = .none) -> HTML {
        let fault = faults[name]
        switch control {
        case .radios(let options):
            return group(fault, content: "\(each: options, { radio($0, isChecked: $0.value == value) })")
        case .flag(let text):
            return group(fault, content: TickBox(name: name, words: text, isTicked: value != nil).html)
        default:
            return """
                <div class="field\(if: fault != nil, " faulty")">
                <label for="\(name)">\(label)\(if: !isRequired, " <small>(không bắt buộc)</small>")</label>
                \(helpText)\(faultText(fault))
                <div class="control">\(widget(value, fault))\
                \(unit.map { unit -> HTML in "<span class=\"unit\">\(unit)</span>" })</div>
                </div>
                """
        }
    }

    private func group(_ fault: String?, content: HTML) -> HTML {
        """
        <fieldset class="field\(if: fault != nil, " faulty")" id="\(name)"\(attribute: "aria-describedby", describers(fault))>
        <legend>\(label)</legend>\(helpText)\(faultText(fault))
        <div class="options">\(content)</div></fieldset>
        """
    }

    private func radio(_ option: (value: String, label: String, help: String?), isChecked: Bool) -> HTML {
        """
        <label class="option"><input type="radio" name="\(name)" value="\(option.value)"\
        \(attribute: "checked", if: isChecked)> <span>\(option.label)\
        \(option.help.map { help -> HTML in " <small>\(help)</small>" })</span></label>
        """
    }

    private func widget(_ value: String?, _ fault: String?) -> HTML {
        switch control {
        case .input(let kind, let inputMode, let autocomplete):
            // A password that was typed is never written into a page.
            let shown = kind == .password ? nil : value
            return """
                <input type="\(kind.rawValue)"\(shared(fault))\(attribute: "value", shown)\
                \(attribute: "inputmode", inputMode == .text ? nil : inputMode.rawValue)\
                \(attribute: "autocomplete", autocomplete)>
                """
        case .area(let rows):
            return "<textarea rows=\"\(rows)\"\(shared(fault))>\(value)</textarea>"
        case .choice(let options, let empty):
            return """
                <select\(shared(fault))>\(empty.map { empty -> HTML in "<option value=\"\">\(empty)</option>" })
                \(each: options, { option in
                    """
                    <option value="\(option.value)"\(attribute: "selected", if: option.value == value)>\
                    \(option.label)</option>
                    """
                })</select>
                """
        case .file(let accept, let isMultiple):
            return "<input type=\"file\"\(shared(fault)) accept=\"\(accept)\"\(attribute: "multiple", if: isMultiple)>"
        case .camera:
            return "<input type=\"file\"\(shared(fault)) accept=\"image/*\" capture=\"environment\">"
        case .radios, .flag:
            return .empty
        }
    }

    private func shared(_ fault: String?) -> HTML {
        """
         id="\(name)" name="\(name)"\(attribute: "required", if: isRequired)\
        \(attribute: "aria-invalid", fault == nil ? nil : "true")\(attribute: "aria-describedby", describers(fault))
        """
    }

    private func describers(_ fault: String?) -> String? {
        let ids = [help.isEmpty ? nil : name + "-help", fault == nil ? nil : name + "-fault"].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private var helpText: HTML? {
        help.isEmpty ? nil : "<p class=\"help\" id=\"\(name)-help\">\(help)</p>"
    }

    private func faultText(_ fault: String?) -> HTML? {
        fault.map { fault in "<p class=\"fault\" id=\"\(name)-fault\">\(fault)</p>" }
    }
}
