import KhuyenCong
import Vietnamese

/// One part of a proposal that a change or a new submission altered: what stood there, and what stands there since.
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
        let name = difference.path.split(separator: ".").last.map(String.init) ?? ""
        return ProposalDifference.text(value, of: name, label: FieldNames.name, word: word)
    }

    private func word(_ text: String, _ name: String) -> String {
        switch name {
        case "place": return places?.name(of: text) ?? text
        case "kind": return ActivityKind.Code(rawValue: text)?.officialName ?? text
        case "item": return NormItem(rawValue: text)?.officialName ?? text
        case "source": return FundingSource.Code(rawValue: text)?.officialName ?? text
        case "amount", "eligibleCost", "unitPrice": return Int64(text).map(MoneyWriter.grouped) ?? text
        default: return Day(text)?.vietnamese ?? text
        }
    }
}
