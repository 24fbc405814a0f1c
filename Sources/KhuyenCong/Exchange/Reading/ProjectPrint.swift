import Vietnamese

/// What two rows that tell one project have in common, as hashes: of a long list there are many at once.
struct ProjectPrint: Sendable {
    /// Over all that a row says but its number.
    let whole: Int
    /// Over what says which project it is, whatever its amounts; nil where neither place nor establishment does.
    let name: Int?

    init(_ project: ImportedProject) {
        whole = ProjectPrint.whole(project)
        name = ProjectPrint.name(project)
    }

    private static func name(_ project: ImportedProject) -> Int? {
        let isPlaced = project.placeText != nil || project.lines.contains { $0.beneficiary != nil }
        guard project.key == nil, isPlaced else { return nil }
        var hasher = Hasher()
        hasher.combine(bytesOf: Fold.key(project.title))
        hasher.combine(project.province)
        hasher.combine(bytesOf: project.placeText.map(Fold.key))
        hasher.combine(bytesOf: project.implementer.map(Fold.key))
        hasher.combine(project.year)
        for line in project.lines {
            hasher.combine(line.kind)
            hasher.combine(line.place)
            hasher.combine(bytesOf: line.beneficiary.map(Fold.key))
            hasher.combine(Set(line.amounts.map(\.source)))
        }
        return hasher.finalize()
    }

    private static func whole(_ project: ImportedProject) -> Int {
        var hasher = Hasher()
        hasher.combine(bytesOf: project.title)
        hasher.combine(project.province)
        hasher.combine(bytesOf: project.placeText)
        hasher.combine(bytesOf: project.implementer)
        hasher.combine(bytesOf: project.note)
        hasher.combine(project.year)
        hasher.combine(project.untilYear)
        hasher.combine(bytesOf: project.key)
        for line in project.lines {
            hasher.combine(line.year)
            hasher.combine(line.kind)
            hasher.combine(line.place)
            hasher.combine(bytesOf: line.beneficiary)
            hasher.combine(line.amounts)
            for cell in line.unmapped { hasher.combine(bytesOf: cell.value) }
        }
        return hasher.finalize()
    }
}

extension Hasher {
    /// Cells are composed when they are read; a text hashed as such is composed again, which took a third of this.
    fileprivate mutating func combine(bytesOf text: String?) {
        guard var text else {
            combine(-1)
            return
        }
        text.withUTF8 { bytes in
            combine(bytes.count)
            combine(bytes: UnsafeRawBufferPointer(bytes))
        }
    }
}
