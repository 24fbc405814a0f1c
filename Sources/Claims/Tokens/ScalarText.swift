extension String {
    /// The text of scalars that are known to be valid.
    ///
    /// Written into its own storage at once: appending them one by one takes several times as long.
    init(_ scalars: ArraySlice<UInt32>) {
        let length = scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
        self.init(unsafeUninitializedCapacity: length) { bytes in
            var place = 0
            for value in scalars {
                guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { continue }
                for byte in encoded {
                    bytes[place] = byte
                    place += 1
                }
            }
            return place
        }
    }
}
