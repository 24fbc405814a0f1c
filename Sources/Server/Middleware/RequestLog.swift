import Hummingbird
import Logging

/// One line per request, at debug level; slow and failed ones louder.
///
/// Never the query, which may hold names, nor the secret of an address.
struct RequestLog: RouterMiddleware {
    static let slow = Duration.seconds(1)

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = ContinuousClock.now - start
        let level: Logger.Level = response.status.code >= 500 ? .error : elapsed > Self.slow ? .notice : .debug
        context.logger.log(
            level: level,
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "path": "\(context.site.table.told(request.pathOnly))",
                "status": "\(response.status.code)",
                "milliseconds": "\(elapsed / .milliseconds(1))",
            ]
        )
        return response
    }
}
