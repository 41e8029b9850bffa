/// A picture: dark squares on white, such as a QR code (requisite 31 of ГОСТ Р 7.0.97), or a chart.
public struct Figure: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
        /// Row by row; true is dark. All rows are equally long. The side is that of the whole.
        case squares([[Bool]], sideMillimetres: Double)
        case chart(Chart)
    }

    /// What the picture says, for those who cannot see it.
    public var alternative: String
    public var content: Content
    /// The name of the style that places it; a chart's letters are of that style, too.
    public var style: String
    /// A table beside it says the same: who reads no pictures misses nothing.
    public var repeatsTable = false

    public init(alternative: String, squares: [[Bool]], sideMillimetres: Double, style: String) {
        self.alternative = alternative
        content = .squares(squares, sideMillimetres: sideMillimetres)
        self.style = style
    }

    public init(_ chart: Chart, style: String, repeatsTable: Bool = false) {
        alternative = chart.words
        content = .chart(chart)
        self.style = style
        self.repeatsTable = repeatsTable
    }
}
