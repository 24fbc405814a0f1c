/// Finds the workbook stream inside an OLE container, [MS-CFB]; only what ``BIFFOutline`` needs.
struct CompoundFile {
    private static let headerBytes = 512
    private static let entryBytes = 128
    private static let lastChainMark: UInt32 = 0xFFFF_FFFA

    private let bytes: [UInt8]
    private let sectorSize: Int
    private var nextSector: [UInt32] = []

    /// Nil when the header or the table of sectors makes no sense.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= CompoundFile.headerBytes, bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
        let shift = bytes[...].word(at: 30)
        guard shift == 9 || shift == 12 else { return nil }
        self.bytes = bytes
        sectorSize = 1 << Int(shift)
        for sector in tableSectors() {
            guard let content = content(of: sector) else { return nil }
            nextSector += stride(from: 0, to: sectorSize, by: 4).map { number(content, $0) }
        }
    }

    /// The stream with the records; nil when missing or kept among the small streams, where no workbook fits.
    func workbookStream() -> [UInt8]? {
        guard let directory = chain(from: number(bytes[...], 48)) else { return nil }
        for start in stride(from: 0, to: directory.count, by: CompoundFile.entryBytes) {
            let entry = directory[start..<start + CompoundFile.entryBytes]
            guard ["Workbook", "Book"].contains(name(of: entry)) else { continue }
            let size = Int(number(entry, 120))
            guard size >= Int(number(bytes[...], 56)) else { return nil }
            return chain(from: number(entry, 116)).map { Array($0.prefix(size)) }
        }
        return nil
    }

    /// The sectors of the allocation table: 109 in the header, further ones in sectors of their own.
    private func tableSectors() -> [UInt32] {
        var sectors = (0..<109).map { number(bytes[...], 76 + $0 * 4) }
        var next = number(bytes[...], 68)
        var visited = 0
        while next < CompoundFile.lastChainMark, let content = content(of: next), visited < bytes.count / sectorSize {
            sectors += stride(from: 0, to: sectorSize - 4, by: 4).map { number(content, $0) }
            next = number(content, sectorSize - 4)
            visited += 1
        }
        return sectors.filter { $0 < CompoundFile.lastChainMark }
    }

    private func chain(from first: UInt32) -> [UInt8]? {
        var stream: [UInt8] = []
        stream.reserveCapacity(bytes.count)
        var sector = first
        while sector < CompoundFile.lastChainMark {
            guard let content = content(of: sector), stream.count < bytes.count, Int(sector) < nextSector.count else {
                return nil
            }
            stream += content
            sector = nextSector[Int(sector)]
        }
        return stream
    }

    private func content(of sector: UInt32) -> ArraySlice<UInt8>? {
        let start = (Int(sector) + 1) * sectorSize
        guard start + sectorSize <= bytes.count else { return nil }
        return bytes[start..<start + sectorSize]
    }

    private func name(of entry: ArraySlice<UInt8>) -> String {
        let length = max(0, min(Int(entry.word(at: 64)), 64) / 2 - 1)
        return String(decoding: (0..<length).map { entry.word(at: $0 * 2) }, as: UTF16.self)
    }

    private func number(_ slice: ArraySlice<UInt8>, _ offset: Int) -> UInt32 {
        UInt32(slice.word(at: offset)) | UInt32(slice.word(at: offset + 2)) << 16
    }
}
