/// What the officer says of the files of one import.
package struct ImportOptions: Sendable, Equatable, Codable {
    /// The province whose lists these are, by its code on the map of the rows; `PeriodQuery.nation` where each row is of
    /// the province that it tells itself.
    package let province: String
    /// The map that codes and names belong to; nil: each row's own year decides.
    package let map: AdminMap?
    /// The stage of the amounts; nil: read from the lists' titles.
    package let stage: Stage?
    /// Book the difference where the store has other amounts.
    package let isUpdate: Bool
    /// Take the good rows and list the rest.
    package let acceptsValid: Bool
    /// Tables that are to be read otherwise than they were understood.
    package let corrections: [TableCorrection]

    package init(
        province: String,
        map: AdminMap? = nil,
        stage: Stage? = nil,
        isUpdate: Bool = false,
        acceptsValid: Bool = false,
        corrections: [TableCorrection] = []
    ) {
        self.province = province
        self.map = map
        self.stage = stage
        self.isUpdate = isUpdate
        self.acceptsValid = acceptsValid
        self.corrections = corrections
    }

    /// Imports from before corrections could be made have none.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            province: try container.decode(String.self, forKey: .province),
            map: try container.decodeIfPresent(AdminMap.self, forKey: .map),
            stage: try container.decodeIfPresent(Stage.self, forKey: .stage),
            isUpdate: try container.decode(Bool.self, forKey: .isUpdate),
            acceptsValid: try container.decode(Bool.self, forKey: .acceptsValid),
            corrections: try container.decodeIfPresent([TableCorrection].self, forKey: .corrections) ?? []
        )
    }

    /// The lists of a national office, whose rows are of several provinces.
    var isOfNation: Bool { province == PeriodQuery.nation }

    func with(isUpdate: Bool, acceptsValid: Bool) -> ImportOptions {
        ImportOptions(
            province: province,
            map: map,
            stage: stage,
            isUpdate: isUpdate,
            acceptsValid: acceptsValid,
            corrections: corrections
        )
    }

    /// The last word on a table counts.
    func correcting(_ correction: TableCorrection) -> ImportOptions {
        let others = corrections.filter {
            !$0.isAbout(file: correction.file, sheet: correction.sheet, table: correction.table)
        }
        return ImportOptions(
            province: province,
            map: map,
            stage: stage,
            isUpdate: isUpdate,
            acceptsValid: acceptsValid,
            corrections: others + [correction]
        )
    }
}
