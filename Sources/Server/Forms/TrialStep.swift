/// What the buttons of a form ask for that may be tried before it is done.
enum TrialStep: String {
    /// Only shows what would come of it; also what anything unknown is taken for.
    case check = "kiem-tra"
    case perform = "lam"

    init(_ form: Form) {
        self = form[ActField.name].flatMap(TrialStep.init(rawValue:)) ?? .check
    }

    /// Stands first in the form, so that Enter in a field does what writes nothing.
    static func onEnter(_ words: String) -> HTML {
        """
        <button type="submit" name="\(ActField.name)" value="\(TrialStep.check.rawValue)" class="unseen" tabindex="-1">\
        \(words)</button>
        """
    }

    func button(_ words: String, tone: String? = nil) -> HTML {
        """
        <button type="submit" name="\(ActField.name)" value="\(rawValue)"\(attribute: "class", tone)>\(words)</button>
        """
    }
}
