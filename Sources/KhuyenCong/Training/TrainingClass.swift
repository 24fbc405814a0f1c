import Database

/// A class that a project held (lớp đào tạo, tập huấn): when, where, and who took part.
package struct TrainingClass: Sendable, Equatable {
    package let id: Int64
    package let dossierID: Int64
    /// The line of the file that it belongs to, from 1.
    package let line: Int
    package let name: String
    package let place: String?
    package let from: Day
    package let until: Day
    /// Days taught, against which attendance is counted.
    package let days: Int
    /// In the order of the list.
    package let people: [Trainee]
    /// Whether the names were taken out; what the people came to stays.
    package let isAnonymised: Bool
    package let officerName: String
    package let enteredAt: Moment
    package let version: Int

    package var sums: TrainingSums { TrainingSums([self]) }

    /// As somebody sees it who may know how many they were, but not who.
    func withoutNames() -> TrainingClass {
        TrainingClass(
            id: id,
            dossierID: dossierID,
            line: line,
            name: name,
            place: place,
            from: from,
            until: until,
            days: days,
            people: people.map { $0.withoutName() },
            isAnonymised: isAnonymised,
            officerName: officerName,
            enteredAt: enteredAt,
            version: version
        )
    }
}

/// Somebody who took part in a class (học viên).
package struct Trainee: Sendable, Equatable {
    package enum Sex: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case female, male

        package var name: String {
            switch self {
            case .female: "nữ"
            case .male: "nam"
            }
        }
    }

    /// What the class came to for somebody.
    package enum Result: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case awaited, certified, completed, failed

        package var name: String {
            switch self {
            case .awaited: "đang học"
            case .certified: "được cấp chứng chỉ"
            case .completed: "hoàn thành"
            case .failed: "không đạt"
            }
        }
    }

    package let name: String
    package let sex: Sex
    package let birthYear: Int?
    package let residence: String?
    package let phone: String?
    /// Days that this person came.
    package let attended: Int
    package let result: Result
    /// The number of the certificate.
    package let certificate: String?

    /// Stands for a name that was taken out.
    package static let nobody = "Đã ẩn danh"

    func withoutName() -> Trainee {
        Trainee(
            name: Trainee.nobody,
            sex: sex,
            birthYear: nil,
            residence: nil,
            phone: nil,
            attended: attended,
            result: result,
            certificate: nil
        )
    }
}

/// What the people of some classes come to; a share is never stored, only what it is of.
package struct TrainingSums: Sendable, Equatable {
    package let classes: Int
    package let people: Int
    package let women: Int
    /// Days that people came, of those that they could have come.
    package let attended: Int
    package let possible: Int
    private let results: [Trainee.Result: Int]

    package init(_ classes: [TrainingClass]) {
        let all = classes.flatMap(\.people)
        self.classes = classes.count
        people = all.count
        women = all.filter { $0.sex == .female }.count
        attended = all.reduce(0) { $0 + $1.attended }
        possible = classes.reduce(0) { $0 + $1.days * $1.people.count }
        results = Dictionary(grouping: all, by: \.result).mapValues(\.count)
    }

    package subscript(result: Trainee.Result) -> Int { results[result] ?? 0 }
}

/// The people whom a line of a file was to train, as planned and as accepted, beside those of its classes.
package struct TrainingLine: Sendable, Equatable {
    package let position: Int
    package let kind: ActivityKind.Code?
    package let planned: Int64?
    /// What was accepted; nil until then.
    package let done: Int64?
    package let sums: TrainingSums

    /// More people were accepted than any list names.
    package var isShort: Bool { done.map { $0 > Int64(sums.people) } ?? false }
}
