import Foundation
import HTTPTypes
import Server
import Testing

@Suite struct OpenAPIDocumentTests {
    private let document: JSONValue
    private let table: RouteTable

    init() throws {
        table = try TestSite.client().site.table
        document = try OpenAPIDocument.make(from: table)
    }

    @Test func `every API route is in the document, and nothing else`() throws {
        let declared = table.routes.filter { $0.operation != nil }.map { $0.method.rawValue + " " + $0.url.pattern }
        guard case .object(let paths) = try #require(document["paths"]) else { return }
        let documented = paths.flatMap { path -> [String] in
            guard case .object(let operations) = path.value else { return [] }
            return operations.map { $0.name.uppercased() + " " + path.name }
        }

        #expect(Set(documented) == Set(declared))
        #expect(documented.count == declared.count)
    }

    @Test func `an operation tells its body, its answer, and each refusal`() throws {
        let operation = try #require(document["paths"]?["/api/v1/organisations"]?["post"])
        let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"]

        #expect(operation["operationId"] == "postOrganisations")
        #expect(operation["security"] == [["bearer": []]])
        #expect(schema == ["$ref": "#/components/schemas/NewSample"])
        #expect(document["components"]?["schemas"]?["NewSample"]?["required"] == ["title", "amount"])
        guard case .object(let answers) = try #require(operation["responses"]) else { return }
        #expect(
            answers.map(\.name)
                == ["201", "400", "401", "403", "404", "405", "409", "413", "415", "422", "429"]
        )
    }

    @Test func `path and query parameters are described`() throws {
        let path = try #require(document["paths"]?["/api/v1/projects/{id}"]?["get"]?["parameters"])
        let query = try #require(document["paths"]?["/api/v1/projects"]?["get"]?["parameters"])

        #expect(
            path == [
                [
                    "name": "id", "in": "path", "description": "Số của đối tượng", "required": true,
                    "schema": ["type": "integer", "format": "int64", "minimum": 1], "example": 12,
                ]
            ]
        )
        guard case .array(let parameters) = query else { return }
        #expect(parameters.compactMap { $0["name"] } == ["page", "perPage", "role", "day"])
    }

    @Test func `every reference leads somewhere`() throws {
        let text = String(decoding: document.bytes, as: UTF8.self)
        let references = Set(text.matches(of: /"\$ref":"#\/components\/([a-zA-Z]+)\/([a-zA-Z]+)"/).map { $0.output.0 })

        #expect(!references.isEmpty)
        for match in text.matches(of: /"\$ref":"#\/components\/([a-zA-Z]+)\/([a-zA-Z]+)"/) {
            #expect(document["components"]?[String(match.output.1)]?[String(match.output.2)] != nil)
        }
    }

    @Test func `the served document is the same and open to all`() async throws {
        let reply = try await TestSite.client().get(.api(.document))

        #expect(reply.status == .ok)
        #expect(reply.bytes == document.bytes)
    }

    @Test func `every route has a summary and pages never share an address with another`() {
        #expect(table.routes.allSatisfy { !$0.summary.isEmpty })
        let addresses = table.routes.map { $0.method.rawValue + " " + $0.url.pattern }
        #expect(Set(addresses).count == addresses.count)
    }
}
