import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// Who makes a client from the document knows nothing of us but the document.
@Suite struct APIContractTests {
    private let world: TwoProvinces
    private let contract: APIContract

    init() async throws {
        world = try await TwoProvinces()
        contract = try APIContract(OpenAPIDocument.make(from: world.site.table))
    }

    @Test func `every body and every answer in JSON says what it holds`() {
        var bare: [String] = []
        for (name, operation) in contract.operations {
            let answers = operation["responses"] as? APIContract.Object ?? [:]
            let successes = answers.filter { $0.key.hasPrefix("2") }.compactMap { contract.resolved($0.value) }
            let contents = successes.compactMap { $0["content"] as? APIContract.Object }
            let schemas = contents.compactMap { ($0["application/json"] as? APIContract.Object)?["schema"] }
            for schema in schemas + [contract.bodySchema(of: operation)].compactMap({ $0 }) where isBare(schema) {
                bare.append(name)
            }
        }

        #expect(bare == [])
    }

    @Test func `every parameter and every field of a body has its meaning and what one looks like`() {
        for (name, operation) in contract.operations {
            for parameter in operation["parameters"] as? [APIContract.Object] ?? [] {
                #expect((parameter["description"] as? String)?.isEmpty == false, "\(name) \(parameter["name"] ?? "")")
                #expect(parameter["example"] != nil, "\(name) \(parameter["name"] ?? "")")
            }
        }
    }

    /// A walk through every address that names a thing, in an order in which each finds something.
    @Test func `what is answered is what the document says`() async throws {
        for attempt in world.attempts where attempt.path.hasPrefix("/api/") {
            let operation = try #require(contract.operation(attempt.method, attempt.pattern), "\(attempt)")
            let reply = try await world.send(attempt, as: "nghe-an")

            #expect(contract.faults(of: operation, reply) == [], "\(attempt): \(reply.text.prefix(600))")
        }
    }

    @Test func `lists and reports are what the document says`() async throws {
        let period = "?place=40&from=2016&to=2020"
        for (name, operation) in contract.operations where name.hasPrefix("GET ") && !name.contains("{") {
            let path = String(name.dropFirst(4))
            let isReport = path.hasPrefix("/api/v1/reports/") || path.hasSuffix("/narrative")
            let reply = try await world.client("nghe-an").send(.get, path + (isReport ? period : ""))

            #expect(contract.faults(of: operation, reply) == [], "\(name): \(reply.text.prefix(600))")
        }
    }

    @Test func `no answer tells a time in any other shape than RFC 3339`() {
        let schemas = (contract.document["components"] as? APIContract.Object)?["schemas"] as? APIContract.Object ?? [:]
        for (name, schema) in schemas {
            let properties = (schema as? APIContract.Object)?["properties"] as? APIContract.Object ?? [:]
            for (key, property) in properties where key == "at" || key.hasSuffix("At") {
                let format = (property as? APIContract.Object)?["format"] as? String
                #expect(format == "date-time", "\(name).\(key)")
            }
        }
    }

    private func isBare(_ schema: Any) -> Bool {
        guard let schema = contract.resolved(schema) else { return true }
        if let items = schema["items"] { return isBare(items) }
        let describes = ["properties", "enum", "additionalProperties", "anyOf", "oneOf"].contains { schema[$0] != nil }
        return schema.isEmpty || (schema["type"] as? String == "object" && !describes)
    }
}
