private enum OriginKey: String, CodingKey {
    case type, query, figures, measure, id, table, ids
}

/// `{"type": "ledger", "query": {…}, "figures": [{"group": "source", "value": "national"}], "measure": "amount"}`.
extension FigureOrigin {
    private enum Kind: String, Codable {
        case ledger, computed, reported, records, quoted
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: OriginKey.self)
        switch try container.decode(Kind.self, forKey: .type) {
        case .ledger:
            self = .ledger(
                try container.decode(PeriodQuery.self, forKey: .query),
                try container.decode([PeriodFigure].self, forKey: .figures),
                measure: try container.decode(ReportedFigure.Measure.self, forKey: .measure)
            )
        case .computed: self = .computed(try container.decode([ReportFigure].self, forKey: .figures))
        case .reported: self = .reported(try container.decode(Int64.self, forKey: .id))
        case .records:
            self = .records(
                table: try container.decode(String.self, forKey: .table),
                ids: try container.decode([Int64].self, forKey: .ids)
            )
        case .quoted:
            self = .quoted(
                table: try container.decode(String.self, forKey: .table),
                ids: try container.decode([Int64].self, forKey: .ids)
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: OriginKey.self)
        switch self {
        case .ledger(let query, let figures, let measure):
            try container.encode(Kind.ledger, forKey: .type)
            try container.encode(query, forKey: .query)
            try container.encode(figures, forKey: .figures)
            try container.encode(measure, forKey: .measure)
        case .computed(let figures):
            try container.encode(Kind.computed, forKey: .type)
            try container.encode(figures, forKey: .figures)
        case .reported(let id):
            try container.encode(Kind.reported, forKey: .type)
            try container.encode(id, forKey: .id)
        case .records(let table, let ids):
            try container.encode(Kind.records, forKey: .type)
            try container.encode(table, forKey: .table)
            try container.encode(ids, forKey: .ids)
        case .quoted(let table, let ids):
            try container.encode(Kind.quoted, forKey: .type)
            try container.encode(table, forKey: .table)
            try container.encode(ids, forKey: .ids)
        }
    }
}

private enum GroupKey: String, CodingKey {
    case group, value
}

/// `{"group": "kind", "value": "machinery"}`; no value is what has no kind, or cannot be carried to the map.
extension PeriodFigure {
    private enum Group: String, Codable, CaseIterable {
        case total, source, kind, year, place, form, month, provinceNow, provinceOld
    }

    /// The groups by which a figure may be narrowed.
    package static let groups = Group.allCases.map(\.rawValue)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: GroupKey.self)
        switch try container.decode(Group.self, forKey: .group) {
        case .total: self = .total
        case .source: self = .source(try container.decode(FundingSource.Code.self, forKey: .value))
        case .kind: self = .kind(try container.decodeIfPresent(ActivityKind.Code.self, forKey: .value))
        case .year: self = .year(try container.decode(Int.self, forKey: .value))
        case .place: self = .place(try container.decodeIfPresent(String.self, forKey: .value))
        case .form: self = .form(try container.decodeIfPresent(BeneficiaryForm.self, forKey: .value))
        case .month: self = .month(try container.decodeIfPresent(String.self, forKey: .value))
        case .provinceNow: self = .provinceNow(try container.decodeIfPresent(String.self, forKey: .value))
        case .provinceOld: self = .provinceOld(try container.decodeIfPresent(String.self, forKey: .value))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: GroupKey.self)
        switch self {
        case .total: try container.encode(Group.total, forKey: .group)
        case .source(let source):
            try container.encode(Group.source, forKey: .group)
            try container.encode(source, forKey: .value)
        case .kind(let kind):
            try container.encode(Group.kind, forKey: .group)
            try container.encodeIfPresent(kind, forKey: .value)
        case .year(let year):
            try container.encode(Group.year, forKey: .group)
            try container.encode(year, forKey: .value)
        case .place(let code):
            try container.encode(Group.place, forKey: .group)
            try container.encodeIfPresent(code, forKey: .value)
        case .form(let form):
            try container.encode(Group.form, forKey: .group)
            try container.encodeIfPresent(form, forKey: .value)
        case .month(let month):
            try container.encode(Group.month, forKey: .group)
            try container.encodeIfPresent(month, forKey: .value)
        case .provinceNow(let code):
            try container.encode(Group.provinceNow, forKey: .group)
            try container.encodeIfPresent(code, forKey: .value)
        case .provinceOld(let code):
            try container.encode(Group.provinceOld, forKey: .group)
            try container.encodeIfPresent(code, forKey: .value)
        }
    }
}
