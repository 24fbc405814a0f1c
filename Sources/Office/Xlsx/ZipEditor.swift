import CZip
import Foundation

/// Changes entries of a zip file; all others are copied as they are, still packed.
final class ZipEditor {
    /// 01/01/2000: changed entries carry a fixed time, so that equal input gives equal output.
    private static let changedAt: time_t = 946_684_800

    private let handle: OpaquePointer
    private var isClosed = false

    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    init(path: String) throws {
        var code: Int32 = 0
        guard let handle = zip_open(path, 0, &code) else {
            throw SpreadsheetError.cannotWrite(detail: "không mở được bản sao")
        }
        self.handle = handle
    }

    deinit {
        if !isClosed { zip_discard(handle) }
    }

    /// Adds or replaces an entry with the content of a file, which must stay until ``close()``.
    func set(_ name: String, toFile path: String) throws {
        guard let source = zip_source_file(handle, path, 0, -1) else { throw failure() }
        try set(name, source)
    }

    /// Adds or replaces an entry.
    func set(_ name: String, to bytes: [UInt8]) throws {
        let copy = UnsafeMutableRawBufferPointer(start: malloc(max(bytes.count, 1)), count: bytes.count)
        guard let start = copy.baseAddress else { throw SpreadsheetError.memory }
        copy.copyBytes(from: bytes)
        guard let source = zip_source_buffer(handle, start, UInt64(bytes.count), 1) else {
            free(start)
            throw failure()
        }
        try set(name, source)
    }

    /// Writes the file.
    func close() throws {
        guard zip_close(handle) == 0 else { throw failure() }
        isClosed = true
    }

    private func set(_ name: String, _ source: OpaquePointer) throws {
        let flags = zip_flags_t(ZIP_FL_NOCASE)
        let known = zip_name_locate(handle, name, flags)
        let index: Int64
        if known >= 0 {
            index = zip_file_replace(handle, UInt64(known), source, 0) == 0 ? known : -1
        } else {
            index = zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        }
        guard index >= 0 else {
            zip_source_free(source)
            throw failure()
        }
        guard zip_file_set_mtime(handle, UInt64(index), ZipEditor.changedAt, 0) == 0 else { throw failure() }
    }

    private func failure() -> SpreadsheetError { .cannotWrite(detail: "không ghi được bản sao") }
}
