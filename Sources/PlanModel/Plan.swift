/// A plan of activities («дорожная карта») with the order (приказ) that approves it, if it has one of its own.
///
/// Every field holds the words of its source. Whatever can be derived from them (dates, numbers, parties) is
/// derived, and never replaces them.
public struct Plan: Sendable, Equatable {
    /// The organisation whose order this is (организация, requisite 05).
    public var organization: Organization
    /// The order; nil for a plan that belongs to a programme, or stands by itself.
    public var order: Order?
    /// The day of publication on the site.
    public var published: SourceText?
    /// The day of the last change on the site.
    public var updated: SourceText?
    /// The appendices (приложения); the first that has a table is the plan itself.
    public var appendices: [Appendix]
    /// The findings on the plan as a whole that the user lifts, each with a reason.
    public var ignored: [IgnoredFinding]
    /// In an extract (выписка), the responsible party whose activities alone are left. It is no field of a plan file.
    public var extractedFor: String?

    public init(
        organization: Organization = Organization(), order: Order? = nil, published: SourceText? = nil,
        updated: SourceText? = nil, appendices: [Appendix] = [],
        ignored: [IgnoredFinding] = []
    ) {
        self.organization = organization
        self.order = order
        self.published = published
        self.updated = updated
        self.appendices = appendices
        self.ignored = ignored
    }

    /// The appendix that holds the table of activities.
    public var table: Appendix? { appendices.first { $0.hasTable } ?? appendices.first }

    /// The title by which people know this plan: the table's, else the order's.
    public var title: String? { (table?.title ?? order?.title)?.text }
}
