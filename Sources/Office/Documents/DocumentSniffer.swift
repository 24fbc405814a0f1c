extension DocumentFormat {
    /// What a document may ask of the machine while it is looked through.
    package static let limits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.maxUnpackedBytes = 256 << 20
        limits.seconds = 10
        return limits
    }()

    /// Reads the kind of a file from its bytes.
    ///
    /// Parts of a docx or xlsx are unpacked, within the limits, and thrown away: a bomb or a damaged part is found
    /// before anybody opens it.
    /// - Throws: `DocumentFault`, or ``SpreadsheetError`` (cannotOpen, tooLarge) where the file cannot be read.
    package static func sniff(path: String, limits: ReadingLimits = limits) throws -> DocumentFormat {
        let size = try FileBytes.size(of: path, limit: limits.maxFileBytes)
        let head = try FileBytes.read(path, count: min(size, 32))
        if head.starts(with: Array("PK".utf8) + [3, 4]) { return try sniffPackage(path, limits) }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return try sniffCompound(try FileBytes.read(path, count: size))
        }
        guard let format = sniffPlain(head) else { throw DocumentFault.unknown }
        return format
    }

    private static func sniffPlain(_ head: [UInt8]) -> DocumentFormat? {
        if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        guard head.count >= 12 else { return nil }
        if head.starts(with: Array("RIFF".utf8)), head[8..<12].elementsEqual("WEBP".utf8) { return .webp }
        // ISO 14496-12: the first box names the brand; these are of still pictures (ISO 23008-12).
        let brand = String(decoding: head[8..<12], as: UTF8.self)
        let isPicture = ["heic", "heix", "heim", "heis", "mif1"].contains(brand)
        return head[4..<8].elementsEqual("ftyp".utf8) && isPicture ? .heic : nil
    }

    /// An Office Open XML package is a zip with a list of content types and one main part.
    private static func sniffPackage(_ path: String, _ limits: ReadingLimits) throws -> DocumentFormat {
        do {
            let archive = try ZipArchive(path: path, limits: limits)
            let names = archive.names
            guard names.contains("[Content_Types].xml") else { throw DocumentFault.unknown }
            guard !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else {
                throw DocumentFault.program
            }
            guard let format = mainPart(names) else { throw DocumentFault.unknown }
            // Of two parts of one name only the first would be looked through.
            guard Set(names).count == names.count else { throw DocumentFault.damaged }
            for name in names {
                _ = try archive.stream(name) { _ in }
            }
            return format
        } catch let error as SpreadsheetError {
            throw fault(error)
        }
    }

    private static func mainPart(_ names: [String]) -> DocumentFormat? {
        if names.contains("word/document.xml") { return .docx }
        return names.contains("xl/workbook.xml") ? .xlsx : nil
    }

    private static func fault(_ error: SpreadsheetError) -> DocumentFault {
        switch error {
        case .zipBomb, .timedOut, .memory, .tooLarge: .bomb
        case .encrypted: .encrypted
        default: .damaged
        }
    }

    /// A compound file holds Word 97, Excel 97, or something else; the names of its streams tell which.
    private static func sniffCompound(_ bytes: [UInt8]) throws -> DocumentFormat {
        func hasStream(_ name: String) -> Bool {
            let wide: [UInt8] = name.utf8.flatMap { byte -> [UInt8] in [byte, 0] } + [0, 0]
            return bytes.withUnsafeBufferPointer { ByteSearch(wide).first(in: $0) != nil }
        }
        if hasStream("EncryptedPackage") { throw DocumentFault.encrypted }
        if hasStream("_VBA_PROJECT") { throw DocumentFault.program }
        if hasStream("WordDocument") { return .doc }
        guard hasStream("Workbook") || hasStream("Book") else { throw DocumentFault.unknown }
        return .xls
    }
}
