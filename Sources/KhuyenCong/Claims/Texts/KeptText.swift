package import Claims

/// A text that an officer kept after it was checked (văn bản đã lưu): its words stay as they were.
package struct KeptText: Sendable, Equatable {
    package let id: Int64
    /// Province code of today's map whose officers see it; nil for the nation's own offices.
    package let provinceNow: String?
    package let title: String
    package let officer: String
    package let keptAt: Moment
    package let version: Int
    /// How many texts lie in it.
    package let parts: Int
    /// How many of its figures were taken over as published ones.
    package let confirmed: Int
}

/// A kept text with its words and what was said of them.
package struct KeptTextDetail: Sendable {
    package let text: KeptText
    package let sources: [ClaimSource]
    /// For each source in its order; of two for one place the last one counts.
    package let picks: [[FigurePick]]
    package let confirmed: [ConfirmedFigure]
    package let mayEdit: Bool
}

/// A figure of a kept text that a person took over as a published one.
package struct ConfirmedFigure: Sendable, Equatable {
    package let position: Int
    package let start: Int
    package let end: Int
    /// Of the published figure.
    package let figureID: Int64
}

/// Where a figure stands in a kept text.
package struct KeptPlace: Sendable, Hashable {
    /// Which of its texts, from 0.
    package let position: Int
    package let start: Int
    package let end: Int

    package init(position: Int, start: Int, end: Int) {
        self.position = position
        self.start = start
        self.end = end
    }
}

/// A text about to be kept.
package struct KeptTextDraft: Sendable {
    package let title: String
    /// Nil: the nation's own.
    package let province: String?
    package let sources: [ClaimSource]
    package let picks: [[FigurePick]]

    package init(title: String, province: String?, sources: [ClaimSource], picks: [[FigurePick]] = []) {
        self.title = title
        self.province = province
        self.sources = sources
        self.picks = picks
    }
}
