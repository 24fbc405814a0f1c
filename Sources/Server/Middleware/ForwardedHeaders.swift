import HTTPTypes
import Hummingbird
import NIOCore

/// Believes X-Forwarded-For, -Proto and -Host only where the connection comes from a configured proxy; anybody
/// else could write them.
enum ForwardedHeaders {
    static func client(of request: Request, peer: SocketAddress?, trusted: Set<String>) -> Client {
        let direct = Client(address: nil, isSecure: false, authority: request.head.authority)
        guard !trusted.isEmpty, let proxy = peer?.ipAddress, trusted.contains(proxy) else { return direct }
        return Client(
            address: forwardedAddress(request.headers[values: .forwardedFor], trusted: trusted) ?? proxy,
            isSecure: request.headers[.forwardedProto] == "https",
            authority: request.headers[.forwardedHost] ?? request.head.authority
        )
    }

    /// The last address that no proxy of ours has: what stands before it may be invented.
    private static func forwardedAddress(_ fields: [String], trusted: Set<String>) -> String? {
        let list = fields.joined(separator: ",").filter { $0 != " " }
        let addresses = list.split(separator: ",").map(String.init)
        return addresses.last { !trusted.contains($0) }
    }
}

extension AppContext {
    /// For throttling and the audit log: the browser's address as far as it is known.
    package var clientAddress: String {
        client.address ?? peer?.ipAddress ?? "không rõ"
    }
}
