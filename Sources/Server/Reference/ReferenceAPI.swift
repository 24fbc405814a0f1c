import HTTPTypes
import KhuyenCong

/// Places, activity kinds and funding sources as JSON.
struct ReferenceAPI: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        addUnits(to: &table)
        addUnitActs(to: &table)
        addKinds(to: &table)
        addSources(to: &table)
    }

    private func addUnits(to table: inout RouteTable) {
        let parameters = [
            Parameter("map", .choice(AdminMap.allCases.map(\.word)), "Bản đồ: 2024 hoặc 2025; mặc định 2025"),
            Parameter("parent", .text, "Mã đơn vị cấp trên; không có thì trả về các tỉnh"),
            Parameter("search", .text, "Một phần tên, không cần dấu, hoặc mã; tối đa 100 đơn vị đầu"),
        ]
        table.read(
            .adminUnits,
            .viewReference,
            "Đơn vị hành chính của một bản đồ",
            parameters: parameters,
            answer: AdminUnitsAnswer.self
        ) { request, context in try await units(request.query, context) }
    }

    private func addUnitActs(to table: inout RouteTable) {
        table.act(
            .post,
            .adminUnits,
            .editReference,
            "Thêm đơn vị đã kết thúc trước 01/07/2025",
            body: EarlierUnitBody.self,
            status: .created,
            answer: AdminUnitAnswer.self
        ) { body, _, context in
            try await desk.adminUnits.addEarlierUnit(body.draft, by: context.requireOfficer(), at: desk.now())
            return try await unit(PlaceKey(.of2024, body.code.filter { !$0.isWhitespace }), context)
        }
        table.act(
            .patch,
            .adminUnits,
            .editReference,
            "Sửa một đơn vị hoặc ghi đã đối chiếu; dòng cũ vào lịch sử",
            body: AdminUnitRevision.self,
            answer: AdminUnitAnswer.self
        ) { body, _, context in
            let key = PlaceKey(body.map, body.code)
            try await desk.adminUnits.revise(
                key,
                body.draft,
                version: body.version,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return try await unit(key, context)
        }
    }

    private func unit(_ key: PlaceKey, _ context: AppContext) async throws -> AdminUnitAnswer {
        let officer = try context.requireOfficer()
        let territories = try await desk.adminUnits.territories(for: officer)
        let bases = try await desk.adminUnits.bases(of: [key.code], map: key.map, for: officer)
        guard let unit = territories.unit(key.map, key.code), let answer = AdminUnitAnswer(unit, bases, territories)
        else { throw Refusal.missing }
        return answer
    }

    private func units(_ query: URLQuery, _ context: AppContext) async throws -> AdminUnitsAnswer {
        let officer = try context.requireOfficer()
        let map = query["map"].flatMap(AdminMap.init(word:)) ?? .of2025
        let territories = try await desk.adminUnits.territories(for: officer)
        var found = territories.provinces(map)
        if let text = query["search"] {
            found = try await desk.adminUnits.find(text, map: map, for: officer).hits.map(\.unit)
        } else if let parent = query["parent"] {
            guard let above = territories.unit(map, parent) else { throw Refusal.missing }
            found = territories.children(of: above)
        }
        let bases = try await desk.adminUnits.bases(of: found.map(\.code), map: map, for: officer)
        return AdminUnitsAnswer(units: found.compactMap { AdminUnitAnswer($0, bases, territories) })
    }

    private func addKinds(to table: inout RouteTable) {
        table.read(
            .activityKinds,
            .viewReference,
            "Nội dung hoạt động và các tên có thời hạn",
            answer: ActivityKindsAnswer.self
        ) { _, context in
            let kinds = try await desk.kinds.list(for: context.requireOfficer())
            return ActivityKindsAnswer(kinds: kinds.map(ActivityKindAnswer.init))
        }
        table.act(
            .post,
            .activityKinds,
            .editReference,
            "Thêm một tên; có replaces thì thay dòng đó, dòng cũ vào lịch sử",
            body: ActivityKindBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            guard let replaced = body.replaces else {
                return WrittenRowAnswer(id: try await desk.kinds.add(body.draft, by: officer, at: desk.now()))
            }
            return WrittenRowAnswer(id: try await desk.kinds.revise(replaced, body.draft, by: officer, at: desk.now()))
        }
    }

    private func addSources(to table: inout RouteTable) {
        table.read(
            .fundingSources,
            .viewReference,
            "Nguồn kinh phí và thời gian nhận cam kết mới",
            answer: FundingSourcesAnswer.self
        ) { _, context in
            let sources = try await desk.sources.list(for: context.requireOfficer())
            return FundingSourcesAnswer(sources: sources.map(FundingSourceAnswer.init))
        }
        table.act(
            .post,
            .fundingSources,
            .editReference,
            "Thêm một dòng; có replaces thì thay dòng đó, dòng cũ vào lịch sử",
            body: FundingSourceBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            guard let replaced = body.replaces else {
                return WrittenRowAnswer(id: try await desk.sources.add(body.draft, by: officer, at: desk.now()))
            }
            let id = try await desk.sources.revise(replaced, body.draft, by: officer, at: desk.now())
            return WrittenRowAnswer(id: id)
        }
    }
}
