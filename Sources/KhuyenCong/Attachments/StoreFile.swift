import CSodium
import Foundation

/// The few calls of the system that the store needs, with what Foundation does not offer: bringing to the disk.
enum StoreFile {
    /// Bytes that are read at once.
    private static let chunk = 1 << 18

    static func makeFolder(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw failure("tạo thư mục", path)
        }
    }

    static func restrict(_ path: String) throws {
        guard chmod(path, 0o600) == 0 else { throw failure("đổi quyền", path) }
    }

    /// Returns only when the content, or a folder's list of names, is on the disk.
    static func synchronize(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure("mở", path) }
        let result = fsync(descriptor)
        close(descriptor)
        guard result == 0 else { throw failure("ghi", path) }
    }

    static func move(_ path: String, to place: String) throws {
        guard rename(path, place) == 0 else { throw failure("chuyển tệp đến", place) }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("xóa", path) }
    }

    /// After a failure that is told already.
    static func discard(_ path: String) {
        unlink(path)
    }

    static func copy(_ path: String, to place: String) throws {
        do {
            try FileManager.default.copyItem(atPath: path, toPath: place)
        } catch {
            throw failure("chép", path)
        }
    }

    static func names(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw failure("đọc thư mục", folder)
        }
    }

    static func changedAt(_ path: String) throws -> Moment {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure("đọc", path) }
        return Moment(secondsSince1970: Int64(status.st_mtim.tv_sec))
    }

    /// SHA-256 and size in bytes, in constant memory.
    static func digest(_ path: String) throws -> (hash: [UInt8], size: Int64) {
        guard let file = fopen(path, "rb") else { throw failure("mở", path) }
        defer { fclose(file) }
        var state = crypto_hash_sha256_state()
        crypto_hash_sha256_init(&state)
        var buffer = [UInt8](repeating: 0, count: chunk)
        var size: Int64 = 0
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            crypto_hash_sha256_update(&state, buffer, UInt64(count))
            size += Int64(count)
        }
        guard ferror(file) == 0 else { throw failure("đọc", path) }
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
        crypto_hash_sha256_final(&state, &hash)
        return (hash, size)
    }

    private static func failure(_ act: String, _ path: String) -> AttachmentStoreError {
        .failed(act, path: path, code: errno)
    }
}
