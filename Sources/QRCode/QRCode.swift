internal import CQREncode

/// A QR code (ISO/IEC 18004): the dark modules of a square, row by row.
public struct QRCode: Sendable {
    public let modules: [[Bool]]

    /// Encodes a text as UTF-8 with error correction level M; nil where the text is empty or too long for any code.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        // The lowest bit of a module says whether it is dark.
        modules = (0..<width).map { row in (0..<width).map { code.pointee.data[row * width + $0] & 1 == 1 } }
    }
}
