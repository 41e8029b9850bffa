/// One thing that is wrong or worth saying (замечание): what, where, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
    /// A stable code such as `C001`; it never changes its meaning.
    public let code: String
    /// The fault's name in words, such as `missing-result`.
    public let name: String
    public private(set) var severity: Severity
    /// The file it was found in, as the user named it.
    public var file: String?
    public let place: SourcePlace
    /// The field of the plan it concerns, such as `deadline`.
    public let field: String?
    /// The head of that field's column as the user wrote it («Сроки»).
    public let columnTitle: String?
    /// The words in question, as they stand in the source.
    public let quote: String?
    /// The activity's number as printed (п. 2.3).
    public let activity: String?
    public let message: Message
    /// What to do about it.
    public let hint: Message?

    public init(
        code: String, name: String, severity: Severity = .error, file: String? = nil, place: SourcePlace = .unknown,
        field: String? = nil, columnTitle: String? = nil, quote: String? = nil, activity: String? = nil,
        message: Message, hint: Message? = nil
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.file = file
        self.place = place
        self.field = field
        self.columnTitle = columnTitle
        self.quote = quote
        self.activity = activity
        self.message = message
        self.hint = hint
    }
}

extension Diagnostic {
    /// The same, as grave as somebody has decided.
    public func with(_ severity: Severity) -> Diagnostic {
        var changed = self
        changed.severity = severity
        return changed
    }
}

/// The reasons why a stage could not do its work, all of them at once.
public struct Failure: Error, Sendable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

    /// The same failure with every diagnostic placed in `file`.
    public func inFile(_ file: String) -> Failure {
        Failure(
            diagnostics.map { diagnostic in
                var placed = diagnostic
                placed.file = diagnostic.file ?? file
                return placed
            })
    }
}
