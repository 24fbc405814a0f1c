/// A report as JSON with plain keys, which reads back to the same document.
///
/// The kind stands first, then the document's own keys; figures are whole numbers in the unit they name (đồng,
/// things, hundredths of a percent, hundredths of a multiple, tenths of a day).
package struct ReportDocumentJSON: Sendable, Equatable, Codable {
    package let document: ReportDocument

    package init(_ document: ReportDocument) {
        self.document = document
    }

    private enum Key: String, CodingKey {
        case kind
    }

    package init(from decoder: any Decoder) throws {
        // It stands first for readers; the document itself says it again in its request.
        _ = try decoder.container(keyedBy: Key.self).decode(ReportKind.self, forKey: .kind)
        document = try ReportDocument(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(document.request.kind, forKey: .kind)
        try document.encode(to: encoder)
    }
}

private enum PieceKey: String, CodingKey {
    case text, figure
}

/// `{"text": "gần 39 tỷ đồng", "figure": {…}}`; no figure where the run is only text.
extension ReportParagraph.Run {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: PieceKey.self)
        let text = try container.decode(String.self, forKey: .text)
        if let figure = try container.decodeIfPresent(ReportFigure.self, forKey: .figure) {
            self = .figure(text, figure)
        } else {
            self = .text(text)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PieceKey.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .figure(let text, let figure):
            try container.encode(text, forKey: .text)
            try container.encode(figure, forKey: .figure)
        }
    }
}

/// `{"text": "Mô hình"}` or `{"figure": {…}}`.
extension ReportTable.Cell {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: PieceKey.self)
        if let figure = try container.decodeIfPresent(ReportFigure.self, forKey: .figure) {
            self = .figure(figure)
        } else {
            self = .text(try container.decode(String.self, forKey: .text))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PieceKey.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .figure(let figure): try container.encode(figure, forKey: .figure)
        }
    }
}
