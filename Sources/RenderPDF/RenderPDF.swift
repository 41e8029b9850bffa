public import Document
public import PageLayout
public import Typography

/// Why a PDF could not be made.
public enum PDFFailure: Error, Sendable {
    /// cairo's own words.
    case drawing(String)
    /// The finished file would not be what was drawn; it is not handed out.
    case finishing(String)
}

/// A finished PDF and what its layout has to say.
public struct RenderedPDF: Sendable {
    public let bytes: [UInt8]
    public let report: LayoutReport
}

/// What a PDF needs beside the document.
public struct PDFOptions: Sendable {
    /// When the document was made, ISO 8601 in UTC (`2022-02-01T00:00:00Z`); equal input and time stamp give equal bytes.
    public var timestamp: String
    /// An sRGB profile (ICC), for the output intent that PDF/A asks for.
    public var colorProfile: [UInt8]
    /// No other document is made at the same time: pages are painted on a thread of their own. Where others are made,
    /// there are threads enough, and handing pages over would only cost.
    public var isAlone: Bool
    /// Is told how many pages there are, whenever one more has been laid out: a long document takes its time.
    public var onPage: (@Sendable (Int) -> Void)?

    public init(
        timestamp: String, colorProfile: [UInt8], isAlone: Bool = true, onPage: (@Sendable (Int) -> Void)? = nil
    ) {
        self.timestamp = timestamp
        self.colorProfile = colorProfile
        self.isAlone = isAlone
        self.onPage = onPage
    }
}

/// Renders a document as PDF/A-2a and PDF/UA-1 in one file.
///
/// - Throws: ``PDFFailure``, or what the fonts throw.
public func renderPDF(
    _ document: Document, style: StyleSheet, with typesetter: Typesetter, options: PDFOptions
) throws -> RenderedPDF {
    let painter = try PDFPainter(fonts: typesetter.fonts)
    painter.setDates(options.timestamp)
    func laidOut(_ paint: @escaping (Page) throws -> Void) throws -> LayoutReport {
        var pages = 0
        return try paginate(document, style: style, with: typesetter) { page in
            try paint(page)
            pages += 1
            options.onPage?(pages)
        }
    }
    let report =
        try options.isAlone
        ? PaintingThread.painting(by: painter) { thread in try laidOut(thread.paint) } : laidOut(painter.paint)
    let finish = PDFFinish(
        structure: painter.structure,
        metadata: Metadata(
            title: document.title.oneLine, author: document.author?.oneLine, subject: document.subject?.oneLine,
            language: document.language, parts: document.parts.map(\.name.oneLine),
            timestamp: options.timestamp, producer: PDFPainter.producer),
        colorProfile: options.colorProfile)
    do {
        return RenderedPDF(bytes: try finish.finished(try painter.finish()), report: report)
    } catch let fault as PDFFault {
        throw PDFFailure.finishing("\(fault)")
    }
}
