import CZip
import Foundation

/// Zip files that live in memory.
enum ZipBuffer {
    /// A source over a copy of the bytes; whoever takes it frees it.
    ///
    /// - Throws: ``SpreadsheetError/memory``.
    static func source(_ bytes: [UInt8]) throws -> OpaquePointer {
        let copy = UnsafeMutableRawBufferPointer(start: malloc(max(bytes.count, 1)), count: bytes.count)
        guard let start = copy.baseAddress else { throw SpreadsheetError.memory }
        copy.copyBytes(from: bytes)
        guard let source = zip_source_buffer_create(start, UInt64(bytes.count), 1, nil) else {
            free(start)
            throw SpreadsheetError.memory
        }
        return source
    }

    /// A zip file of the given entries in their order; equal entries give equal bytes.
    ///
    /// - Throws: ``SpreadsheetError``.
    static func archive(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw SpreadsheetError.memory }
        defer { zip_source_free(target) }
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw failure
        }
        do {
            for entry in entries { try add(entry.name, entry.bytes, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw failure
        }
        return try content(of: target)
    }

    /// 01/01/2000 00:00 as DOS writes it: a time of the clock would make every file different.
    private static let changedOn: UInt16 = (20 << 9) | (1 << 5) | 1

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws {
        let source = try ZipBuffer.source(bytes)
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure
        }
        // A picture is packed already.
        if name.hasSuffix(".png"), zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) != 0 {
            throw failure
        }
        guard zip_file_set_dostime(archive, UInt64(index), 0, changedOn, 0) == 0 else { throw failure }
    }

    private static func content(of source: OpaquePointer) throws -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw failure }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0 else { throw failure }
        let size = Int(zip_source_tell(source))
        guard size > 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { throw failure }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
        }
        guard bytes.count == size else { throw failure }
        return bytes
    }

    private static let failure = SpreadsheetError.cannotWrite(detail: "không ghi được tệp nén")
}
