extension FieldTreeReader {
    /// The number of a stored row.
    func id(_ name: String) -> Int64? {
        integer(name, in: 1...Int(Int32.max)).map(Int64.init)
    }
}
