import ArgumentParser
import KhuyenCong
import Vietnamese

struct ProjectTraining: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training",
        abstract: "In các lớp đào tạo của một hồ sơ; có tệp JSON thì ghi thêm một lớp."
    )

    @Argument(help: .projectCode)
    var code: ProjectCode

    @Option(help: "Tệp JSON (line, name, place, from, until, days, people); - là đầu vào chuẩn; bỏ trống: chỉ in.")
    var file: String?

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let typed = try file.map(FieldsFile.read)
        let found = try await store.use { database in
            let trainings = Trainings(database)
            let standing = try await trainings.classes(of: code.value, by: .localOperator)
            guard let typed else { return standing }
            let fields = typed.upon(seen: standing.classes.count)
            _ = try await trainings.enter(fields, of: code.value, by: .localOperator, at: .now())
            return try await trainings.classes(of: code.value, by: .localOperator)
        }
        Terminal.print(found.classes.isEmpty ? "Chưa ghi lớp nào." : TrainingText.write(found.classes, found.lines))
    }
}

/// Classes as the terminal shows them; of the people only how many, since a terminal keeps what it printed.
enum TrainingText {
    static func write(_ classes: [TrainingClass], _ lines: [TrainingLine]) -> String {
        let held = classes.map { training in
            let sums = training.sums
            return "\(training.id)  \(training.name), \(training.from.vietnamese)–\(training.until.vietnamese): "
                + "\(sums.people) người, \(sums.women) nữ, \(sums[.certified]) được cấp chứng chỉ; "
                + "dự \(sums.attended)/\(sums.possible) ngày"
        }
        let told = lines.filter { $0.planned != nil || $0.done != nil }.map { line in
            let planned = line.planned.map { String($0) } ?? "không có dữ liệu"
            let done = line.done.map { String($0) } ?? "chưa"
            return "Dòng \(line.position): kế hoạch \(planned), theo danh sách \(line.sums.people), nghiệm thu \(done)"
        }
        return (held + told).joined(separator: "\n")
    }
}
