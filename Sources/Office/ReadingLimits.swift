/// How much a file may ask of the machine before it is refused.
package struct ReadingLimits: Sendable {
    package static let standard = ReadingLimits()

    package var maxFileBytes = 64 << 20
    /// All parts of a workbook unpacked in one reading.
    package var maxUnpackedBytes = 512 << 20
    /// Unpacked : packed size of one part, looked at only above ``compressionFloorBytes``.
    package var maxCompressionRatio = 200
    package var compressionFloorBytes = 10 << 20
    package var maxRows = 1_048_576
    /// Columns that hold a value; formatting out to the last column is not counted.
    package var maxColumns = 256
    package var maxSheets = 64
    package var maxSharedStringBytes = 64 << 20
    package var maxCellCharacters = 32_767
    /// Wall-clock seconds of reading, without the time the caller spends on each row.
    package var seconds = 30
    /// Wall-clock seconds for the child process that reads an `.xls` file.
    package var xlsSeconds = 4

    package init() {}
}
