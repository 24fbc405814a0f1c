import HTTPTypes
import Hummingbird
import KhuyenCong
import Logging

/// The answer to an error: JSON below /api/, else a page; signing in is asked for by a redirect.
struct ErrorAnswer {
    private let body: ErrorBody
    private let allowed: [String]
    private let request: Request
    private let context: AppContext

    init(_ error: any Error, request: Request, context: AppContext) {
        let error = Self.told(error, request, context)
        self.request = request
        self.context = context
        switch error {
        case let refusal as Refusal:
            body = ErrorBody(refusal)
            allowed = []
        case let fault as RequestFault:
            body = ErrorBody(fault)
            if case .methodNotAllowed(let methods) = fault { allowed = methods } else { allowed = [] }
        default:
            body = ErrorBody(failureOf: context.requestID)
            allowed = []
            // The description may quote data, so it goes to the log and never to the answer.
            let path = context.site.table.told(request.pathOnly)
            context.logger.error("failure", metadata: ["path": "\(path)", "error": "\(error)"])
        }
    }

    var response: Response {
        var response = request.isAPI ? jsonAnswer : pageAnswer
        if let seconds = body.retryAfter { response.headers[.retryAfter] = String(seconds) }
        if !allowed.isEmpty { response.headers[.allow] = allowed.joined(separator: ", ") }
        return response
    }

    private var jsonAnswer: Response {
        var response = Response.json(bytes: body.json.bytes, status: body.status)
        if body.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    private var pageAnswer: Response {
        guard body.status == .unauthorized else { return ErrorPage.page(body).response(in: context) }
        if request.method == .post {
            return .redirect(to: .signIn.with(SignInViews.unsaved.setting("tiep", formPath)))
        }
        guard request.method == .get, let path = request.head.path, path != "/" else {
            return .redirect(to: .signIn)
        }
        return .redirect(to: .signIn.with(["tiep": path]))
    }

    /// The page of ours that a form was sent from, where the browser says so; nil where that page was itself the answer to
    /// a form, whose address shows nothing.
    private var formPath: String? {
        guard let sender = request.headers[.referer], let authority = context.client.authority,
            let ours = sender.firstRange(of: "://\(authority)/")
        else { return nil }
        let path: String = "/" + sender[ours.upperBound...]
        let methods = context.site.table.methods(at: String(path.prefix { $0 != "?" }))
        return methods.contains("GET") ? path : nil
    }

    /// The router knows only "not found"; whether the address exists for other methods is in the table.
    private static func told(_ error: any Error, _ request: Request, _ context: AppContext) -> any Error {
        if let refusal = error as? Refusal, refusal.kind == .signInRequired, request.isAPI {
            // A method that is not there is not there for anybody; no token would help.
            let methods = methods(request, context)
            return methods.contains(request.method.rawValue) ? refusal : notThere(methods, refusal)
        }
        if let faults = error as? FormFaults { return faults.refusal }
        guard let error = error as? HTTPError else { return error }
        switch error.status {
        case .notFound: return notThere(methods(request, context), .missing)
        case .contentTooLarge: return RequestFault.tooLarge(limitInBytes: context.maxUploadSize)
        case .badRequest: return RequestFault.malformed(error.body ?? "Yêu cầu không đọc được.")
        default: return error
        }
    }

    private static func methods(_ request: Request, _ context: AppContext) -> [String] {
        context.site.table.methods(at: String(request.pathOnly))
    }

    /// The refusal where the address itself is not there; else the methods that are.
    private static func notThere(_ methods: [String], _ refusal: Refusal) -> any Error {
        methods.isEmpty ? refusal : RequestFault.methodNotAllowed(allowed: methods)
    }
}
