/// What a row of a table can be found by, where a renderer lets one choose rows.
public struct RowFacets: Sendable, Equatable {
    /// Who answers for what the row says.
    public var parties: [String]
    /// The months it concerns, as `2022-02`; nil: any month, for it has no dates or goes on all the time.
    public var months: [String]?

    public init(parties: [String] = [], months: [String]? = nil) {
        self.parties = parties
        self.months = months
    }
}
