/// A table of a report, with real numbers in its cells.
package struct ReportTable: Sendable, Hashable, Codable {
    /// Names the table in files and addresses: "by-source".
    package let id: String
    package let caption: String
    package let columns: [Column]
    package let rows: [Row]
    /// What a reader must know below the table: that groups need not add up, which rule carried a split commune.
    package let note: String?

    package init(_ id: String, _ caption: String, columns: [Column], rows: [Row], note: String? = nil) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.note = note
    }

    package struct Column: Sendable, Hashable, Codable {
        package enum Content: String, Sendable, Hashable, Codable, CaseIterable {
            case text, figure
        }

        /// Where a row stands among the others, which names no row: a correction may change it.
        static let rank = Column("Hạng")

        package let header: String
        package let content: Content
        /// The unit of every figure of the column; nil for texts, and where each row names its own.
        package let unit: FigureUnit?
        /// Whether the total row's cell is the sum of the cells above it, so that a workbook may hold the formula.
        package let addsUp: Bool

        package init(_ header: String) {
            self.header = header
            content = .text
            unit = nil
            addsUp = false
        }

        package init(_ header: String, _ unit: FigureUnit?, addsUp: Bool = false) {
            self.header = header
            content = .figure
            self.unit = unit
            self.addsUp = addsUp
        }
    }

    package struct Row: Sendable, Hashable, Codable {
        package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
            case data
            /// What could not be carried to the map, or has no kind: named, counted, never hidden.
            case undetermined
            case total
        }

        package let role: Role
        package let cells: [Cell]

        package init(_ cells: [Cell], role: Role = .data) {
            self.cells = cells
            self.role = role
        }
    }

    package enum Cell: Sendable, Hashable, Codable {
        case text(String)
        case figure(ReportFigure)
    }
}

/// A chart, drawn from a table of the same section, so that each chart has its table.
package struct ReportChart: Sendable, Hashable, Codable {
    package enum Form: String, Sendable, Hashable, Codable, CaseIterable {
        /// Years or months across.
        case columns
        /// Several columns of figures over the same years or steps, a line each.
        case lines
        /// Named things, longest first.
        case bars
        /// Parts of a whole.
        case shares
        /// Dots of places.
        case map
    }

    package let form: Form
    package let table: String
    package let caption: String
    /// Which column of the table names the marks, and which figures are drawn.
    package let label: Int
    package let values: [Int]

    package init(_ form: Form, of table: String, _ caption: String, label: Int = 0, values: [Int]) {
        self.form = form
        self.table = table
        self.caption = caption
        self.label = label
        self.values = values
    }
}
