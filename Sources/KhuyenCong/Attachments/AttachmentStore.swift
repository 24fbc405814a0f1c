import Foundation

/// The files of papers: a folder beside the database, each file under the SHA-256 of its content.
///
/// A name that a person typed never reaches the disk. Folders are 0700 and files 0600. A file is written under a
/// temporary name, brought to the disk and then renamed, so that whatever bears a hash is whole.
package struct AttachmentStore: Sendable, Equatable {
    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// Where arriving files are written; on the same file system, so that they can be renamed into their place.
    package var arrivals: String {
        folder + "/arriving"
    }

    /// Makes the folders that are missing.
    /// - Throws: `AttachmentStoreError`.
    package func prepare() throws {
        for path in [folder, arrivals] {
            try StoreFile.makeFolder(path)
        }
    }

    package func path(of hash: [UInt8]) -> String {
        let name = Hex.encode(hash)
        return folder + "/" + name.prefix(2) + "/" + name
    }

    /// Where the picture of a file's first page is kept; nothing is lost with it.
    package func previewPath(of hash: [UInt8]) -> String {
        folder + "/previews/" + Hex.encode(hash) + ".png"
    }

    package func holds(_ hash: [UInt8]) -> Bool {
        FileManager.default.fileExists(atPath: path(of: hash))
    }

    /// Brings an arrived file to the disk, readable by us alone; answers its hash and size.
    /// - Throws: `AttachmentStoreError`.
    func settle(_ temporary: String) throws -> (hash: [UInt8], size: Int64) {
        try StoreFile.restrict(temporary)
        try StoreFile.synchronize(temporary)
        return try StoreFile.digest(temporary)
    }

    /// Moves a settled file to its place.
    ///
    /// Done twice it changes nothing, because a transaction may run again. A file that is there already is replaced by
    /// its equal, which makes it young again for `sweep`.
    /// - Throws: `AttachmentStoreError`.
    func keep(_ temporary: String, as hash: [UInt8]) throws {
        let place = path(of: hash)
        let folder = String(place.dropLast(hash.count * 2 + 1))
        try StoreFile.makeFolder(folder)
        if !FileManager.default.fileExists(atPath: temporary), holds(hash) { return }
        try StoreFile.move(temporary, to: place)
        try StoreFile.synchronize(folder)
    }

    /// Every file that bears a hash.
    /// - Throws: `AttachmentStoreError`.
    package func files() throws -> [StoredFile] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try StoreFile.names(in: folder).filter { $0.utf8.count == 2 }.flatMap { part in
            try StoreFile.names(in: folder + "/" + part).compactMap { name in
                guard let hash = Hex.decode(name), hash.count == 32, name.hasPrefix(part) else { return nil }
                return StoredFile(hash: hash, changedAt: try StoreFile.changedAt(folder + "/" + part + "/" + name))
            }
        }
    }

    /// Whether the file under this hash is there and still has this content.
    /// - Throws: `AttachmentStoreError`.
    package func check(_ hash: [UInt8]) throws -> StoredFile.State {
        guard holds(hash) else { return .missing }
        return try StoreFile.digest(path(of: hash)).hash == hash ? .sound : .altered
    }

    /// Copies one file into another store; what is there already is left alone.
    /// - Throws: `AttachmentStoreError`; `AttachmentStoreError.altered` where the content no longer has this hash.
    package func copy(_ hash: [UInt8], to other: AttachmentStore) throws {
        guard try other.check(hash) != .sound else { return }
        let temporary = other.arrivals + "/" + UUID().uuidString
        do {
            try StoreFile.copy(path(of: hash), to: temporary)
            guard try other.settle(temporary).hash == hash else {
                throw AttachmentStoreError.altered(Hex.encode(hash))
            }
            try other.keep(temporary, as: hash)
        } catch {
            StoreFile.discard(temporary)
            throw error
        }
    }

    /// Removes what a crash left behind among the arrivals; answers how many.
    /// - Throws: `AttachmentStoreError`.
    func sweepArrivals(before moment: Moment) throws -> Int {
        let old = try StoreFile.names(in: arrivals).map { arrivals + "/" + $0 }.filter {
            try StoreFile.changedAt($0) < moment
        }
        for path in old {
            try StoreFile.remove(path)
        }
        return old.count
    }

    func remove(_ hash: [UInt8]) throws {
        try StoreFile.remove(path(of: hash))
    }
}

/// A file of the store.
package struct StoredFile: Sendable, Equatable {
    package let hash: [UInt8]
    package let changedAt: Moment

    package enum State: Sendable, Equatable {
        case sound, missing, altered
    }
}

package enum AttachmentStoreError: Error, Equatable, CustomStringConvertible {
    /// The system's number says why.
    case failed(String, path: String, code: Int32)
    /// A file no longer has the content that its name says.
    case altered(String)

    package var description: String {
        switch self {
        case .failed(let act, let path, let code): "Không \(act) được \(path) (lỗi hệ thống số \(code))."
        case .altered(let name): "Tệp \(name) không còn đúng nội dung."
        }
    }
}
