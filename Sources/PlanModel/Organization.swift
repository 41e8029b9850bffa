/// The organisation that issues the order (requisite 05 of ГОСТ Р 7.0.97).
public struct Organization: Sendable, Equatable {
    /// The full name (полное наименование).
    public var name: SourceText?
    /// The short name, without the brackets it is printed in (сокращённое наименование).
    public var shortName: SourceText?
    /// The superior bodies, from the top (вышестоящие органы).
    public var parents: [SourceText]
    /// Where the order was drawn up (место составления, requisite 13).
    public var place: SourceText?

    public init(
        name: SourceText? = nil, shortName: SourceText? = nil, parents: [SourceText] = [], place: SourceText? = nil
    ) {
        self.name = name
        self.shortName = shortName
        self.parents = parents
        self.place = place
    }
}
