import Database

/// How long files take from submission to approval, contract and money, by step and office: where they wait.
struct TimingDocument {
    let request: ReportRequest
    let reading: ReportReading
    /// Until when acts are told, and a file that nobody has dealt with yet has waited.
    let today: Day

    private struct Step: Hashable {
        let act: ProjectAct
        let office: String?
    }

    /// A file may go through a step several times: advances, reports, adjustments.
    private static let times = ReportTable.Column("Số lần", .count)

    private static let columns = [ReportTable.Column("Hồ sơ", .count)] + Spread.columns

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func document() throws -> ReportDocument {
        let query = request.query
        let place = try reading.place(query).place
        let files = try reading.timedFiles(query, submittedIn: query.wholeDays, until: today)
        let acts = files.map(\.acts)
        return ReportDocument(
            request: request,
            title: ReportKind.timing.name,
            subtitle: "\(place.name), hồ sơ nộp trong \(PeriodWords.span(query))",
            notes: [
                "Tính theo ngày lịch, từ ngày của các việc xử lý đã ghi trong hồ sơ.",
                "Trung vị: một nửa số hồ sơ không quá số ngày đó; tứ phân vị dưới, trên: một phần tư, ba phần tư số hồ sơ.",
                "Hồ sơ chưa xong đứng ở phần đang chờ, số ngày tính đến ngày \(today.vietnamese).",
            ],
            sections: [spans(acts), RunningWaits(files: files, today: today).section, steps(acts), offices(acts)]
        )
    }

    /// From submission to what the beneficiary waits for.
    private func spans(_ files: [[TimedAct]]) -> ReportSection {
        let spans: [(String, ProjectAct, ProjectAct)] = [
            ("Từ nộp đến phê duyệt", .submit, .approve), ("Từ phê duyệt đến ký hợp đồng", .approve, .contract),
            ("Từ nộp đến ký hợp đồng", .submit, .contract), ("Từ ký hợp đồng đến tạm ứng", .contract, .advance),
            ("Từ nộp đến tạm ứng lần đầu", .submit, .advance), ("Từ ký hợp đồng đến nghiệm thu", .contract, .accept),
            ("Từ nghiệm thu đến quyết toán", .accept, .settle), ("Từ nộp đến đóng hồ sơ", .submit, .close),
        ]
        let rows = spans.compactMap { name, first, last -> ReportTable.Row? in
            let lengths = files.compactMap { file -> (days: Int, file: Int64)? in
                guard let start = file.first(where: { $0.act == first }),
                    let end = file.first(where: { $0.act == last }), end.day >= start.day
                else { return nil }
                return (end.day.daysSince(start.day), start.dossierID)
            }
            return row([.text(name)], lengths.map(\.days), lengths.map(\.file))
        }
        return section("spans", "Các chặng đã xong", [ReportTable.Column("Chặng")], rows)
    }

    private func steps(_ files: [[TimedAct]]) -> ReportSection {
        let byAct = Dictionary(grouping: files.joined().filter { $0.days != nil }, by: \.act)
        let rows = ProjectAct.allCases.compactMap { act -> ReportTable.Row? in
            guard let records = byAct[act] else { return nil }
            return row([.text(act.name)], records)
        }
        return section("steps", "Các bước đã xong", [ReportTable.Column("Bước"), Self.times], rows)
    }

    /// The longest wait first.
    private func offices(_ files: [[TimedAct]]) -> ReportSection {
        let bySteps = Dictionary(grouping: files.joined().filter { $0.days != nil }) { record in
            Step(act: record.act, office: record.office)
        }
        let spreads = bySteps.compactMap { step, records -> (Step, [TimedAct], Spread)? in
            Spread(records.compactMap(\.days)).map { (step, records, $0) }
        }
        let ordered = spreads.sorted { left, right in
            (-left.2.median, left.0.act.rawValue, left.0.office ?? "")
                < (-right.2.median, right.0.act.rawValue, right.0.office ?? "")
        }
        let rows = ordered.compactMap { step, records, _ in
            row([.text("\(step.office ?? "Không ghi cơ quan"): \(step.act.name)")], records)
        }
        let names = [ReportTable.Column("Cơ quan và bước"), Self.times]
        return section("offices", "Các bước đã xong, theo cơ quan", names, rows)
    }

    private func section(
        _ id: String,
        _ heading: String,
        _ names: [ReportTable.Column],
        _ rows: [ReportTable.Row]
    ) -> ReportSection {
        guard !rows.isEmpty else {
            return ReportSection(heading, paragraphs: [ReportParagraph("Chưa có hồ sơ nào đi qua bước này trong kỳ.")])
        }
        let table = ReportTable(id, heading, columns: names + Self.columns, rows: rows)
        let chart = ReportChart(.bars, of: id, "Trung vị số ngày", values: [names.count + 2])
        return ReportSection(heading, tables: [table], charts: [chart])
    }

    /// How often a step was taken, and by how many files.
    private func row(_ names: [ReportTable.Cell], _ records: [TimedAct]) -> ReportTable.Row? {
        let files = records.map(\.dossierID)
        let times = ReportFigure.count(records.count, origin(files))
        return row(names + [.figure(times)], records.compactMap(\.days), files)
    }

    private func origin(_ files: [Int64]) -> FigureOrigin {
        .records(table: "dossier", ids: Set(files).sorted())
    }

    private func row(_ names: [ReportTable.Cell], _ days: [Int], _ files: [Int64]) -> ReportTable.Row? {
        guard let spread = Spread(days) else { return nil }
        let rows = origin(files)
        return ReportTable.Row(names + [.figure(.count(Set(files).count, rows))] + spread.cells(rows))
    }
}
