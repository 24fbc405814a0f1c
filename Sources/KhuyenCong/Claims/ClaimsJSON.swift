package import Claims
import Vietnamese

/// The JSON of a check of texts: every key is always there, null where unknown.
///
/// Offsets count Unicode scalars of the text in normal form C; money is in đồng.
package struct ClaimsJSON: Encodable, Sendable {
    package struct Text: Encodable, Sendable {
        let file: String
        let figures: [FigureRow]
        let checks: [CheckRow]
    }

    let texts: [Text]

    package init(_ answers: [(file: String, answer: ClaimChecker.Answer)]) {
        texts = answers.map { file, answer in
            Text(
                file: file,
                figures: answer.reading.figures.map { FigureRow(figure: $0) },
                checks: answer.checks.map { CheckRow(check: $0) }
            )
        }
    }
}

/// One figure as JSON.
package struct FigureRow: Encodable, Sendable {
    let figure: Figure

    private enum Key: String, CodingKey {
        case id, start, end, text, value, low, high, unit, qualifier, measure, place, from, to, source, kind, basis
        case perYear, months, locality, localitySure
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(figure.id, forKey: .id)
        try row.encode(figure.start, forKey: .start)
        try row.encode(figure.end, forKey: .end)
        try row.encode(figure.text, forKey: .text)
        try row.encode(figure.value.map(PlainNumber.init), forKey: .value)
        try row.encode(figure.low.map(PlainNumber.init), forKey: .low)
        try row.encode(figure.high.map(PlainNumber.init), forKey: .high)
        try row.encode(figure.unitName, forKey: .unit)
        try row.encode(figure.qualifier.rawValue, forKey: .qualifier)
        try row.encode(figure.measure, forKey: .measure)
        try row.encode(figure.place, forKey: .place)
        try row.encode(figure.from, forKey: .from)
        try row.encode(figure.to, forKey: .to)
        try row.encode(figure.source, forKey: .source)
        try row.encode(figure.kind, forKey: .kind)
        try row.encode(figure.basis?.rawValue, forKey: .basis)
        try row.encode(figure.isPerYear, forKey: .perYear)
        try row.encode(figure.months, forKey: .months)
        try row.encode(figure.locality?.name, forKey: .locality)
        try row.encode(figure.locality?.isSure, forKey: .localitySure)
    }
}

/// One check as JSON.
package struct CheckRow: Encodable, Sendable {
    let check: ClaimCheck

    private enum Key: String, CodingKey {
        case kind, verdict, figures, expected, found, explanation, sentence, address
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(check.kind.rawValue, forKey: .kind)
        try row.encode(check.verdict.rawValue, forKey: .verdict)
        try row.encode(check.figures, forKey: .figures)
        try row.encode(check.expected.map(PlainNumber.init), forKey: .expected)
        try row.encode(check.found.map(PlainNumber.init), forKey: .found)
        try row.encode(check.explanation, forKey: .explanation)
        try row.encode(check.sentence, forKey: .sentence)
        try row.encode(check.address, forKey: .address)
    }
}

/// A number that is an integer in JSON where it has no fraction.
struct PlainNumber: Encodable {
    let number: ExactDecimal

    init(_ number: ExactDecimal) {
        self.number = number
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        if let whole = number.whole {
            try value.encode(whole)
        } else {
            try value.encode(number.double)
        }
    }
}
