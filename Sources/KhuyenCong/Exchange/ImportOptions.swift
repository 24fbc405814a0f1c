/// What the officer says of the files of one import.
package struct ImportOptions: Sendable, Equatable, Codable {
    /// The province whose lists these are; its code on the map of the rows.
    package let province: String
    /// The map that codes and names belong to; nil: each row's own year decides.
    package let map: AdminMap?
    /// The stage of the amounts; nil: read from the lists' titles.
    package let stage: Stage?
    /// Book the difference where the store has other amounts.
    package let isUpdate: Bool
    /// Take the good rows and list the rest.
    package let acceptsValid: Bool

    package init(
        province: String,
        map: AdminMap? = nil,
        stage: Stage? = nil,
        isUpdate: Bool = false,
        acceptsValid: Bool = false
    ) {
        self.province = province
        self.map = map
        self.stage = stage
        self.isUpdate = isUpdate
        self.acceptsValid = acceptsValid
    }

    func with(isUpdate: Bool, acceptsValid: Bool) -> ImportOptions {
        ImportOptions(province: province, map: map, stage: stage, isUpdate: isUpdate, acceptsValid: acceptsValid)
    }
}
