import CZip

/// What one reading may still spend; shared by all parts read through one ``ZipArchive``.
final class ReadingBudget {
    private let limits: ReadingLimits
    private var deadline: ContinuousClock.Instant
    private var unpacked = 0

    init(_ limits: ReadingLimits) {
        self.limits = limits
        deadline = ContinuousClock.now + .seconds(limits.seconds)
    }

    /// Counts bytes that came out of a part holding `packed` bytes.
    func spend(_ bytes: Int, partTotal: Int, packed: Int) throws {
        unpacked += bytes
        guard unpacked <= limits.maxUnpackedBytes else { throw SpreadsheetError.zipBomb }
        let ratio = partTotal / max(packed, 1)
        guard partTotal <= limits.compressionFloorBytes || ratio <= limits.maxCompressionRatio else {
            throw SpreadsheetError.zipBomb
        }
        guard ContinuousClock.now < deadline else { throw SpreadsheetError.timedOut }
    }

    /// Runs the caller's work without charging its time to the reading.
    func pausing(_ work: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        try work()
        deadline += ContinuousClock.now - start
    }
}

/// A zip file opened for reading; parts are streamed, never unpacked whole unless asked.
final class ZipArchive {
    /// More entries than any workbook has; the directory alone would fill the memory.
    private static let maxEntries = 20_000

    let budget: ReadingBudget
    private let handle: OpaquePointer

    /// - Throws: ``SpreadsheetError/corrupt(detail:)`` when the directory of the zip cannot be read.
    convenience init(path: String, limits: ReadingLimits) throws {
        var code: Int32 = 0
        try self.init(handle: zip_open(path, ZIP_RDONLY, &code), limits: limits)
    }

    /// Opens a zip file that is in memory already.
    ///
    /// - Throws: ``SpreadsheetError/corrupt(detail:)`` when the directory of the zip cannot be read.
    convenience init(bytes: [UInt8], limits: ReadingLimits) throws {
        let source = try ZipBuffer.source(bytes)
        let handle = zip_open_from_source(source, ZIP_RDONLY, nil)
        if handle == nil { zip_source_free(source) }
        try self.init(handle: handle, limits: limits)
    }

    private init(handle: OpaquePointer?, limits: ReadingLimits) throws {
        guard let handle else {
            throw SpreadsheetError.corrupt(detail: "không đọc được mục lục của tệp nén")
        }
        self.handle = handle
        budget = ReadingBudget(limits)
        guard zip_get_num_entries(handle, 0) <= ZipArchive.maxEntries else { throw SpreadsheetError.zipBomb }
    }

    deinit { zip_discard(handle) }

    /// The names of all entries, in the order of the directory.
    var names: [String] {
        (0..<max(0, zip_get_num_entries(handle, 0))).map { index in
            zip_get_name(handle, UInt64(index), 0).map { String(cString: $0) } ?? ""
        }
    }

    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// Hands out a part in chunks; false when the archive has no such part.
    ///
    /// - Throws: ``SpreadsheetError`` when the part is damaged, encrypted or over the budget, or what `body` throws.
    func stream(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
        guard let index = index(of: name) else { return false }
        try stream(at: index, body)
        return true
    }

    /// The whole part, for the few small ones that are needed at once; nil when missing.
    func bytes(of name: String) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        return try stream(name) { bytes.append(contentsOf: $0) } ? bytes : nil
    }

    private func index(of name: String) -> UInt64? {
        let exact = zip_name_locate(handle, name, 0)
        if exact >= 0 { return UInt64(exact) }
        let anyCase = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        return anyCase >= 0 ? UInt64(anyCase) : nil
    }

    private func stream(at index: UInt64, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        var status = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &status) == 0 else { throw damaged() }
        guard status.encryption_method == ZIP_EM_NONE else { throw SpreadsheetError.encrypted }
        guard let file = zip_fopen_index(handle, index, 0) else { throw damaged() }
        defer { zip_fclose(file) }
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        var total = 0
        while true {
            let count = zip_fread(file, chunk.baseAddress, UInt64(chunk.count))
            guard count >= 0 else { throw damaged() }
            if count == 0 { return }
            total += Int(count)
            try budget.spend(Int(count), partTotal: total, packed: Int(clamping: status.comp_size))
            try body(UnsafeRawBufferPointer(rebasing: chunk[..<Int(count)]))
        }
    }

    private func damaged() -> SpreadsheetError { .corrupt(detail: "không giải nén được một phần của tệp") }
}
