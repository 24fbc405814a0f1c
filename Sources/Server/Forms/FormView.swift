/// A form as a whole: the summary of its faults on top, its fields in one column, its one act.
package struct FormView: Sendable {
    package let url: SiteURL
    package let submit: String
    package let faults: FormFaults
    package let cancel: SiteURL?
    /// Forms with files travel as multipart/form-data.
    package let carriesFiles: Bool

    package init(
        to url: SiteURL,
        submit: String,
        faults: FormFaults = .none,
        cancel: SiteURL? = nil,
        carriesFiles: Bool = false
    ) {
        self.url = url
        self.submit = submit
        self.faults = faults
        self.cancel = cancel
        self.carriesFiles = carriesFiles
    }

    package func html(in context: AppContext, fields: HTML) -> HTML {
        """
        \(ErrorSummary(faults).html)
        <form class="form" action="\(url)" method="post"\
        \(attribute: "enctype", carriesFiles ? "multipart/form-data" : nil) novalidate>
        \(FormToken.field(context))
        \(fields)
        <div class="actions"><button type="submit" class="primary">\(submit)</button>
        \(cancel.map { cancel -> HTML in "<a class=\"quiet\" href=\"\(cancel)\">Thôi</a>" })</div>
        </form>
        """
    }
}

/// All faults of a form at its top, each a link to its field (GOV.UK Design System, "Error summary").
package struct ErrorSummary: Sendable {
    package let faults: FormFaults

    package init(_ faults: FormFaults) {
        self.faults = faults
    }

    package var html: HTML? {
        guard !faults.faults.isEmpty else { return nil }
        return """
            <div class="alert alert-failed" role="alert" tabindex="-1"><strong>Chưa gửi được</strong>
            <ul>\(each: faults.faults, item)</ul></div>
            """
    }

    private func item(_ fault: FieldFault) -> HTML {
        guard !fault.field.isEmpty else { return "<li>\(fault.message)</li>" }
        return "<li><a href=\"#\(fault.field)\">\(fault.message)</a></li>"
    }
}
