/// The projects of a list that may be taken, in its order.
///
/// They stay where the sheets hold them: a second list of 50,000 of them would be 8 MiB.
struct ImportCandidates: RandomAccessCollection, Sendable {
    private struct Mark {
        let sheet: Int32
        let project: Int32
        let matchHash: Int64
        let provinceNow: String
    }

    private let sheets: [ImportedSheet]
    private let marks: [Mark]

    init(_ sheets: [ImportedSheet], _ territories: Territories) {
        var marks: [Mark] = []
        // Room is made once: a list grown by doubling would for a moment be held three times.
        marks.reserveCapacity(sheets.reduce(0) { $0 + $1.projects.count })
        for (sheet, content) in sheets.enumerated() {
            let known = content.projects.concurrentMap { project -> (hash: Int64, provinceNow: String) in
                let province = project.province
                let now = territories.provinceNow(map: province.map, code: province.code) ?? province.code
                return (project.isRefused ? 0 : MatchKey(project).hash(provinceNow: now), now)
            }
            for (index, project) in content.projects.enumerated() where !project.isRefused {
                let (hash, now) = known[index]
                marks.append(Mark(sheet: Int32(sheet), project: Int32(index), matchHash: hash, provinceNow: now))
            }
        }
        self.sheets = sheets
        self.marks = marks
    }

    var startIndex: Int { 0 }
    var endIndex: Int { marks.count }

    subscript(position: Int) -> ImportCandidate {
        let mark = marks[position]
        return ImportCandidate(
            project: sheets[Int(mark.sheet)].projects[Int(mark.project)],
            provinceNow: mark.provinceNow,
            matchHash: mark.matchHash
        )
    }

    var hashesByProvince: [String: Set<Int64>] {
        marks.reduce(into: [:]) { hashes, mark in hashes[mark.provinceNow, default: []].insert(mark.matchHash) }
    }
}

/// A project of a list that may be taken, and what the store knows it by.
struct ImportCandidate: Sendable {
    let project: ImportedProject
    let provinceNow: String
    let matchHash: Int64
}
