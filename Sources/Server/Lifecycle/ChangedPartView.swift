import KhuyenCong

/// One part of a proposal that a change altered: what stood there, and what stands there since.
struct ChangedPartView {
    let difference: ProposalDifference
    /// Nil where places are told by their codes.
    let places: PlaceNames?

    var html: HTML {
        """
        <div>\(FieldNames.name(difference.path)): \(words(difference.before) ?? "trống") → \
        \(words(difference.after) ?? "trống")</div>
        """
    }

    private func words(_ value: FieldTree) -> String? {
        guard let text = ProposalDifference.text(value, label: FieldNames.name) else { return nil }
        switch difference.path.split(separator: ".").last.map(String.init) ?? "" {
        case "place": return places?.name(of: text) ?? text
        case "kind": return ActivityKind.Code(rawValue: text)?.officialName ?? text
        case "item": return NormItem(rawValue: text)?.officialName ?? text
        default: return Day(text)?.vietnamese ?? text
        }
    }
}
