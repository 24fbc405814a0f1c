import Foundation
import HTTPTypes
import Server

/// The document of the API as a stranger reads it, and whether requests and answers are as it says.
struct APIContract {
    typealias Object = [String: Any]

    let document: Object

    init(_ document: JSONValue) throws {
        let read = try JSONSerialization.jsonObject(with: Data(document.bytes))
        self.document = read as? Object ?? [:]
    }

    /// Every operation as "GET /api/v1/projects" with what the document says of it.
    var operations: [(name: String, operation: Object)] {
        let paths = document["paths"] as? Object ?? [:]
        return paths.flatMap { path, methods in
            (methods as? Object ?? [:]).map {
                (name: $0.key.uppercased() + " " + path, operation: $0.value as? Object ?? [:])
            }
        }
        .sorted { $0.name < $1.name }
    }

    func operation(_ method: HTTPRequest.Method, _ pattern: String) -> Object? {
        operations.first { $0.name == method.rawValue + " " + pattern }?.operation
    }

    /// What of an answer is not as the operation says: its status, its body.
    func faults(of operation: Object, _ reply: TestClient.Reply) -> [String] {
        let answers = operation["responses"] as? Object ?? [:]
        guard let answer = resolved(answers[String(reply.status.code)]) else {
            return ["status \(reply.status.code) is not documented"]
        }
        let headers = answer["headers"] as? Object ?? [:]
        let isMissing = headers["Location"] != nil && reply.headers[.location] == nil
        let content = answer["content"] as? Object ?? [:]
        let type = reply.headers[.contentType].map { String($0.prefix { $0 != ";" }) } ?? ""
        guard content.isEmpty || content[type] != nil else { return ["\(type) is not documented"] }
        guard type == "application/json", let schema = (content[type] as? Object)?["schema"] else {
            return isMissing ? ["no Location"] : []
        }
        guard let value = try? JSONSerialization.jsonObject(with: Data(reply.bytes), options: .fragmentsAllowed) else {
            return ["the answer is no JSON"]
        }
        return (isMissing ? ["no Location"] : []) + faults(value, schema as? Object ?? [:], at: "")
    }

    func bodySchema(of operation: Object, _ type: String = "application/json") -> Object? {
        let content = (operation["requestBody"] as? Object)?["content"] as? Object
        return (content?[type] as? Object)?["schema"] as? Object
    }

    /// Follows a reference inside the document.
    func resolved(_ part: Any?) -> Object? {
        guard let object = part as? Object else { return nil }
        guard let reference = object["$ref"] as? String else { return object }
        let place = reference.split(separator: "/").dropFirst().reduce(document as Any?) {
            ($0 as? Object)?[String($1)]
        }
        return resolved(place)
    }

    /// What of a value is not as its schema says, each with the place.
    func faults(_ value: Any, _ schema: Object, at place: String) -> [String] {
        guard let schema = resolved(schema) else { return ["\(place): a reference leads nowhere"] }
        for (key, takes) in [("anyOf", { $0 > 0 }), ("oneOf", { $0 == 1 })] as [(String, (Int) -> Bool)] {
            guard let choices = schema[key] as? [Object] else { continue }
            let found = choices.map { faults(value, $0, at: place) }
            return takes(found.count(where: \.isEmpty)) ? [] : (found.min { $0.count < $1.count } ?? [])
        }
        if let codes = schema["enum"] as? [AnyHashable] {
            return (value as? AnyHashable).map(codes.contains) == true
                ? [] : ["\(place): \(value) is not among \(codes)"]
        }
        let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
        guard !types.isEmpty else { return [] }
        guard types.contains(where: { Self.isOf($0, value) }) else { return ["\(place): \(value) is no \(types)"] }
        return inner(value, schema, at: place)
    }

    private func inner(_ value: Any, _ schema: Object, at place: String) -> [String] {
        if let object = value as? Object { return members(object, schema, at: place) }
        if let list = value as? [Any] {
            let fewest = schema["minItems"] as? Int ?? 0
            let items = schema["items"] as? Object ?? [:]
            return (list.count < fewest ? ["\(place): fewer than \(fewest)"] : [])
                + list.enumerated().flatMap { faults($0.element, items, at: "\(place)[\($0.offset)]") }
        }
        if let text = value as? String {
            let isShort = text.count < (schema["minLength"] as? Int ?? 0)
            let isLong = text.count > (schema["maxLength"] as? Int ?? .max)
            let pattern = schema["pattern"] as? String
            let fits = pattern.map { text.range(of: $0, options: .regularExpression) != nil } ?? true
            return isShort || isLong || !fits ? ["\(place): “\(text)” is not as described"] : []
        }
        guard let number = value as? Double else { return [] }
        let isLow = (schema["minimum"] as? Double).map { number < $0 } ?? false
        let isHigh = (schema["maximum"] as? Double).map { number > $0 } ?? false
        return isLow || isHigh ? ["\(place): \(number) is out of bounds"] : []
    }

    private func members(_ object: Object, _ schema: Object, at place: String) -> [String] {
        let properties = schema["properties"] as? Object ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
        var found = missing.map { "\(place).\($0) is missing" }
        for (name, value) in object {
            if let known = properties[name] as? Object {
                found += faults(value, known, at: "\(place).\(name)")
            } else if let others = schema["additionalProperties"] as? Object {
                found += faults(value, others, at: "\(place).\(name)")
            } else if !properties.isEmpty {
                found.append("\(place).\(name) is not described")
            }
        }
        return found
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        let isFlag = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
        return switch type {
        case "null": value is NSNull
        case "boolean": isFlag
        case "integer": !isFlag && (value as? Double).map { $0.rounded() == $0 } ?? false
        case "number": !isFlag && value is Double
        case "string": value is String
        case "array": value is [Any]
        case "object": value is Object
        default: false
        }
    }
}
