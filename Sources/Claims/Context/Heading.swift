/// What a line says of all that stands under it: "- Hỗ trợ máy móc, thiết bị:" over lines with another bullet.
struct Heading: Sendable {
    var kind: String?
    var source: String?
    var basis: Lexicon.Basis?
    /// The bullet of its own line, which ends it when it comes again; nil where the line has none.
    var bullet: UInt32?

    /// The heading that a line is, by what had been said up to the colon that ends it.
    ///
    /// `led` is the source that its first words named, which "gồm:" at its end does not take back.
    init?(of state: ClauseState, ledBy led: String?, bullet: UInt32?) {
        guard state.kind != nil || state.source != nil || led != nil else { return nil }
        kind = state.kind
        source = state.source ?? led
        basis = state.basis ?? led.map { $0 == "counterpart" ? .counterpart : .support }
        self.bullet = bullet
    }

    /// Whether a line that begins with a bullet, or with none, stands under it.
    func covers(_ line: UInt32?) -> Bool {
        line != nil && line != bullet
    }
}
