enum CStrings {
    /// Lends an array of C strings that ends with a null pointer.
    static func withArray<T>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T
    ) -> T {
        var characters: [CChar] = []
        var offsets: [Int] = []
        for string in strings {
            offsets.append(characters.count)
            characters += string.utf8CString
        }
        return characters.withUnsafeBufferPointer { buffer in
            var pointers = offsets.map { offset in buffer.baseAddress.map { $0 + offset } }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
