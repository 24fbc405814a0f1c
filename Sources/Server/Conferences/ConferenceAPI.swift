import HTTPTypes
import KhuyenCong

/// Conferences and their packs for other programs.
struct ConferenceAPI: RouteGroup {
    let desk: ConferenceDesk

    func add(to table: inout RouteTable) {
        addConferences(to: &table)
        addActs(to: &table)
        addRecords(to: &table)
        addAnswers(to: &table)
    }

    private func addConferences(to table: inout RouteTable) {
        let desk = desk
        table.read(.conferences, .viewReports, "Các hội nghị khuyến công", answer: [ConferenceAnswer].self) {
            _,
            context in
            try await desk.conferences.list(by: context.requireOfficer()).map { ConferenceAnswer($0) }
        }
        table.read(
            .conference(.any),
            .viewReports,
            "Một hội nghị và tài liệu của hội nghị",
            answer: ConferenceDetailAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            return ConferenceDetailAnswer(try await desk.conferences.conference(context.pathID(), by: officer))
        }
        table.act(
            .post,
            .conferences,
            .freezeReports,
            "Chuẩn bị một hội nghị",
            fields: .conference,
            status: .created,
            answer: ConferenceDetailAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return ConferenceDetailAnswer(try await desk.conferences.prepare(fields, by: officer, at: desk.now()))
        }
        table.act(
            .put,
            .conference(.any),
            .freezeReports,
            "Ghi thông tin của một hội nghị",
            fields: .conferenceChange,
            answer: ConferenceDetailAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ConferenceDetailAnswer(try await desk.conferences.change(id, fields, by: officer, at: desk.now()))
        }
    }

    private func addActs(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .conferenceState(.any),
            .freezeReports,
            "Ghi hội nghị đã tổ chức, kết thúc, mở lại",
            body: ConferenceStep.self,
            answer: ConferenceDetailAnswer.self
        ) { step, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ConferenceDetailAnswer(
                try await desk.conferences.perform(step.act, on: id, version: step.version, by: officer, at: desk.now())
            )
        }
        table.act(
            .post,
            .conferenceGathering(.any),
            .freezeReports,
            "Lấy tham luận, khó khăn, kiến nghị từ báo cáo của các đơn vị",
            answer: ConferenceCountAnswer.self
        ) { _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ConferenceCountAnswer(
                entered: try await desk.conferences.gather(id, by: officer, at: desk.now())
            )
        }
        table.act(
            .post,
            .conferenceFreeze(.any),
            .freezeReports,
            "Chốt báo cáo hội nghị dưới tên của hội nghị",
            status: .created,
            answer: ConferenceFrozenAnswer.self
        ) { _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ConferenceFrozenAnswer(
                report: try await desk.conferences.freezeReport(id, by: officer, at: desk.now())
            )
        }
    }

    private func addRecords(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .conferencePack(.any),
            .freezeReports,
            "Thêm một mục vào tài liệu hội nghị",
            fields: .conferenceRecord,
            status: .created,
            answer: ConferenceRecordAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            let part = try ConferencePart.named(in: fields)
            return ConferenceRecordAnswer(
                try await desk.conferences.add(part, fields, to: id, by: officer, at: desk.now())
            )
        }
        table.act(
            .put,
            .conferenceRecord(.any),
            .freezeReports,
            "Sửa một mục của tài liệu hội nghị",
            fields: .conferenceCorrection,
            answer: ConferenceRecordAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ConferenceRecordAnswer(try await desk.conferences.correct(id, fields, by: officer, at: desk.now()))
        }
    }

    private func addAnswers(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .conferenceAnswer(.any),
            .workOnProjects,
            "Trả lời kiến nghị, báo cáo nhiệm vụ đã xong",
            fields: .conferenceAnswer,
            answer: ConferenceRecordAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ConferenceRecordAnswer(try await desk.conferences.answer(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .conferenceRemoval(.any),
            .freezeReports,
            "Bỏ một mục khỏi tài liệu hội nghị",
            body: SeenVersion.self,
            answer: ConferenceDetailAnswer.self
        ) { removal, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            let found = try await desk.conferences.record(id, by: officer)
            try await desk.conferences.remove(id, version: removal.version, by: officer, at: desk.now())
            let conference = found.detail.conference.id
            return ConferenceDetailAnswer(try await desk.conferences.conference(conference, by: officer))
        }
    }
}
