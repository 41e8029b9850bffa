public import Document
public import PageLayout
public import Typography

/// Why a PDF could not be made.
public enum PDFFailure: Error, Sendable {
    /// cairo's own words.
    case drawing(String)
}

/// A finished PDF and what its layout has to say.
public struct RenderedPDF: Sendable {
    public let bytes: [UInt8]
    public let report: LayoutReport
}

/// Renders a document as PDF.
///
/// - Parameter timestamp: when the document was made, ISO 8601 with time zone (`2022-02-01T00:00:00Z`); equal input and
///   time stamp give equal bytes.
/// - Throws: ``PDFFailure``, or what the fonts throw.
public func renderPDF(
    _ document: Document, style: StyleSheet, with typesetter: Typesetter, timestamp: String
) throws -> RenderedPDF {
    let painter = try PDFPainter(fonts: typesetter.fonts)
    painter.describe(document, timestamp: timestamp)
    let report = try paginate(document, style: style, with: typesetter) { page in try painter.paint(page) }
    return RenderedPDF(bytes: try painter.finish(), report: report)
}
