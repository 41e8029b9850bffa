/// What a row of a table can be found by, where a renderer lets one choose rows.
public struct RowFacets: Sendable, Equatable {
    /// Who answers for what the row says.
    public var parties: [String]
    /// The months it concerns, as `2022-02`; nil: any month, for it has no dates or goes on all the time.
    public var months: [String]?

    /// A name by which a link leads to the row: small Latin letters, figures, dots and hyphens. The first row of a
    /// name has it.
    public var anchor: String?

    public init(parties: [String] = [], months: [String]? = nil, anchor: String? = nil) {
        self.anchor = anchor
        self.parties = parties
        self.months = months
    }
}
