import HTTPTypes
import KhuyenCong

/// Classes and their people for other programs.
struct TrainingAPI: RouteGroup {
    let desk: TrainingDesk

    func add(to table: inout RouteTable) {
        addOfFile(to: &table)
        addOne(to: &table)
        addEnds(to: &table)
    }

    private func addOfFile(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .trainingClasses(""),
            .ownAccount,
            "Các lớp của một hồ sơ, cạnh số người theo kế hoạch và đã nghiệm thu",
            answer: TrainingAnswer.self
        ) { _, context in
            let found = try await desk.trainings.classes(of: context.dossierCode(), by: context.requireOfficer())
            return TrainingAnswer(found.classes, found.lines)
        }
        table.act(
            .post,
            .trainingClasses(""),
            .workOnProjects,
            "Ghi một lớp với danh sách học viên",
            fields: .trainingClass,
            status: .created,
            answer: TrainingClassAnswer.self
        ) { fields, _, context in
            let (code, officer) = (try context.dossierCode(), try context.requireOfficer())
            return TrainingClassAnswer(try await desk.trainings.enter(fields, of: code, by: officer, at: desk.now()))
        }
    }

    private func addOne(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .trainingClass(.any),
            .ownAccount,
            "Một lớp: người học, số ngày dự, kết quả",
            answer: TrainingClassAnswer.self
        ) { _, context in
            TrainingClassAnswer(
                try await desk.trainings.one(context.pathID(), by: context.requireOfficer()).training
            )
        }
        table.act(
            .put,
            .trainingClass(.any),
            .workOnProjects,
            "Ghi lại một lớp ở phiên bản đã xem: danh sách, ngày dự, kết quả",
            fields: .trainingClass,
            answer: TrainingClassAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return TrainingClassAnswer(try await desk.trainings.correct(id, fields, by: officer, at: desk.now()))
        }
    }

    private func addEnds(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .trainingClassAnonymity(.any),
            .workOnProjects,
            "Ẩn danh người học của một lớp đã bế giảng; số người vẫn giữ",
            body: SeenVersion.self,
            answer: TrainingClassAnswer.self
        ) { seen, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            try await desk.trainings.anonymise(id, version: seen.version, by: officer, at: desk.now())
            return TrainingClassAnswer(try await desk.trainings.one(id, by: officer).training)
        }
        table.act(
            .post,
            .trainingClassRemoval(.any),
            .workOnProjects,
            "Bỏ một lớp ghi nhầm cùng danh sách của nó",
            body: SeenVersion.self,
            answer: TrainingAnswer.self
        ) { seen, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            let file = try await desk.trainings.one(id, by: officer).dossier.id
            try await desk.trainings.remove(id, version: seen.version, by: officer, at: desk.now())
            let left = try await desk.trainings.classes(of: .dossier(file), by: officer)
            return TrainingAnswer(left.classes, left.lines)
        }
    }
}

/// The classes of a file and its lines; "seen" goes back with the next class.
struct TrainingAnswer: Codable, Sendable {
    struct Line: Codable, Sendable {
        let line: Int
        let planned: Int64?
        /// Null until something was accepted.
        let accepted: Int64?
        /// By the lists of the classes.
        let people: Int
        let women: Int
        let certified: Int
    }

    let seen: Int
    let lines: [Line]
    let classes: [TrainingClassAnswer]

    init(_ classes: [TrainingClass], _ lines: [TrainingLine]) {
        seen = classes.count
        self.lines = lines.map { line in
            Line(
                line: line.position,
                planned: line.planned,
                accepted: line.done,
                people: line.sums.people,
                women: line.sums.women,
                certified: line.sums[.certified]
            )
        }
        self.classes = classes.map(TrainingClassAnswer.init)
    }
}

/// A class; of people who may not be named to the reader, or no longer, only sex, attendance and result are told.
struct TrainingClassAnswer: Codable, Sendable {
    struct Person: Codable, Sendable {
        let name: String
        let sex: Trainee.Sex
        let birthYear: Int?
        let residence: String?
        let phone: String?
        let attended: Int
        let result: Trainee.Result
        let certificate: String?
    }

    let id: Int64
    let file: String
    let line: Int
    let name: String
    let place: String?
    let from: Day
    let until: Day
    let days: Int
    let people: [Person]
    let isAnonymised: Bool
    let officer: String
    let version: Int

    init(_ training: TrainingClass) {
        id = training.id
        file = "HS\(training.dossierID)"
        line = training.line
        name = training.name
        place = training.place
        from = training.from
        until = training.until
        days = training.days
        people = training.people.map { person in
            Person(
                name: person.name,
                sex: person.sex,
                birthYear: person.birthYear,
                residence: person.residence,
                phone: person.phone,
                attended: person.attended,
                result: person.result,
                certificate: person.certificate
            )
        }
        isAnonymised = training.isAnonymised
        officer = training.officerName
        version = training.version
    }
}
