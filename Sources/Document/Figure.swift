/// A picture made of dark squares on white, such as a QR code (requisite 31 of ГОСТ Р 7.0.97).
public struct Figure: Sendable, Equatable {
    /// What the picture says, for those who cannot see it.
    public var alternative: String
    /// The squares, row by row; true is dark. All rows are equally long.
    public var squares: [[Bool]]
    /// The length of its side in millimetres.
    public var sideMillimetres: Double
    /// The name of the style that places it.
    public var style: String

    public init(alternative: String, squares: [[Bool]], sideMillimetres: Double, style: String) {
        self.alternative = alternative
        self.squares = squares
        self.sideMillimetres = sideMillimetres
        self.style = style
    }
}
