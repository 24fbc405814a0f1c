import Hummingbird
package import KhuyenCong

/// Files and acts for other programs: the same verbs as the pages.
struct DossierAPI: RouteGroup {
    let dossiers: Dossiers
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.act(
            .post,
            .dossiers,
            .workOnProjects,
            "Soạn một đề án mới; bản soạn có thể chưa đúng",
            fields: .draft,
            status: .created,
            answer: DossierAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let dossier = try await dossiers.draft(fields, by: officer, at: now())
            return DossierAnswer(try await dossiers.view(.dossier(dossier.id), by: officer))
        }
        addReading(to: &table)
        table.act(
            .patch,
            .dossier(""),
            .workOnProjects,
            "Lưu bản soạn: các trường gửi lên thay các trường cùng tên",
            body: DraftBody.self,
            answer: DossierAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let code = try context.dossierCode()
            let stored = try await dossiers.view(code, by: officer).dossier.proposal
            let fields = stored.merging(body.proposal.tree)
            _ = try await dossiers.save(fields, version: body.version, in: code, by: officer, at: now())
            return DossierAnswer(try await dossiers.view(code, by: officer))
        }
        addNumbers(to: &table)
        for act in ProjectAct.allCases {
            add(act, to: &table)
        }
    }

    private func addReading(to table: inout RouteTable) {
        table.read(
            .dossier(""),
            .ownAccount,
            "Một hồ sơ: trạng thái, kinh phí, máy, lịch sử, việc làm được",
            parameters: [Parameter("on", .day, "Nội dung đề án (proposal) như cuối ngày này; mặc định như hiện nay")],
            answer: DossierAnswer.self
        ) { request, context in
            let (code, officer) = (try context.dossierCode(), try context.requireOfficer())
            let view = try await dossiers.view(code, by: officer)
            guard let day = request.query["on"].flatMap({ Day($0) }) else { return DossierAnswer(view) }
            return DossierAnswer(view, proposal: try await dossiers.proposal(code, on: day, by: officer))
        }
    }

    private func addNumbers(to table: inout RouteTable) {
        table.act(
            .post,
            .projectNumbers(""),
            .workOnProjects,
            "Ghi số văn bản của một việc đã làm",
            fields: .lateNumber,
            answer: DossierAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return DossierAnswer(
                try await dossiers.number(fields, in: context.dossierCode("id"), by: officer, at: now())
            )
        }
    }

    private func add(_ act: ProjectAct, to table: inout RouteTable) {
        table.act(
            .post,
            .projectAct("", act),
            .workOnProjects,
            act.name,
            fields: .act(act),
            answer: DossierAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return DossierAnswer(
                try await dossiers.perform(
                    act,
                    on: context.dossierCode("id"),
                    fields,
                    isExact: true,
                    by: officer,
                    at: now()
                )
            )
        }
        // What is taken over has no file yet that could be checked.
        guard act != .takeOver else { return }
        table.act(
            .post,
            .projectActCheck("", act),
            .workOnProjects,
            "\(act.name): chỉ kiểm tra, không ghi",
            fields: .act(act),
            answer: ChecksAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let code = try context.dossierCode("id")
            let checks = try await dossiers.check(act, on: code, fields, isExact: true, by: officer, at: now())
            return ChecksAnswer(checks: checks.map(CheckAnswer.init))
        }
    }
}

/// A draft to be saved, over the version that was seen.
struct DraftBody: Codable, Sendable {
    let version: Int
    let proposal: Shaped<DraftShape>
}

enum DraftShape: BodyShape {
    static let shape = FieldShape.draft
}

extension AppContext {
    /// "HS12", "DA34" or "34" of the address.
    ///
    /// - Throws: `Refusal.missing`.
    func dossierCode(_ parameter: String = "code") throws -> DossierCode {
        guard let code = DossierCode(try pathText(parameter)) else { throw Refusal.missing }
        return code
    }
}

extension FieldTree: SchemaSample {
    package static var schemaSample: FieldTree { .group([:]) }

    /// Any object, as an answer repeats what was once sent; what comes in is described by a `FieldShape`.
    package static var schema: JSONValue { ["type": "object"] }
}
