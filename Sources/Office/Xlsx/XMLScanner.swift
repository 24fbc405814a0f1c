import CExpat
import Foundation

/// Receives the events of one XML part; element names come without their namespace prefix.
class XMLHandler {
    /// Tells where the event stands in the part, while there are events; for handlers that edit it.
    ///
    /// Not weak: a weak reference makes every retain of the scanner slow, and there is one for each event.
    fileprivate(set) unowned var scanner: XMLScanner?

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {}
    func end(_ name: XMLName) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}

/// The local name of an element, valid during the event only.
struct XMLName {
    let start: UnsafePointer<CChar>

    /// Skips the prefix of `x:row`; workbooks written by strict tools use one.
    init(qualified: UnsafePointer<CChar>) {
        var cursor = qualified
        var local = qualified
        while cursor.pointee != 0 {
            if cursor.pointee == 0x3A { local = cursor + 1 }
            cursor += 1
        }
        start = local
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        strcmp(name.start, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// The attributes of an element, valid during the event only.
struct XMLAttributes {
    let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The raw value of an attribute written without prefix.
    func pointer(_ name: StaticString) -> UnsafePointer<CChar>? {
        let wanted = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        var index = 0
        while let key = list[index] {
            if strcmp(key, wanted) == 0 { return list[index + 1] }
            index += 2
        }
        return nil
    }

    func string(_ name: StaticString) -> String? { pointer(name).map { String(cString: $0) } }

    func integer(_ name: StaticString) -> Int? { string(name).flatMap { Int($0) } }

    /// A boolean as OOXML writes it: `1` or `true`.
    func flag(_ name: StaticString) -> Bool { ["1", "true"].contains(string(name)) }

    /// The value of a prefixed attribute such as `r:id`, whatever the prefix is.
    func prefixed(_ localName: StaticString) -> String? {
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            if strchr(key, 0x3A) != nil, XMLName(qualified: key) == localName { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

/// Drives expat over chunks of one part; refuses document types, deep nesting and giant tags.
final class XMLScanner {
    /// A worksheet nests about ten levels; expat keeps every open element in memory.
    private static let maxDepth = 200
    /// Bytes of one unfinished tag; expat holds and re-reads it with each chunk.
    private static let maxPendingBytes = 1 << 20

    private let parser: OpaquePointer
    private let handler: XMLHandler
    private var failure: (any Error)?
    private var depth = 0
    private var fed = 0

    /// - Throws: ``SpreadsheetError/memory``.
    init(_ handler: XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw SpreadsheetError.memory }
        self.parser = parser
        self.handler = handler
        handler.scanner = self
        install()
    }

    deinit { XML_ParserFree(parser) }

    /// Byte offset of the tag now being reported, in the part as stored.
    var byteOffset: Int { Int(XML_GetCurrentByteIndex(parser)) }

    /// Bytes of the tag now being reported; 0 for the end of `<a/>`, which has no tag of its own.
    var byteCount: Int { Int(XML_GetCurrentByteCount(parser)) }

    /// The tag now being reported, exactly as stored.
    var rawTag: [UInt8] {
        var offset: Int32 = 0
        var size: Int32 = 0
        guard let context = XML_GetInputContext(parser, &offset, &size), offset >= 0,
            Int(offset) + byteCount <= Int(size)
        else { return [] }
        let start = UnsafeRawPointer(context) + Int(offset)
        return Array(UnsafeRawBufferPointer(start: start, count: byteCount))
    }

    func feed(_ chunk: UnsafeRawBufferPointer) throws {
        fed += chunk.count
        let bytes = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
        try check(XML_Parse(parser, bytes, Int32(chunk.count), 0))
        guard fed - byteOffset <= XMLScanner.maxPendingBytes else {
            throw SpreadsheetError.corrupt(detail: "một thẻ XML dài bất thường")
        }
    }

    func finish() throws { try check(XML_Parse(parser, nil, 0, 1)) }

    /// Reads one part of an archive; false when it is missing.
    static func scan(_ name: String, of archive: ZipArchive, with handler: XMLHandler) throws -> Bool {
        let scanner = try XMLScanner(handler)
        guard try archive.stream(name, scanner.feed) else { return false }
        try scanner.finish()
        return true
    }

    /// Reads a part that is in memory already.
    static func scan(_ bytes: [UInt8], with handler: XMLHandler) throws {
        let scanner = try XMLScanner(handler)
        try bytes.withUnsafeBytes(scanner.feed)
        try scanner.finish()
    }

    private func check(_ status: XML_Status) throws {
        if let failure { throw failure }
        guard status != XML_STATUS_OK else { return }
        guard XML_GetErrorCode(parser) != XML_ERROR_NO_MEMORY else { throw SpreadsheetError.memory }
        throw SpreadsheetError.corrupt(detail: "nội dung XML sai ở dòng \(XML_GetCurrentLineNumber(parser))")
    }

    private func install() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLScanner.of($0)?.started($1, $2) },
            { XMLScanner.of($0)?.ended($1) }
        )
        XML_SetCharacterDataHandler(parser) { XMLScanner.of($0)?.texted($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLScanner.of(context)?.stop(SpreadsheetError.xmlEntity)
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
        context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
    }

    private func started(
        _ name: UnsafePointer<CChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard failure == nil, let name, let attributes else { return }
        depth += 1
        guard depth <= XMLScanner.maxDepth else {
            stop(SpreadsheetError.corrupt(detail: "các thẻ XML lồng nhau quá sâu"))
            return
        }
        do { try handler.start(XMLName(qualified: name), XMLAttributes(list: attributes)) } catch { stop(error) }
    }

    private func ended(_ name: UnsafePointer<CChar>?) {
        guard failure == nil, let name else { return }
        depth -= 1
        do { try handler.end(XMLName(qualified: name)) } catch { stop(error) }
    }

    private func texted(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
        guard failure == nil, let bytes else { return }
        let text = UnsafeBufferPointer(
            start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self),
            count: Int(count)
        )
        do { try handler.text(text) } catch { stop(error) }
    }

    private func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        XML_StopParser(parser, 0)
    }
}
